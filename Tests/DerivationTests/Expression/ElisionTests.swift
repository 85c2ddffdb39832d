import Derivation
import Testing
import Text

struct ElisionTests {
  private func sum(_ count: Int) -> Expression {
    .sum((1...count).map { .leaf(.input($0), Double($0)) })
  }

  private func text(_ count: Int, _ elision: Elision) -> String {
    let names = Names(units: [300, 1])
    return sum(count).symbols(EquationStyle(names: names, elision: elision)).text
  }

  @Test("A long sum keeps its first and last terms and counts the others")
  func long() {
    #expect(text(251, .standard) == "x₁ + x₂ + x₃ + … 246 more … + x₂₅₀ + x₂₅₁")
    #expect(text(9, .standard) == "x₁ + x₂ + x₃ + … 4 more … + x₈ + x₉")
    let tokens = sum(251).numbers(EquationStyle(names: Names(units: [300, 1])))
    #expect(tokens.text == "1 + 2 + 3 + … 246 more … + 250 + 251")
    #expect(tokens.filter { $0.role == .elision }.count == 1)
  }

  @Test("A short sum is whole")
  func short() {
    #expect(!text(8, .standard).contains("…"))
    #expect(text(300, .never).split(separator: "+").count == 300)
  }

  @Test("At least two terms are left out, or none")
  func atLeastTwo() {
    let eager = Elision(longest: 0, first: 2, last: 1)
    #expect(text(4, eager) == "x₁ + x₂ + x₃ + x₄")
    #expect(text(5, eager) == "x₁ + x₂ + … 2 more … + x₅")
  }

  @Test("Products are shortened too, inside of sums as well")
  func nested() {
    let factors = Expression.product((1...20).map { .leaf(.input($0), 1) })
    let style = EquationStyle(names: Names(units: [20, 1], glyphs: .ascii), times: .dot)
    #expect(
      Expression.sum([.number(1), factors]).symbols(style).text
        == "1 + x1*x2*x3*... 15 more ...*x19*x20")
  }
}
