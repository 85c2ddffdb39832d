import Drawing
import Testing

@Suite("Writing text")
struct SpanTests {
  private let origin = Point(0, 0)

  @Test("Text is clipped at both edges and the next place is told all the same")
  func clipping() {
    var canvas = Canvas(Size(columns: 4, rows: 1))
    let end = canvas.write("abcdefgh", at: Point(-2, 0))
    #expect(canvas.text() == "cdef")
    #expect(end == Point(6, 0))
  }

  @Test("Text stays within the rectangle it is given")
  func within() {
    var canvas = Canvas(Size(columns: 6, rows: 1))
    canvas.write("abcdef", at: origin, within: Rect(column: 1, row: 0, columns: 3, rows: 1))
    #expect(canvas.text() == " bcd")
  }

  @Test("Spans follow each other in their styles")
  func spans() {
    var canvas = Canvas(Size(columns: 6, rows: 1))
    let end = canvas.write(["δ", Span("=1", style: Style(attributes: .bold))], at: origin)
    #expect(canvas.styledText == "δ=1\n---\n.aa\n---\na bold")
    #expect(end == Point(3, 0))
  }

  @Test("A wide glyph of which only half fits leaves a blank")
  func wideAtEdge() {
    var canvas = Canvas(Size(columns: 3, rows: 1))
    canvas.fill(canvas.bounds, with: "x")
    canvas.write("語語", at: origin)
    #expect(canvas.text(trimming: false) == "語 ")
  }

  @Test("An escape sequence in text is drawn as text")
  func escape() {
    var canvas = Canvas(Size(columns: 9, rows: 1))
    canvas.write("\u{1B}[2Jx\n", at: origin)
    #expect(canvas.text() == "\u{FFFD}[2Jx\u{FFFD}")
  }
}
