import Derivation
import Testing
import Text

struct EquationStyleTests {
  @Test("A multiplication is written as the style says")
  func times() {
    let tree = Expression.quotient(
      .product([.leaf(.input(1), 1), .leaf(.input(2), 2)]), .number(4))
    func text(_ glyphs: GlyphSet, _ times: EquationStyle.Times) -> String {
      let names = Names(units: [2, 1], glyphs: glyphs)
      return tree.symbols(EquationStyle(names: names, times: times)).text
    }
    #expect(text(.unicode, .cross) == "x₁ × x₂ / 4")
    #expect(text(.unicode, .dot) == "x₁·x₂/4")
    #expect(text(.ascii, .cross) == "x1 * x2 / 4")
    #expect(text(.ascii, .dot) == "x1*x2/4")
  }
}
