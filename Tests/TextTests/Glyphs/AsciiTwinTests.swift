import Testing
import Text

@Suite("ASCII twins")
struct AsciiTwinTests {
  @Test("Every character a screen may draw has a twin of one cell")
  func total() {
    for character in GlyphSet.drawableCharacters {
      let twin = Glyph(character).asciiTwin
      #expect(Character(twin.text).isASCII)
      #expect(twin.width == 1)
      #expect(twin != Glyph("?") || Glyph(character) == .standIn, "\(character)")
    }
  }

  @Test("Braille dots become ink at about the same height")
  func braille() {
    #expect(Glyph("⠀").asciiTwin == .space)
    #expect(Glyph("⠉").asciiTwin == Glyph("'"))
    #expect(Glyph("⣀").asciiTwin == Glyph("."))
    #expect(Glyph("⠒").asciiTwin == Glyph("-"))
    #expect(Glyph("⡇").asciiTwin == Glyph("|"))
    #expect(Glyph("⣿").asciiTwin == Glyph("#"))
  }
}
