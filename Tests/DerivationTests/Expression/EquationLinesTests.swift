import Derivation
import Engine
import Testing
import Text

struct EquationLinesTests {
  private let style = EquationStyle(names: Names(units: [2, 2, 2]))

  private let slope = Equation(
    .lossGradient(.weight(layer: 1, unit: 1, from: 1)),
    .product([
      .leaf(.delta(layer: 1, unit: 1), 0.00877135468948995), .leaf(.input(1), 0.05),
    ]))

  private func texts(_ lines: [[Token]]) -> [String] { lines.map(\.text) }

  private func sum(_ count: Int) -> Equation {
    let terms = (1...count).map {
      Expression.product([
        .leaf(.parameter(.weight(layer: 1, unit: 1, from: $0)), 0.25), .leaf(.input($0), -0.5),
      ])
    }
    return Equation(
      .weightedSum(layer: 1, unit: 1),
      .sum(terms + [.leaf(.parameter(.bias(layer: 1, unit: 1)), 1)]))
  }

  @Test("Symbols, numbers and the value stand one under the other as in the sketch")
  func sketch() {
    #expect(
      texts(slope.lines(style, width: 40)) == [
        "∂L/∂w⁽¹⁾₁,₁  =  δ(h₁)    × x₁",
        "             =  0.008771 × 0.05",
        "             ≈  0.0004386",
      ])
  }

  @Test("An exact value is equal, in seven bits about is a tilde")
  func relations() {
    let exact = Equation(.loss, .sum([.leaf(.lossTerm(1), 0.25), .leaf(.lossTerm(2), 0.5)]))
    #expect(
      texts(exact.lines(style, width: 40)) == [
        "L  =  L(o₁) + L(o₂)", "   =  0.25  + 0.5", "   =  0.75",
      ])
    let ascii = EquationStyle(names: Names(units: [2, 2, 2], glyphs: .ascii))
    #expect(
      texts(slope.lines(ascii, width: 40)) == [
        "dL/dw1[1,1]  =  delta(h1) * x1",
        "             =  0.008771  * 0.05",
        "             ~  0.0004386",
      ])
  }

  @Test("A withheld value is a question mark, a pending one shows no number")
  func outcomes() {
    #expect(texts(slope.lines(style, width: 40, outcome: .withheld)).last == "             =  ?")
    #expect(
      texts(slope.lines(style, width: 40, outcome: .pending)) == [
        "∂L/∂w⁽¹⁾₁,₁  =  δ(h₁)    × x₁", "             =  …",
      ])
  }

  @Test("A formula that is one number does not say it twice, nor gives away what is withheld")
  func single() {
    let equation = Equation(
      .activation(layer: 2, unit: 1), .leaf(.weightedSum(layer: 2, unit: 1), 1.5))
    #expect(texts(equation.lines(style, width: 40)) == ["ŷ₁  =  z(o₁)", "    =  1.5"])
    #expect(
      texts(equation.lines(style, width: 40, outcome: .withheld)) == ["ŷ₁  =  z(o₁)", "    =  ?"])
  }

  @Test("A long sum is shortened more before it is broken")
  func shortened() {
    let style = EquationStyle(names: Names(units: [300, 300, 2]), times: .dot)
    #expect(
      texts(sum(300).lines(style, width: 79)) == [
        "z(h₁)  =  w⁽¹⁾₁,₁·x₁     + w⁽¹⁾₁,₂·x₂     + … 298 more … + b⁽¹⁾₁",
        "       =  0.25   ·(-0.5) + 0.25   ·(-0.5) + … 298 more … + 1",
        "       =  -36.5",
      ])
  }

  @Test("What is still too wide is broken before the operators highest in the tree")
  func broken() {
    let style = EquationStyle(names: Names(units: [2, 2, 2]))
    #expect(
      texts(sum(2).lines(style, width: 34)) == [
        "z(h₁)  =  w⁽¹⁾₁,₁ × x₁",
        "          + w⁽¹⁾₁,₂ × x₂",
        "          + b⁽¹⁾₁",
        "       =  0.25    × (-0.5)",
        "          + 0.25    × (-0.5)",
        "          + 1",
        "       =  0.75",
      ])
  }

  @Test(
    "A line is wider than asked for only where there is no operator to break it at",
    arguments: [40, 60, 79, 120])
  func width(width: Int) {
    let style = EquationStyle(names: Names(units: [3, 3, 3]))
    var trees = RandomTrees(seed: 3)
    for index in 0..<500 {
      let equation = Equation(.loss, trees.tree(depth: 1 + index % 4))
      for line in equation.lines(style, width: width) {
        #expect(line.width <= width || line.filter { $0.depth != nil }.count <= 1)
      }
    }
  }

  @Test("Breaking loses no token and keeps both writings in step")
  func complete() {
    let style = EquationStyle(names: Names(units: [3, 3, 3]), elision: .never)
    var trees = RandomTrees(seed: 4)
    for index in 0..<500 {
      let tree = trees.tree(depth: 1 + index % 5)
      let lines = tree.fitted(style, to: 20)
      func bare(_ tokens: [Token]) -> String { tokens.text.filter { $0 != " " } }
      #expect(bare(lines.symbols.flatMap { $0 }) == bare(tree.symbols(style)))
      #expect(bare(lines.numbers.flatMap { $0 }) == bare(tree.numbers(style)))
      #expect(lines.symbols.map(\.count) == lines.numbers.map(\.count))
    }
  }
}
