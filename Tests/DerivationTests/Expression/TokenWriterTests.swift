import Derivation
import Testing

struct TokenWriterTests {
  private static let a = Expression.leaf(.input(1), 2)
  private static let b = Expression.leaf(.input(2), 3)
  private static let c = Expression.leaf(.input(3), 5)

  @Test(
    "There are as many parentheses as the order of computing needs",
    arguments: [
      (Expression.sum([.sum([a, b]), c]), "x₁ + x₂ + x₃"),
      (.sum([a, .sum([b, c])]), "x₁ + (x₂ + x₃)"),
      (.sum([a, .difference(b, c)]), "x₁ + (x₂ − x₃)"),
      (.difference(.difference(a, b), c), "x₁ − x₂ − x₃"),
      (.difference(a, .difference(b, c)), "x₁ − (x₂ − x₃)"),
      (.difference(a, .sum([b, c])), "x₁ − (x₂ + x₃)"),
      (.product([.sum([a, b]), c]), "(x₁ + x₂) × x₃"),
      (.product([a, .sum([b, c])]), "x₁ × (x₂ + x₃)"),
      (.product([a, .product([b, c])]), "x₁ × (x₂ × x₃)"),
      (.product([.product([a, b]), c]), "x₁ × x₂ × x₃"),
      (.product([a, .quotient(b, c)]), "x₁ × (x₂ / x₃)"),
      (.product([.quotient(a, b), c]), "x₁ / x₂ × x₃"),
      (.quotient(a, .product([b, c])), "x₁ / (x₂ × x₃)"),
      (.quotient(a, .quotient(b, c)), "x₁ / (x₂ / x₃)"),
      (.quotient(.quotient(a, b), c), "x₁ / x₂ / x₃"),
      (.quotient(.sum([a, b]), .square(c)), "(x₁ + x₂) / x₃²"),
      (.negative(.sum([a, b])), "−(x₁ + x₂)"),
      (.negative(.product([a, b])), "−(x₁ × x₂)"),
      (.product([.negative(a), b]), "−x₁ × x₂"),
      (.product([a, .negative(b)]), "x₁ × (−x₂)"),
      (.sum([a, .product([.negative(b), c])]), "x₁ + (−x₂) × x₃"),
      (.negative(.negative(a)), "−(−x₁)"),
      (.negative(.square(a)), "−x₁²"),
      (.square(.negative(a)), "(−x₁)²"),
      (.square(.square(a)), "(x₁²)²"),
      (.square(.product([a, b])), "(x₁ × x₂)²"),
      (.square(.call(.exp, a)), "exp(x₁)²"),
      (.call(.max, [.sum([a, b]), .negative(c)]), "max(x₁ + x₂, −x₃)"),
      (.call(.sqrt, .call(.exp, a)), "√(exp(x₁))"),
      (.call(.sqrt, .square(a)), "√(x₁²)"),
      (.product([.sum([a]), b]), "x₁ × x₂"),
      (.square(.product([.sum([a])])), "x₁²"),
      (.sum([]), "0"), (.product([]), "1"),
    ])
  func precedence(tree: Expression, text: String) {
    let style = EquationStyle(names: Names(units: [3, 2]))
    #expect(tree.symbols(style).text == text)
  }

  @Test("Operators that stand side by side have the same depth, inner ones more")
  func depths() {
    let style = EquationStyle(names: Names(units: [3, 2]))
    let tree = Expression.difference(
      .sum([Self.a, .product([Self.b, Self.c])]), .quotient(Self.a, .sum([Self.b, Self.c])))
    let operators = tree.symbols(style).filter { $0.depth != nil }
    #expect(operators.map(\.text) == [" + ", " × ", " − ", " / ", " + "])
    #expect(operators[0].depth == 0 && operators[2].depth == 0)
    #expect(operators[1].depth == 1 && operators[3].depth == 1)
    #expect((operators[4].depth ?? 0) > 1)
  }
}
