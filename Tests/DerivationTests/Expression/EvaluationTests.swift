import Derivation
import Engine
import Testing

struct EvaluationTests {
  private func numbers(_ values: Double...) -> [Expression] { values.map(Expression.number) }

  @Test("Sums and products are folded from the left")
  func folds() {
    let big = 1e16
    #expect(Expression.sum(numbers(big, 1, 1, -big)).evaluate() == ((big + 1) + 1) - big)
    #expect(Expression.sum(numbers(1, 1, big, -big)).evaluate() == 2)
    #expect(Expression.sum(numbers(big, 1, 1, -big)).evaluate() == 0)
    #expect(Expression.product(numbers(1e200, 1e200, 1e-200)).evaluate() == .infinity)
    #expect(Expression.product(numbers(1e200, 1e-200, 1e200)).evaluate() == 1e200 * 1e-200 * 1e200)
    #expect(Expression.sum([]).evaluate() == 0)
    #expect(Expression.product([]).evaluate() == 1)
    #expect(Expression.sum(numbers(-0.0)).evaluate().sign == .minus)
  }

  @Test("A multiplication rounds before the addition")
  func noFusing() {
    let x = 1 + 0x1p-30
    let tree = Expression.sum([.number(-1), .product(numbers(x, x))])
    #expect(tree.evaluate() == 0x1p-29)
    #expect(tree.evaluate() != (-1.0).addingProduct(x, x))
  }

  @Test("Functions are the engine's", arguments: [-1.75, -0.1, 0, 0.3, 2.5])
  func functions(x: Double) {
    func call(_ function: Function, _ x: Double) -> UInt64 {
      Expression.call(function, .number(x)).evaluate().bitPattern
    }
    #expect(call(.exp, x) == Elementary.exp(x).bitPattern)
    #expect(call(.expm1, x) == Elementary.expm1(x).bitPattern)
    #expect(call(.tanh, x) == Elementary.tanh(x).bitPattern)
    #expect(call(.ln, x + 2) == Elementary.ln(x + 2).bitPattern)
    #expect(call(.ln1p, x + 2) == Elementary.ln1p(x + 2).bitPattern)
    #expect(call(.sqrt, x + 2) == (x + 2).squareRoot().bitPattern)
    #expect(call(.abs, x) == x.magnitude.bitPattern)
  }

  @Test("The other operations are those of Double")
  func operations() {
    let (a, b) = (Expression.number(0.3), Expression.number(-0.7))
    #expect(Expression.difference(a, b).evaluate() == 0.3 - -0.7)
    #expect(Expression.quotient(a, b).evaluate() == 0.3 / -0.7)
    #expect(Expression.square(b).evaluate() == -0.7 * -0.7)
    #expect(Expression.negative(.number(0)).evaluate().sign == .minus)
    #expect(Expression.call(.max, numbers(1, 3, 2)).evaluate() == 3)
    #expect(Expression.call(.min, numbers(1, 3, -2)).evaluate() == -2)
    #expect(Expression.call(.max, numbers(4)).evaluate() == 4)
  }

  @Test("The larger of a number and one that is none is the second, as max(a, b) = a > b ? a : b")
  func unordered() {
    #expect(Expression.call(.max, numbers(.nan, 1)).evaluate() == 1)
    #expect(Expression.call(.max, numbers(1, .nan)).evaluate().isNaN)
    #expect(Expression.call(.max, numbers(0, -0.0)).evaluate().sign == .minus)
    #expect(Expression.call(.min, numbers(.nan, 1)).evaluate() == 1)
  }

  @Test("A conditional takes the first branch only if greater")
  func conditional() {
    func branch(_ x: Double) -> Double {
      Expression.conditional(
        .number(x), greaterThan: .number(0), then: .number(1), otherwise: .number(2)
      ).evaluate()
    }
    #expect([1, 0, -1, .nan].map(branch) == [1, 2, 2, 2])
  }

  @Test("Deeply nested extremes are evaluated once each")
  func nestedExtremes() {
    let tree = (1...200).reduce(Expression.number(0)) {
      .call(.max, [$0, .number(Double($1))])
    }
    #expect(tree.evaluate() == 200)
  }
}
