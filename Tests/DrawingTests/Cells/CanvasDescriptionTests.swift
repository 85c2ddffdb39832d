import Drawing
import Testing

@Suite("Canvas as text")
struct CanvasDescriptionTests {
  private var canvas: Canvas {
    var canvas = Canvas(Size(columns: 5, rows: 2))
    canvas.write("ab", at: Point(0, 0), style: Style(foreground: Color(81)))
    canvas.write("c", at: Point(3, 0))
    canvas.write("d", at: Point(1, 1), style: Style(attributes: .reverse))
    canvas.write("e", at: Point(2, 1), style: Style(foreground: Color(81)))
    return canvas
  }

  @Test("Rows are joined by newlines, with or without the blanks at their ends")
  func text() {
    #expect(canvas.text() == "ab c\n de")
    #expect(canvas.text(trimming: false) == "ab c \n de  ")
    #expect(canvas.text(ofRow: 1) == " de")
    #expect(canvas.text(ofRow: 9) == "")
    #expect(canvas.textFile == "ab c\n de\n")
  }

  @Test("Styles are a grid of letters with a legend")
  func styledText() {
    #expect(canvas.styledText == "ab c\n de\n---\naa\n.ba\n---\na fg 81\nb reverse")
  }
}
