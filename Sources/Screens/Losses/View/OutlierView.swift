import Drawing
import ScreenKit
import Text

/// Draws rows, one of which is dragged, with what each loss makes of them.
struct OutlierView {
  let theme: Theme

  private static let besideWidth = 20

  func draw(_ screen: OutlierScreen, in area: Rect, _ canvas: inout Canvas) {
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns,
      title: [Span(screen.title, style: theme.title)], style: theme.rule)
    let inside = area.inset(left: 1, top: 1, right: 1)
    guard let picture = screen.picture else {
      canvas.write(screen.sentence, at: inside.origin, style: theme.pending, within: inside)
      return
    }
    let isWide = inside.size.columns >= 116
    let equationRows = inside.size.rows >= 33 ? (inside.size.columns < 150 ? 12 : 6) : 0
    // Two parameters have room beside the picture, four have not.
    let isBeside = !isWide && picture.isLine && inside.size.columns >= 70
    let parameterRows = isWide || isBeside || inside.size.rows < 18 ? 0 : 3
    let sentenceRows = inside.size.columns < 76 ? 3 : 2
    let rows = 4 + parameterRows + sentenceRows + 2 + equationRows
    let (top, bottom) = inside.splitRows(at: max(4, inside.size.rows - rows))
    let (left, right) = top.splitColumns(at: top.size.columns - (isBeside ? Self.besideWidth : 0))
    drawPlot(screen, picture, in: left, &canvas)
    if isBeside { drawParametersBeside(screen, in: right.inset(left: 2), &canvas) }
    drawTable(screen, isWide: isWide, in: bottom, &canvas)
    var rest = bottom.inset(top: 4)
    if parameterRows > 0 {
      drawParameters(screen, in: rest, &canvas)
      rest = rest.inset(top: parameterRows)
    }
    if equationRows > 0 {
      drawEquations(screen, in: rest, &canvas)
      rest = rest.inset(top: equationRows)
    }
    SentenceView(theme: theme).draw(screen.sentence, rows: sentenceRows, in: rest, &canvas)
    drawSlider(screen, in: rest.inset(top: sentenceRows), &canvas)
  }

  private func drawSlider(_ screen: OutlierScreen, in below: Rect, _ canvas: inout Canvas) {
    let slider = SliderView(theme: theme, gap: below.size.columns < 70 ? 3 : 5)
    slider.draw(screen.slider, in: below, &canvas)
    let rest = below.inset(left: slider.width(screen.slider) + 3)
    canvas.write(
      screen.progress.truncated(to: rest.size.columns), at: rest.origin, within: rest)
    canvas.write(
      screen.method.truncated(to: rest.size.columns), at: rest.origin.moved(down: 1),
      style: theme.quiet, within: rest)
  }

  // MARK: The picture

  private func drawPlot(
    _ screen: OutlierScreen, _ picture: OutlierPicture, in area: Rect, _ canvas: inout Canvas
  ) {
    let plot = picture.isLine ? scatter(screen, picture) : residuals(screen, picture)
    canvas.draw(plot, in: area)
    canvas.write(
      picture.caption.truncated(to: area.size.columns - 9), at: area.origin.moved(right: 8),
      style: theme.quiet, within: area)
  }

  /// An end of an axis that seldom moves: 2, 5, 10, 20 and so on.
  private func end(_ size: Double) -> Double {
    var end = 1.0
    while end < size {
      for factor in [2, 2.5, 2] where end < size { end *= factor }
    }
    return end
  }

  private func axis(_ numbers: [Double]) -> Axis {
    let high = numbers.max() ?? 1
    let low = numbers.min() ?? -1
    return Axis(-end(max(0, -low))...end(max(0, high)))
  }

  private func scatter(_ screen: OutlierScreen, _ picture: OutlierPicture) -> LinePlot {
    let points = zip(picture.inputs, picture.targets).enumerated().map { place, point in
      let isChosen = place == picture.chosen
      return LinePlot.Mark(
        isChosen ? "●" : "○", at: LinePlot.Place(point.0, point.1),
        style: isChosen ? theme.accent : .plain)
    }
    let x = picture.inputs[picture.chosen]
    let own = picture.own.map { LinePlot.Mark("+", at: LinePlot.Place(x, $0), style: theme.accent) }
    let lines = screen.fits.map { fit in
      LinePlot.Series(
        zip(picture.inputs, fit.predictions).map { LinePlot.Place($0, $1) },
        style: theme.series(fit.kind.color))
    }
    // Letters stand on rows, each on others than the next.
    let letters = screen.fits.enumerated().flatMap { number, fit in
      stride(from: 2 * number, to: picture.inputs.count, by: 6).map { place in
        LinePlot.Mark(
          Character(fit.kind.letter),
          at: LinePlot.Place(picture.inputs[place], fit.predictions[place]),
          style: theme.series(fit.kind.color))
      }
    }
    let numbers = picture.targets + screen.fits.flatMap(\.predictions)
    return LinePlot(
      lines,
      marks: points.filter { $0.sign == "○" } + letters + [own].compactMap(\.self)
        + points.filter { $0.sign == "●" },
      x: Axis(-1.05...1.05), y: axis(numbers + (picture.own.map { [$0] } ?? [])), gutter: 7,
      axisStyle: theme.quiet)
  }

  /// The residual of each row under each loss, as sticks from 0.
  private func residuals(_ screen: OutlierScreen, _ picture: OutlierPicture) -> LinePlot {
    let count = picture.targets.count
    let x = Axis(0.4...Double(count) + 0.6)
    let y = axis(screen.fits.flatMap(\.residuals))
    let chosen = Double(picture.chosen + 1)
    let cursor = LinePlot.Series(
      [LinePlot.Place(chosen, y.range.lowerBound), LinePlot.Place(chosen, y.range.upperBound)],
      style: theme.quiet)
    let zero = LinePlot.Series(
      [LinePlot.Place(x.range.lowerBound, 0), LinePlot.Place(x.range.upperBound, 0)],
      style: theme.quiet)
    var sticks: [LinePlot.Series] = []
    var letters: [LinePlot.Mark] = []
    for (number, fit) in screen.fits.enumerated() {
      let style = theme.series(fit.kind.color)
      for (row, residual) in fit.residuals.enumerated() {
        let place = Double(row + 1) + 0.3 * Double(number - 1)
        sticks.append(
          LinePlot.Series(
            [LinePlot.Place(place, 0), LinePlot.Place(place, residual)], style: style))
        letters.append(
          LinePlot.Mark(
            Character(fit.kind.letter), at: LinePlot.Place(place, residual), style: style))
      }
    }
    let marker = LinePlot.Mark(
      "●", at: LinePlot.Place(chosen, y.range.lowerBound), style: theme.accent)
    return LinePlot(
      [cursor, zero] + sticks, marks: [marker] + letters, x: x, y: y, gutter: 7,
      axisStyle: theme.quiet)
  }

  // MARK: The table

  private func drawTable(
    _ screen: OutlierScreen, isWide: Bool, in area: Rect, _ canvas: inout Canvas
  ) {
    let extra = isWide ? screen.parameters : []
    let isNarrow = area.size.columns < 70
    let width = isNarrow ? 9 : 10
    let columns =
      [Table.Column("", width: isNarrow ? 10 : 14)]
      + screen.columns.map {
        Table.Column($0, width: $0 == "share" ? 6 : width, alignment: .right)
      } + extra.map { Table.Column($0, width: width, alignment: .right) }
    let rows = screen.fits.map { fit in
      [[Span("\(fit.kind.letter) \(fit.kind.shortName)", style: theme.series(fit.kind.color))]]
        + (fit.texts + (isWide ? fit.parameterTexts : [])).map { [Span($0)] }
    }
    canvas.draw(
      Table(
        columns: columns, rows: rows, spacing: isNarrow ? 1 : 2, titleStyle: theme.quiet), in: area)
  }

  private func drawParameters(_ screen: OutlierScreen, in area: Rect, _ canvas: inout Canvas) {
    for (row, fit) in screen.fits.enumerated() {
      var spans = [
        Span("\(fit.kind.letter) ", style: theme.series(fit.kind.color))
      ]
      for (name, text) in zip(screen.parameters, fit.parameterTexts) {
        spans += [
          Span(" \(name) ", style: theme.quiet), Span(text.padded(to: 10)),
        ]
      }
      canvas.write(
        spans.truncated(to: area.size.columns), at: area.origin.moved(down: row), within: area)
    }
  }

  /// A block of rows for each fit.
  private func drawParametersBeside(
    _ screen: OutlierScreen, in area: Rect, _ canvas: inout Canvas
  ) {
    var rest = area
    for fit in screen.fits {
      canvas.write(
        "\(fit.kind.letter) \(fit.kind.shortName)".truncated(to: rest.size.columns),
        at: rest.origin, style: theme.series(fit.kind.color), within: rest)
      rest = rest.inset(top: 1)
      for (name, text) in zip(screen.parameters, fit.parameterTexts) {
        canvas.write(
          [Span("  \(name) ", style: theme.quiet), Span(text)].truncated(to: rest.size.columns),
          at: rest.origin, within: rest)
        rest = rest.inset(top: 1)
      }
    }
  }

  private func drawEquations(_ screen: OutlierScreen, in area: Rect, _ canvas: inout Canvas) {
    let view = EquationView(theme: theme)
    var rest = area
    for fit in screen.fits {
      for equation in fit.equations {
        canvas.write(
          fit.kind.letter, at: rest.origin, style: theme.series(fit.kind.color), within: rest)
        let used =
          area.size.columns < 150
          ? view.drawOnTwo(equation, in: rest.inset(left: 3), &canvas)
          : view.drawOnOne(equation, in: rest.inset(left: 3), &canvas)
        rest = rest.inset(top: used)
      }
    }
  }
}
