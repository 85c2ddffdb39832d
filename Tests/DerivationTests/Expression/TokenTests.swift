import Derivation
import Testing

struct TokenTests {
  @Test("Widths count cells: a combining hat takes none")
  func width() {
    #expect(Token("ŷ₁", .leaf).width == 2)
    #expect(Token("m\u{302}(w₁)", .leaf).width == 5)
    #expect(Token("∂L/∂w⁽¹⁾₁,₁", .leaf).width == 11)
    #expect([Token("a", .leaf), Token(" × ", .operator)].width == 4)
  }

  @Test("Padding fills up on the right and never cuts")
  func padding() {
    #expect(Token("ŷ", .leaf).padded(to: 3).text == "ŷ  ")
    #expect(Token("long", .leaf).padded(to: 3).text == "long")
  }
}
