import Derivation
import Engine
import Testing

struct LatexTextTests {
  private let names = Names(units: [2, 2, 2], activations: [.sigmoid, .sigmoid])
  private let z = Expression.leaf(.weightedSum(layer: 1, unit: 1), 0.3775)

  @Test("An equation is aligned in symbols, numbers and value")
  func equation() {
    let slope = Equation(
      .lossGradient(.weight(layer: 1, unit: 1, from: 2)),
      .product([.leaf(.delta(layer: 1, unit: 1), -0.00877135468948995), .leaf(.input(2), 1e-7)]))
    #expect(
      slope.latex(names) == """
        \\begin{aligned}
        \\frac{\\partial L}{\\partial w^{(1)}_{1,2}} &= \\delta_{h_{1}} \\cdot x_{2} \\\\
        &= -0.008771 \\cdot 1 \\times 10^{-7} \\\\
        &\\approx -8.771 \\times 10^{-10}
        \\end{aligned}
        """)
  }

  @Test("Quotients are fractions, exponentials powers, and parentheses few")
  func forms() {
    let sigmoid = Expression.quotient(
      .number(1), .sum([.number(1), .call(.exp, .negative(z))]))
    #expect(sigmoid.latex(names) == "\\frac{1}{1 + e^{-z_{h_{1}}}}")
    #expect(sigmoid.latexNumbers() == "\\frac{1}{1 + e^{-0.3775}}")
    let residual = Expression.difference(
      .leaf(.target(1), 0.01), .leaf(.activation(layer: 2, unit: 1), -0.75))
    #expect(
      Expression.product([.number(0.5), .square(residual)]).latexNumbers()
        == "0.5 \\cdot \\left(0.01 - \\left(-0.75\\right)\\right)^2")
    #expect(
      Expression.call(.sqrt, .sum([z, .number(1)])).latex(names) == "\\sqrt{z_{h_{1}} + 1}")
    #expect(Expression.call(.ln, z).latex(names) == "\\ln\\left(z_{h_{1}}\\right)")
    #expect(Expression.call(.abs, z).latex(names) == "\\left|z_{h_{1}}\\right|")
    #expect(Expression.square(.leaf(.target(1), 1)).latex(names) == "{y_{1}}^2")
    #expect(
      Expression.product([z, .negative(.sum([z, z]))]).latex(names)
        == "z_{h_{1}} \\cdot \\left(-\\left(z_{h_{1}} + z_{h_{1}}\\right)\\right)")
  }

  @Test("A conditional is a distinction of cases, infinity a sign")
  func special() {
    let relu = Expression.conditional(
      z, greaterThan: .number(0), then: .number(.infinity), otherwise: .number(.nan))
    #expect(
      relu.latex(names)
        == "\\begin{cases} \\infty & \\text{if } z_{h_{1}} > 0 \\\\ "
        + "\\text{nan} & \\text{otherwise} \\end{cases}")
  }

  @Test("A long sum is shortened with the number of terms left out")
  func long() {
    let sum = Expression.sum((1...251).map { .leaf(.input($0), 1) })
    #expect(
      sum.latex(Names(units: [251, 1]))
        == "x_{1} + x_{2} + x_{3} + \\underbrace{\\cdots}_{246\\text{ more}} + x_{250} + x_{251}")
  }

  @Test("Braces and left and right parentheses are balanced in random trees")
  func balanced() {
    var trees = RandomTrees(seed: 9)
    for index in 0..<1000 {
      let tree = trees.tree(depth: 1 + index % 5)
      for text in [tree.latex(names), tree.latexNumbers()] {
        #expect(text.filter { $0 == "{" }.count == text.filter { $0 == "}" }.count)
        let lefts = text.split(separator: "\\left", omittingEmptySubsequences: false).count
        let rights = text.split(separator: "\\right", omittingEmptySubsequences: false).count
        #expect(lefts == rights)
      }
    }
  }
}
