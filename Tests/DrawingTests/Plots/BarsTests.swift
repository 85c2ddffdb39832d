import Drawing
import Testing

@Suite("Bars")
struct BarsTests {
  @Test(
    "A horizontal bar is an eighth of a cell fine",
    arguments: [
      (0.0, ""), (1.0, "████"), (0.5, "██"), (0.53125, "██▏"), (0.21875, "▉"), (7, "████"),
      (-1, ""), (.nan, ""), (1e-9, "▏"), (.infinity, "████"),
    ])
  func horizontal(fraction: Double, text: String) {
    #expect(Bar.horizontal(fraction, width: 4) == text)
  }

  @Test("A vertical bar grows from the bottom, an eighth of a cell fine")
  func vertical() {
    #expect(Bar.vertical(0.75, height: 2) == ["▄", "█"])
    #expect(Bar.vertical(1, height: 2) == ["█", "█"])
    #expect(Bar.vertical(1e-9, height: 2) == [" ", "▁"])
    #expect(Bar.vertical(.nan, height: 2) == [" ", " "])
    #expect(Bar.vertical(0.5, height: 0) == [])
  }

  @Test("A bar fills its rectangle's width, and a shade replaces its blocks")
  func drawing() {
    var canvas = Canvas(Size(columns: 7, rows: 2))
    canvas.verticalBar(0.625, in: Rect(column: 0, row: 0, columns: 3, rows: 2))
    canvas.verticalBar(0.625, in: Rect(column: 4, row: 0, columns: 3, rows: 2), shade: "▒")
    #expect(canvas.text() == "▂▂▂ ▒▒▒\n███ ▒▒▒")
  }
}
