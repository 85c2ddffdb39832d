import Drawing
import Testing

@Suite("Line plot")
struct LinePlotTests {
  private func text(_ plot: LinePlot, columns: Int, rows: Int) -> String {
    var canvas = Canvas(Size(columns: columns, rows: rows))
    canvas.draw(plot, in: canvas.bounds)
    return canvas.text()
  }

  @Test("A curve stands over its axes, with ticks in a fixed gutter")
  func axes() {
    let values = (0...20).map { Double($0 * $0) / 400 }
    let plot = LinePlot(
      [LinePlot.Series(values: values)], x: Axis(0...20), y: Axis(0...1), gutter: 6)
    #expect(
      text(plot, columns: 30, rows: 8) == """
           1 ┤                     ⢀⡠⠊
             │                   ⢀⠔⠁
             │                 ⡠⠒⠁
         0.5 ┤              ⡠⠔⠊
             │         ⣀⡠⠔⠒⠉
           0 ┤⣀⣀⣀⡠⠤⠤⠤⠒⠉
             └┴───────────┴──────────┴
              0          10         20
        """)
  }

  @Test("NaN, infinities and what a logarithmic axis cannot hold break the curve")
  func breaks() {
    let places = [1, 10, .nan, 10, .infinity, 0, -3, 1].enumerated().map {
      LinePlot.Place(Double($0.offset), $0.element)
    }
    let plot = LinePlot(
      [LinePlot.Series(places)], x: Axis(0...7), y: Axis(1...10, scale: .logarithmic), gutter: nil)
    // Dots at 0 to 1, at 3 and at 7.
    #expect(text(plot, columns: 4, rows: 1) == "⡜⠈ ⢀")
  }

  @Test("A spike of one value among a hundred thousand is seen")
  func spike() {
    var values = Array(repeating: 0.0, count: 100_000)
    values[50_000] = 1
    let plot = LinePlot(
      [LinePlot.Series(values: values)], x: Axis(0...99_999), y: Axis(0...1), gutter: nil)
    #expect(text(plot, columns: 5, rows: 2) == "  ⢸\n⣀⣀⣿⣀⣀")
  }

  @Test("Marks stand on the curve, and those outside are not drawn")
  func marks() {
    let plot = LinePlot(
      [LinePlot.Series([.init(0, 0), .init(4, 4)])],
      marks: [
        LinePlot.Mark("●", at: .init(4, 4)), LinePlot.Mark("+", at: .init(0, 0)),
        LinePlot.Mark("x", at: .init(5, 2)),
      ], x: Axis(0...4), y: Axis(0...4), gutter: nil)
    #expect(text(plot, columns: 4, rows: 2) == "  ⡠●\n+⠊")
  }

  @Test("Curves keep their styles, the last on top")
  func styles() {
    var canvas = Canvas(Size(columns: 2, rows: 1))
    canvas.draw(
      LinePlot(
        [
          LinePlot.Series([.init(0, 0), .init(1, 0)], style: Style(foreground: Color(81))),
          LinePlot.Series([.init(1, 1)], style: Style(attributes: .bold)),
        ], x: Axis(0...1), y: Axis(0...1), gutter: nil), in: canvas.bounds)
    #expect(canvas.styledText == "⣀⣈\n---\nab\n---\na fg 81\nb bold")
  }

  @Test("A rectangle too small for the axes draws nothing")
  func tiny() {
    let plot = LinePlot([LinePlot.Series(values: [1, 2])], x: Axis(0...1), y: Axis(1...2))
    #expect(text(plot, columns: 8, rows: 2) == "\n")
  }

  @Test("In ASCII the curve is made of signs at its height")
  func ascii() {
    var canvas = Canvas(Size(columns: 6, rows: 2))
    canvas.draw(
      LinePlot(
        [LinePlot.Series([.init(0, 0), .init(6, 6)])], x: Axis(0...6), y: Axis(0...6), gutter: nil),
      in: canvas.bounds)
    #expect(canvas.drawn(with: .ascii).text() == "   .-'\n,-'")
  }
}
