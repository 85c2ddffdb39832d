import Drawing
import Testing

@Suite("Heatmap")
struct HeatmapTests {
  private func drawn(_ map: Heatmap, columns: Int, rows: Int) -> Canvas {
    var canvas = Canvas(Size(columns: columns, rows: rows))
    canvas.draw(map, in: canvas.bounds)
    return canvas
  }

  @Test("Two rows of numbers share a row of cells, the upper as foreground")
  func halves() {
    let map = Heatmap([[0, 1], [1, 0], [1, 1]], ramp: ColorRamp([20, 30]), range: 0...1)
    #expect(map.size == Size(columns: 2, rows: 2))
    #expect(
      drawn(map, columns: 3, rows: 2).styledText == """
        ▀▀
        ▀▀
        ---
        ab
        cc
        ---
        a fg 20 bg 30
        b fg 30 bg 20
        c fg 30
        """)
  }

  @Test("NaN stays blank, in either half")
  func nan() {
    let map = Heatmap(
      [[.nan, 0, .nan], [0, .nan, .nan]], ramp: ColorRamp([20, 30]), range: 0...1)
    #expect(drawn(map, columns: 3, rows: 1).styledText == "▄▀\n---\naa\n---\na fg 20")
  }

  @Test("Zero lies in the middle of signed numbers, equal sizes at equal distances")
  func signed() {
    let map = Heatmap(signed: [[-4, -1e-9, 1e-9, 4]])
    let colors = ColorRamp.diverging.colors
    #expect(map.color(row: 0, column: 0) == colors.first)
    #expect(map.color(row: 0, column: 1) == Color(255))
    #expect(map.color(row: 0, column: 2) == Color(255))
    #expect(map.color(row: 0, column: 3) == colors.last)
    #expect(Heatmap(signed: [[0]]).color(row: 0, column: 0) == Color(255))
  }

  @Test("A range of a single number has its middle colour")
  func flat() {
    let map = Heatmap([[2, .nan]], ramp: ColorRamp([20, 30, 40]), range: 2...2)
    #expect(map.color(row: 0, column: 0) == Color(30))
    #expect(map.color(row: 0, column: 1) == nil)
    #expect(map.color(row: 5, column: 0) == nil)
  }

  @Test("Numbers may be wider than a cell, and what does not fit is left out")
  func width() {
    let map = Heatmap([[0, 1]], ramp: ColorRamp([20, 30]), range: 0...1, cellWidth: 2)
    #expect(drawn(map, columns: 3, rows: 1).styledText == "▀▀▀\n---\naab\n---\na fg 20\nb fg 30")
  }
}
