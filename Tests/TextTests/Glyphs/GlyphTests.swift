import Testing
import Text

@Suite("Glyph")
struct GlyphTests {
  @Test(
    "A character keeps its text",
    arguments: ["a", "ŷ", "x\u{302}", "e\u{301}\u{323}", "⁽", "⣿", "語"])
  func text(character: Character) {
    #expect(Glyph(character).text == String(character))
  }

  @Test(
    "What could command a terminal becomes a stand-in",
    arguments: [
      "\u{1B}", "\n", "\r\n", "\t", "\u{0}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{200B}", "\u{FEFF}",
      "\u{AD}", "\u{E000}", "\u{2028}", "\u{378}", "\u{301}", "👩‍🔬", "🇨🇭",
    ] as [Character])
  func standIn(character: Character) {
    #expect(Glyph(character) == .standIn)
    #expect(Glyph(character).text == "\u{FFFD}")
  }

  @Test("A third combining mark is dropped")
  func marks() {
    #expect(Glyph("a\u{301}\u{302}\u{303}").text == "a\u{301}\u{302}")
  }

  @Test("A sign that chooses the emoji form is dropped, so that the width is certain")
  func variation() {
    #expect(Glyph("▶\u{FE0F}") == Glyph("▶"))
  }

  @Test("East Asian characters and emoji take two cells, others one")
  func width() {
    #expect(Glyph("語").width == 2)
    #expect(Glyph("가").width == 2)
    #expect(Glyph("🙂").width == 2)
    #expect(Glyph("Ω").width == 1)
    #expect(Glyph.continuation.width == 0)
    #expect(Glyph.space.width == 1)
  }
}
