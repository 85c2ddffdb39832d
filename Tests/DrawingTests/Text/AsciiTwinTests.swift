import Drawing
import Testing

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

  @Test(
    "Rules, symbols and signs read the same in ASCII",
    arguments: [
      ("─ network ──┬─┼┤", "- network --+-++"), ("w⁽²⁾₁,₃ − η·∂L/∂ŷ", "w(2)1,3 - h*dL/dY"),
      ("σ′(z) ≈ ¼", "s'(z) ~ h"), ("▶ ← → ↑ ↓ ●", "> < > ^ v *"),
      ("δ Σ β ε √ λ × …", "d S b e V l * >"),
      ("▁▂▃▄▅▆▇█▒", "_.:-=+*#%"), ("━━●┄┄", "--*.."), ("a~z", "a~z"), ("ж", "?"), ("x\u{302}", "x"),
    ])
  func reading(unicode: String, ascii: String) {
    var canvas = Canvas(Size(columns: 24, rows: 1))
    canvas.write(unicode, at: Point(0, 0))
    #expect(canvas.drawn(with: .ascii).text() == ascii)
    #expect(canvas.drawn(with: .unicode) == canvas)
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

  @Test("A wide glyph becomes two question marks")
  func wide() {
    var canvas = Canvas(Size(columns: 4, rows: 1))
    canvas.write("語a", at: Point(0, 0))
    #expect(canvas.drawn(with: .ascii).text() == "??a")
  }
}
