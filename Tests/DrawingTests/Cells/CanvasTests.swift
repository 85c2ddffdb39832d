import Drawing
import Testing
import Text

@Suite("Canvas")
struct CanvasTests {
  private func canvas(_ columns: Int, _ rows: Int) -> Canvas {
    Canvas(Size(columns: columns, rows: rows))
  }

  @Test("Beyond the edges cells read blank and writing does nothing")
  func edges() {
    var canvas = canvas(2, 2)
    let before = canvas
    canvas[Point(2, 0)] = Cell(glyph: Glyph("a"))
    canvas[Point(0, -1)] = Cell(glyph: Glyph("a"))
    #expect(canvas == before)
    #expect(canvas[Point(-1, 5)] == .blank)
  }

  @Test("Filling changes the part of a rectangle that lies on the canvas")
  func fill() {
    var canvas = canvas(4, 3)
    canvas.fill(Rect(column: 2, row: 1, columns: 9, rows: 9), with: "x")
    #expect(canvas.text() == "\n  xx\n  xx")
  }

  @Test("Restyling keeps the glyphs")
  func restyle() {
    var canvas = canvas(3, 1)
    canvas.write("abc", at: Point(0, 0))
    canvas.restyle(Rect(column: 1, row: 0, columns: 1, rows: 1)) { $0.attributes = .bold }
    #expect(canvas.styledText == "abc\n---\n.a\n---\na bold")
  }

  @Test("Placing copies another canvas, clipped")
  func place() {
    var small = canvas(2, 2)
    small.fill(small.bounds, with: "o")
    var large = canvas(3, 3)
    large.place(small, at: Point(2, -1))
    #expect(large.text(trimming: false) == "  o\n   \n   ")
  }

  @Test("Writing over half of a wide glyph blanks the other half")
  func wideGlyphs() {
    var canvas = canvas(4, 1)
    canvas.write("語語", at: Point(0, 0))
    #expect(canvas.text() == "語語")
    canvas.write("x", at: Point(1, 0))
    #expect(canvas.text() == " x語")
    canvas.write("y", at: Point(2, 0))
    #expect(canvas.text(trimming: false) == " xy ")
  }

  @Test("A wide glyph written over halves of two others leaves blanks beside it")
  func wideOverWide() {
    var canvas = canvas(4, 1)
    canvas.write("語語", at: Point(0, 0))
    canvas.write("字", at: Point(1, 0))
    #expect(canvas.text(trimming: false) == " 字 ")
  }
}
