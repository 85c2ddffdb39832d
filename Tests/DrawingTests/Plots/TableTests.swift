import Drawing
import Testing
import Text

@Suite("Table")
struct TableTests {
  private let table = Table(
    columns: [
      .init("", width: 1), .init("contender", width: 9),
      .init("f now", width: 8, alignment: .right),
    ],
    rows: [
      [["1"], ["rmsprop"], ["1.123e-5"]],
      [["2"], ["gradient-descent"], [Span("0.089", style: Style(attributes: .bold))]],
      [["3"]],
    ], spacing: 1)

  @Test("Columns keep their widths and alignments")
  func drawing() {
    var canvas = Canvas(Size(columns: 22, rows: 5))
    canvas.draw(table, in: canvas.bounds.inset(left: 1))
    #expect(
      canvas.text() == """
           contender    f now
         1 rmsprop   1.123e-5
         2 gradient…    0.089
         3

        """)
    #expect(canvas[Point(20, 2)].style == Style(attributes: .bold))
  }

  @Test("Every line is as wide as the table")
  func width() {
    #expect(table.width == 20)
    #expect(table.lines.allSatisfy { $0.displayWidth == 20 })
    #expect(table.titleLine?.displayWidth == 20)
  }

  @Test("Without titles there is no line of titles")
  func untitled() {
    let table = Table(columns: [.init("", width: 3)], rows: [[["a"]]])
    #expect(table.titleLine == nil)
  }

  @Test("Rows and columns that do not fit are left out")
  func clipped() {
    var canvas = Canvas(Size(columns: 12, rows: 4))
    canvas.draw(table, in: Rect(column: 0, row: 0, columns: 6, rows: 2))
    #expect(canvas.text() == "  cont\n1 rmsp\n\n")
  }
}
