import Derivation
import Testing

struct ExpressionTests {
  @Test("Leaves come in the order of the formula, with their sources")
  func leaves() {
    let source = Moment(iteration: 3, index: 4)
    let a = Leaf(.delta(layer: 1, unit: 1), 2, source: source)
    let b = Leaf(.input(1), 3)
    let tree = Expression.conditional(
      .leaf(b), greaterThan: .number(0), then: .quotient(.leaf(a), .square(.leaf(b))),
      otherwise: .negative(.call(.max, [.leaf(a), .number(1)])))
    #expect(tree.leaves == [b, a, b, a])
    #expect(tree.leaves[1].source == source)
  }

  @Test("Operands are those of the operation")
  func operands() {
    let (a, b) = (Expression.number(1), Expression.number(2))
    #expect(Expression.sum([a, b]).operands == [a, b])
    #expect(Expression.difference(a, b).operands == [a, b])
    #expect(Expression.call(.exp, a).operands == [a])
    #expect(a.operands.isEmpty)
  }
}
