import Drawing
import ScreenKit
import Text

/// Draws losses and their slopes against the residual, and what they are under the marker.
struct ResidualView {
  let theme: Theme

  /// The rows below the plots and the table: equations, sentence and note.
  private static let fixedRows = 4 + 2 + 1
  private static let tableWidth = 47

  func draw(_ screen: ResidualScreen, in area: Rect, _ canvas: inout Canvas) {
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns,
      title: [Span(screen.title, style: theme.title)], style: theme.rule)
    let inside = area.inset(left: 1, top: 1, right: 1)
    let tableRows = screen.curves.count
    let (plots, below) = inside.splitRows(
      at: max(5, inside.size.rows - tableRows - Self.fixedRows))
    let (left, right) = plots.splitColumns(at: plots.size.columns / 2)
    drawPlot(screen, screen.plots.loss, \.losses, \.loss, 0...25, in: left, &canvas)
    drawPlot(
      screen, screen.plots.slope, \.slopes, \.slope, -10...10, in: right.inset(left: 1), &canvas)
    drawTable(screen, in: below, &canvas)
    drawSlider(screen, in: below.inset(left: Self.tableWidth), &canvas)
    var rest = below.inset(top: tableRows)
    rest = rest.inset(top: drawEquations(screen, in: rest, &canvas))
    SentenceView(theme: theme).draw(screen.sentence, rows: 2, in: rest, &canvas)
    let last = below.inset(top: tableRows + Self.fixedRows - 1)
    canvas.write(
      screen.note.truncated(to: last.size.columns), at: last.origin, style: theme.hint,
      within: last)
  }

  // MARK: The plots

  private func drawPlot(
    _ screen: ResidualScreen, _ title: String,
    _ values: KeyPath<ResidualScreen.Curve, [Double]>,
    _ value: KeyPath<ResidualScreen.Curve, Double>, _ range: ClosedRange<Double>,
    in area: Rect, _ canvas: inout Canvas
  ) {
    let x = Axis(-ResidualPage.reach...ResidualPage.reach)
    let y = Axis(range)
    let r = screen.residual
    let marker = LinePlot.Series(
      [LinePlot.Place(r, range.lowerBound), LinePlot.Place(r, range.upperBound)],
      style: theme.quiet)
    let zero = LinePlot.Series(
      [LinePlot.Place(x.range.lowerBound, 0), LinePlot.Place(x.range.upperBound, 0)],
      style: theme.quiet)
    let bends = [-screen.delta, screen.delta].map {
      LinePlot.Mark(
        "|", at: LinePlot.Place($0, 0), style: theme.series(ResidualLoss.huber.color))
    }
    let curves = screen.curves.map { curve in
      LinePlot.Series(
        places(screen.residuals, curve[keyPath: values]), style: theme.series(curve.kind.color))
    }
    let letters = screen.curves.flatMap { ownLetters(screen, $0, $0[keyPath: values]) }
    let now = (screen.curves.filter { !$0.isChosen } + screen.curves.filter(\.isChosen)).map {
      LinePlot.Mark(
        Character($0.kind.letter), at: LinePlot.Place(r, $0[keyPath: value]),
        style: $0.isChosen ? theme.selected : theme.series($0.kind.color))
    }
    canvas.draw(
      LinePlot(
        [marker, zero] + curves, marks: bends + letters + now, x: x, y: y, gutter: 6,
        axisStyle: theme.quiet), in: area)
    canvas.write(
      title.truncated(to: area.size.columns - 8), at: area.origin.moved(right: 7),
      style: theme.title, within: area)
  }

  /// The places of a curve, broken where it jumps.
  private func places(_ xs: [Double], _ ys: [Double]) -> [LinePlot.Place] {
    var places: [LinePlot.Place] = []
    for (x, y) in zip(xs, ys) {
      if let last = places.last, abs(last.y - y) > 0.9, last.y * y <= 0 {
        places.append(LinePlot.Place(x, .nan))
      }
      places.append(LinePlot.Place(x, y))
    }
    return places
  }

  /// The letter of a curve at two places of its own, so that curves are told apart without colours.
  private func ownLetters(
    _ screen: ResidualScreen, _ curve: ResidualScreen.Curve, _ values: [Double]
  ) -> [LinePlot.Mark] {
    let count = screen.residuals.count
    return [2, 17].map { place in
      let index = (place + curve.kind.rawValue) * (count - 1) / 22
      return LinePlot.Mark(
        Character(curve.kind.letter),
        at: LinePlot.Place(screen.residuals[index], values[index]),
        style: theme.series(curve.kind.color))
    }
  }

  // MARK: Below

  private func drawTable(_ screen: ResidualScreen, in area: Rect, _ canvas: inout Canvas) {
    let table = Table(
      columns: [1, 1, 12, 1, 9].map { Table.Column("", width: $0) }
        + [Table.Column("", width: 8), Table.Column("", width: 9)],
      rows: screen.curves.map { curve in
        let style = theme.series(curve.kind.color)
        return [
          [Span(curve.isChosen ? "▶" : " ", style: theme.accent)],
          [Span(curve.kind.letter, style: style)],
          [Span(curve.kind.shortName, style: curve.isChosen ? theme.title : style)],
          [Span(screen.columns.loss, style: theme.quiet)], [Span(curve.texts.loss)],
          [Span(screen.columns.slope, style: theme.quiet)], [Span(curve.texts.slope)],
        ]
      }, spacing: 1)
    canvas.draw(table, in: area.inset(right: max(0, area.size.columns - Self.tableWidth)))
  }

  private func drawSlider(_ screen: ResidualScreen, in area: Rect, _ canvas: inout Canvas) {
    let view = SliderView(theme: theme, gap: area.size.columns < 43 ? 3 : 5)
    guard view.width(screen.slider) <= area.size.columns else {
      canvas.write(
        screen.slider.text.truncated(to: area.size.columns), at: area.origin, style: theme.accent,
        within: area)
      return
    }
    view.draw(screen.slider, in: area, &canvas)
    let below = area.inset(top: 2)
    canvas.write(
      "Huber's loss: straight beyond d".truncated(to: below.size.columns), at: below.origin,
      style: theme.quiet, within: below)
  }

  /// Four rows where numbers stand below the symbols, two where there is more room.
  private func drawEquations(
    _ screen: ResidualScreen, in area: Rect, _ canvas: inout Canvas
  ) -> Int {
    let view = EquationView(theme: theme)
    var rest = area
    for equation in screen.equations {
      let used =
        area.size.columns < 150
        ? view.drawOnTwo(equation, in: rest, &canvas) : view.drawOnOne(equation, in: rest, &canvas)
      rest = rest.inset(top: used)
    }
    return 4
  }
}
