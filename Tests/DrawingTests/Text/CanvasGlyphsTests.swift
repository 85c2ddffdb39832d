import Drawing
import Testing

@Suite("Canvases in ASCII")
struct CanvasGlyphsTests {
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

  @Test("A wide glyph becomes two question marks")
  func wide() {
    var canvas = Canvas(Size(columns: 4, rows: 1))
    canvas.write("語a", at: Point(0, 0))
    #expect(canvas.drawn(with: .ascii).text() == "??a")
  }
}
