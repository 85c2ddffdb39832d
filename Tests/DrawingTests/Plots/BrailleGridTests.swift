import Drawing
import Testing

@Suite("Braille grid")
struct BrailleGridTests {
  private func text(_ grid: BrailleGrid) -> String {
    var canvas = Canvas(grid.size)
    canvas.draw(grid, at: Point(0, 0))
    return canvas.text()
  }

  @Test("Each of the eight dots of a cell has its own bit")
  func dots() {
    let expected = ["⠁", "⠈", "⠂", "⠐", "⠄", "⠠", "⡀", "⢀"]
    for (index, glyph) in expected.enumerated() {
      var grid = BrailleGrid(Size(columns: 1, rows: 1))
      grid.setDot(index % 2, index / 2)
      #expect(text(grid) == glyph)
    }
  }

  @Test("A cell without dots leaves what is drawn")
  func empty() {
    var canvas = Canvas(Size(columns: 2, rows: 1))
    canvas.write("ab", at: Point(0, 0))
    var grid = BrailleGrid(canvas.size)
    grid.setDot(2, 0, style: Style(attributes: .bold))
    canvas.draw(grid, at: Point(0, 0))
    #expect(canvas.styledText == "a⠁\n---\n.a\n---\na bold")
  }

  @Test("A line runs straight from dot to dot")
  func line() {
    var grid = BrailleGrid(Size(columns: 4, rows: 2))
    grid.line(from: (0, 0), to: (7, 7))
    #expect(text(grid) == "⠑⢄\n  ⠑⢄")
  }

  @Test("What is seen of a line does not depend on how far it goes beyond the edges")
  func clipping() {
    var near = BrailleGrid(Size(columns: 4, rows: 2))
    near.line(from: (-8, -8), to: (16, 16))
    var inside = BrailleGrid(Size(columns: 4, rows: 2))
    inside.line(from: (0, 0), to: (7, 7))
    #expect(near == inside)
    var far = BrailleGrid(Size(columns: 4, rows: 2))
    far.line(from: (3, 5), to: (3, 1e300))
    #expect(text(far) == "\n ⢰")
  }

  @Test("A line that misses the grid or has no place draws nothing")
  func missing() {
    var grid = BrailleGrid(Size(columns: 4, rows: 2))
    grid.line(from: (-5, 3), to: (3, 20))
    grid.line(from: (0, .nan), to: (3, 3))
    grid.line(from: (0, 0), to: (.infinity, 3))
    grid.setDot(8, 0)
    grid.setDot(0, -1)
    #expect(text(grid) == "\n")
  }
}
