import Drawing
import Testing

@Suite("Rules")
struct RulesTests {
  private func canvas(_ columns: Int, _ rows: Int) -> Canvas {
    Canvas(Size(columns: columns, rows: rows))
  }

  @Test("A title stands two cells in and is cut to its rule")
  func title() {
    var canvas = canvas(14, 2)
    canvas.horizontalRule(at: Point(0, 0), width: 14, title: ["network"])
    canvas.horizontalRule(at: Point(0, 1), width: 9, title: ["network"])
    #expect(canvas.text() == "─ network ────\n─ netw… ─")
  }

  @Test("Panes divided by rules have their junctions")
  func junctions() {
    var canvas = canvas(9, 7)
    for row in [0, 3, 6] { canvas.horizontalRule(at: Point(0, row), width: 9) }
    canvas.verticalRule(at: Point(4, 0), height: 7)
    canvas.horizontalRule(at: Point(4, 2), width: 5)
    canvas.horizontalRule(at: Point(0, 5), width: 5)
    #expect(
      canvas.text() == """
        ────┬────
            │
            ├────
        ────┼────
            │
        ────┤
        ────┴────
        """)
  }

  @Test("A vertical rule leaves the letters of a title at its ends alone")
  func titleSurvives() {
    var canvas = canvas(7, 3)
    canvas.horizontalRule(at: Point(0, 0), width: 7, title: ["abc"])
    canvas.verticalRule(at: Point(3, 0), height: 3)
    #expect(canvas.text() == "─ abc ─\n   │\n   │")
  }

  @Test("A box has corners and a title; two columns or rows are the least")
  func box() {
    var canvas = canvas(9, 4)
    canvas.box(Rect(column: 1, row: 0, columns: 8, rows: 3), title: ["w"])
    canvas.box(Rect(column: 0, row: 3, columns: 5, rows: 1))
    #expect(canvas.text() == " ┌ w ───┐\n │      │\n └──────┘\n")
  }

  @Test("A rule has its style, also beside its title")
  func style() {
    var canvas = canvas(7, 1)
    canvas.horizontalRule(
      at: Point(0, 0), width: 7, title: [Span("w", style: Style(attributes: .bold))],
      style: Style(attributes: .dim))
    #expect(canvas.styledText == "─ w ───\n---\naabaaaa\n---\na dim\nb bold")
  }
}
