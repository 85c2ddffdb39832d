import Derivation
import Engine
import Testing
import Text

struct ScreenTextTests {
  private let style = EquationStyle(names: Names(units: [2, 2, 2]))
  private let ascii = EquationStyle(names: Names(units: [2, 2, 2], glyphs: .ascii))

  private let delta = Expression.leaf(.delta(layer: 1, unit: 1), 0.00877135468948995)
  private let x = Expression.leaf(.input(1), 0.05)

  private var twoRoutes: Expression {
    .sum([
      .product([
        .leaf(.delta(layer: 2, unit: 1), 0.13849856162855698),
        .leaf(.parameter(.weight(layer: 2, unit: 1, from: 1)), 0.4),
      ]),
      .product([
        .leaf(.delta(layer: 2, unit: 2), -0.038098236516556229),
        .leaf(.parameter(.weight(layer: 2, unit: 2, from: 1)), 0.5),
      ]),
    ])
  }

  @Test("A slope reads as in the sketch, and aligns")
  func slope() {
    let tree = Expression.product([delta, x])
    let both = aligned(symbols: tree.symbols(style), numbers: tree.numbers(style))
    #expect(both.symbols.text == "δ(h₁)    × x₁  ")
    #expect(both.numbers.text == "0.008771 × 0.05")
    #expect(tree.symbols(ascii).text == "delta(h1) * x1")
  }

  @Test("Two routes read as in the sketch, a negative number in parentheses")
  func routes() {
    var dotted = style
    dotted.times = .dot
    #expect(twoRoutes.symbols(dotted).text == "δ(o₁)·w⁽²⁾₁,₁ + δ(o₂)·w⁽²⁾₂,₁")
    #expect(twoRoutes.numbers(dotted).text == "0.1385·0.4 + (-0.03810)·0.5")
    dotted.names = ascii.names
    #expect(twoRoutes.symbols(dotted).text == "delta(o1)*w2[1,1] + delta(o2)*w2[2,1]")
  }

  @Test("All digits can be asked for")
  func allDigits() {
    var precise = style
    precise.numbers = .all
    #expect(
      Expression.product([delta, x]).numbers(precise).text == "0.00877135468948995 × 0.05")
  }

  @Test("A sigmoid, a half square, a root and an absolute value look like mathematics")
  func forms() {
    let z = Expression.leaf(.weightedSum(layer: 1, unit: 1), -0.3775)
    let sigmoid = Expression.quotient(
      .number(1), .sum([.number(1), .call(.exp, .negative(z))]))
    #expect(sigmoid.symbols(style).text == "1 / (1 + exp(−z(h₁)))")
    #expect(sigmoid.numbers(style).text == "1 / (1 + exp(−(-0.3775)))")
    let residual = Expression.difference(
      .leaf(.target(1), 0.01), .leaf(.activation(layer: 2, unit: 1), 0.75136507))
    let half = Expression.product([.number(0.5), .square(residual)])
    #expect(half.symbols(style).text == "½ × (y₁ − ŷ₁)²")
    #expect(half.numbers(style).text == "0.5 × (0.01 − 0.7514)²")
    #expect(half.symbols(ascii).text == "0.5 * (y1 - yhat1)^2")
    #expect(Expression.call(.abs, residual).symbols(style).text == "|y₁ − ŷ₁|")
    #expect(Expression.call(.abs, residual).symbols(ascii).text == "abs(y1 - yhat1)")
    let state = Expression.leaf(
      .state(.correctedSquareMean, .bias(layer: 1, unit: 1), old: false), 4)
    let epsilon = Expression.leaf(.constant(.epsilon), 1e-8)
    let step = Expression.sum([.call(.sqrt, state), epsilon])
    #expect(step.symbols(style).text == "√ŝ(b⁽¹⁾₁) + ε")
    #expect(step.numbers(style).text == "√4 + 1e-8")
    #expect(step.symbols(ascii).text == "sqrt(shat(b1[1])) + epsilon")
    let inside = Expression.call(.sqrt, .sum([state, epsilon]))
    #expect(inside.symbols(style).text == "√(ŝ(b⁽¹⁾₁) + ε)")
  }

  @Test("A conditional is a sentence, in parentheses inside of a formula")
  func conditional() {
    let z = Expression.leaf(.weightedSum(layer: 1, unit: 2), -2)
    let leaky = Expression.conditional(
      z, greaterThan: .number(0), then: z, otherwise: .product([.number(0.01), z]))
    #expect(leaky.symbols(style).text == "if z(h₂) > 0 then z(h₂) else 0.01 × z(h₂)")
    #expect(leaky.numbers(style).text == "if -2 > 0 then -2 else 0.01 × (-2)")
    #expect(
      Expression.sum([.number(1), leaky]).numbers(style).text
        == "1 + (if -2 > 0 then -2 else 0.01 × (-2))")
  }

  @Test("Only leaves carry a leaf, and each once")
  func leaves() {
    for tokens in [twoRoutes.symbols(style), twoRoutes.numbers(style)] {
      #expect(tokens.compactMap(\.leaf) == twoRoutes.leaves)
      #expect(tokens.allSatisfy { ($0.leaf != nil) == ($0.role == .leaf) })
    }
  }

  @Test("A compound symbol is put in parentheses before a square, under a root and in a divisor")
  func compound() {
    let slope = Expression.leaf(.lossGradient(.weight(layer: 1, unit: 1, from: 1)), -3)
    let product = Expression.leaf(.product(layer: 1, unit: 1, from: 1), 3)
    #expect(Expression.square(slope).symbols(style).text == "(∂L/∂w⁽¹⁾₁,₁)²")
    #expect(Expression.square(slope).numbers(style).text == "(-3)²")
    #expect(Expression.quotient(x, product).symbols(style).text == "x₁ / (w⁽¹⁾₁,₁·x₁)")
    #expect(Expression.call(.sqrt, product).symbols(style).text == "√(w⁽¹⁾₁,₁·x₁)")
    #expect(Expression.sum([product, product]).symbols(style).text == "w⁽¹⁾₁,₁·x₁ + w⁽¹⁾₁,₁·x₁")
  }

  @Test("Brackets and squares stay closed up when operators are aligned")
  func closedUp() {
    let residual = Expression.difference(
      .leaf(.target(1), 0.01), .leaf(.activation(layer: 2, unit: 1), 0.75136507))
    let tree = Expression.sum([.square(residual), .call(.max, [x, delta]), .number(1)])
    let both = aligned(symbols: tree.symbols(style), numbers: tree.numbers(style))
    #expect(both.symbols.text == "(y₁   − ŷ₁)²     + max(x₁  , δ(h₁))    + 1")
    #expect(both.numbers.text == "(0.01 − 0.7514)² + max(0.05, 0.008771) + 1")
  }

  /// Where each operator between two operands begins.
  private func columns(_ tokens: [Token]) -> [Int] {
    tokens.indices.filter { tokens[$0].depth != nil }.map { tokens[..<$0].width }
  }

  @Test("Symbols and numbers of random trees have one structure in every style")
  func structure() {
    var trees = RandomTrees(seed: 5)
    for index in 0..<2000 {
      let tree = trees.tree(depth: 1 + index % 5)
      for names in [style.names, ascii.names] {
        let style = EquationStyle(names: names)
        let (symbols, numbers) = (tree.symbols(style), tree.numbers(style))
        #expect(symbols.map(\.role) == numbers.map(\.role))
        #expect(symbols.map(\.depth) == numbers.map(\.depth))
        for (symbol, number) in zip(symbols, numbers)
        where symbol.role != .leaf && symbol.role != .number {
          #expect(symbol.text == number.text)
        }
        let both = aligned(symbols: symbols, numbers: numbers)
        #expect(columns(both.symbols) == columns(both.numbers))
        #expect(both.symbols.width == both.numbers.width)
      }
    }
  }

  @Test("Seven-bit symbols are seven-bit")
  func sevenBit() {
    var trees = RandomTrees(seed: 6)
    for _ in 0..<500 {
      let tree = trees.tree(depth: 4)
      #expect(tree.symbols(ascii).text.allSatisfy { $0.isASCII })
      #expect(tree.numbers(ascii).text.allSatisfy { $0.isASCII })
    }
  }
}
