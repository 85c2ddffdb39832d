import Derivation
import Engine
import Testing
import Text

struct TraceTextTests {
  private func numbers(_ values: Double...) -> [Expression] { values.map(Expression.number) }

  @Test("A weighted sum reads as in the contract")
  func weightedSum() {
    let tree = Expression.sum([
      .product(numbers(0.15, 0.05)), .product(numbers(0.2, 0.1)), .number(0.35),
    ])
    #expect(tree.traceNumbers == "0.15*0.05 + 0.2*0.1 + 0.35")
  }

  @Test("Negative numbers after an operator stand in parentheses")
  func negatives() {
    let (a, b) = (Expression.number(0.5), Expression.number(-0.03))
    #expect(Expression.difference(a, b).traceNumbers == "0.5 - (-0.03)")
    #expect(Expression.difference(b, a).traceNumbers == "-0.03 - 0.5")
    #expect(Expression.sum([a, .product([b, a])]).traceNumbers == "0.5 + (-0.03)*0.5")
    #expect(Expression.square(b).traceNumbers == "-0.03*(-0.03)")
    #expect(Expression.negative(b).traceNumbers == "-(-0.03)")
    #expect(Expression.call(.exp, b).traceNumbers == "exp(-0.03)")
    #expect(Expression.sum([a, .negative(a)]).traceNumbers == "0.5 + (-0.5)")
  }

  @Test("Special numbers, functions and conditionals are written in ASCII")
  func special() {
    let (inf, nan) = (Expression.number(.infinity), Expression.number(.nan))
    #expect(Expression.sum([inf, .number(-.infinity), nan]).traceNumbers == "inf + (-inf) + nan")
    #expect(Expression.call(.max, numbers(1, -2, 3)).traceNumbers == "max(max(1,-2),3)")
    #expect(Expression.call(.max, numbers(4)).traceNumbers == "4")
    #expect(Expression.call(.abs, .difference(inf, nan)).traceNumbers == "abs(inf - nan)")
    let choice = Expression.conditional(
      .number(-1), greaterThan: .number(-2), then: .number(-3), otherwise: .call(.sqrt, .number(2)))
    #expect(choice.traceNumbers == "if(-1>(-2),-3,sqrt(2))")
    #expect(Expression.product([.number(2), choice]).traceNumbers == "2*if(-1>(-2),-3,sqrt(2))")
  }

  @Test("Nothing is left out of the numbers, while the formula is shortened")
  func long() {
    let names = Names(units: [300, 300], glyphs: .ascii)
    let terms = (1...300).map {
      Expression.product([
        .leaf(.parameter(.weight(layer: 1, unit: 300, from: $0)), 1), .leaf(.input($0), 2),
      ])
    }
    let tree = Expression.sum(terms + [.leaf(.parameter(.bias(layer: 1, unit: 300)), 0)])
    #expect(tree.traceNumbers.split(separator: " + ").count == 301)
    #expect(
      tree.traceFormula(names)
        == "w1[300,1]*x1 + w1[300,2]*x2 + w1[300,3]*x3 + ... 296 more ... "
        + "+ w1[300,300]*x300 + b1[300]")
  }

  @Test("A formula can be written in Unicode too")
  func unicode() {
    let tree = Expression.difference(.number(0.5), .square(.leaf(.target(2), 1)))
    #expect(tree.traceFormula(Names(units: [2, 2])) == "½ − y₂²")
    #expect(tree.traceFormula(Names(units: [2, 2], glyphs: .ascii)) == "0.5 - y2^2")
  }

  @Test("An evaluator of the grammar gives the value of random trees, bit for bit")
  func random() throws {
    let functions: [String: ([Double]) -> Double] = [
      "exp": { Elementary.exp($0[0]) }, "expm1": { Elementary.expm1($0[0]) },
      "ln": { Elementary.ln($0[0]) }, "ln1p": { Elementary.ln1p($0[0]) },
      "tanh": { Elementary.tanh($0[0]) }, "erf": { Elementary.erf($0[0]) },
      "sqrt": { $0[0].squareRoot() },
      "abs": { $0[0].magnitude }, "min": { $0[0] < $0[1] ? $0[0] : $0[1] },
      "max": { $0[0] > $0[1] ? $0[0] : $0[1] },
    ]
    var trees = RandomTrees(seed: 11)
    var finite = 0
    for index in 0..<5000 {
      let tree = trees.tree(depth: 1 + index % 5)
      let text = tree.traceNumbers
      let allowed = "0123456789.+-*/() ,>"
      #expect(text.allSatisfy { $0.isASCII && ($0.isLetter || allowed.contains($0)) })
      let parsed = try TraceGrammar.value(of: text, functions: functions)
      let value = tree.evaluate()
      finite += value.isFinite ? 1 : 0
      #expect(parsed.bitPattern == value.bitPattern || (parsed.isNaN && value.isNaN), "\(text)")
    }
    #expect(finite > 2000)
  }
}
