import Testing
import Text

@Suite("Two forms of a text")
struct GlyphSetTests {
  @Test("Each set picks its own form")
  func pick() {
    #expect(GlyphSet.unicode.pick("δ", "delta") == "δ")
    #expect(GlyphSet.ascii.pick("δ", "delta") == "delta")
    #expect(GlyphSet.ascii.pick(1, 2) == 2)
  }

  @Test("Signs are one cell wide in Unicode, and ASCII alone in ASCII")
  func signs() {
    let signs: [(GlyphSet) -> String] = [\.arrow, \.times, \.dot, \.dots, \.about, \.minus]
    for sign in signs {
      #expect(sign(.unicode).displayWidth == 1)
      #expect(sign(.ascii).allSatisfy { $0.isASCII })
      #expect(GlyphSet.drawableCharacters.contains(Character(sign(.unicode))))
    }
    #expect(signs.map { $0(.ascii) } == ["->", "*", "*", "...", "~", "-"])
  }
}
