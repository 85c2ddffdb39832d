import Drawing
import Workbench

/// Draws what larger terminals have room for: all parameters, and the cost over the iterations.
struct BottomView {
  let theme: Theme

  func draw(_ screen: StepScreen, in area: Rect, _ canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    let tableWidth = min(area.size.columns * 3 / 5, area.size.columns - 40)
    let (left, right) = area.splitColumns(at: tableWidth)
    if let table = screen.parameters { draw(table, in: left.inset(left: 1, right: 1), &canvas) }
    canvas.verticalRule(
      at: Point(right.origin.column, area.origin.row - 1), height: area.size.rows + 1,
      style: theme.rule)
    canvas.write(
      " cost by iteration ", at: Point(right.origin.column + 2, area.origin.row - 1),
      style: theme.title)
    draw(screen.curve, in: right.inset(left: 2, right: 1), &canvas)
  }

  private func draw(_ table: ParameterTable, in area: Rect, _ canvas: inout Canvas) {
    let width = 11
    let columns = ["old", "gradient"] + table.states + ["new"]
    let label = max(8, table.rows.map(\.symbol.displayWidth).max() ?? 0)
    let shown = columns.prefix(max(2, (area.size.columns - label) / width))
    var heading = [Span("".padded(to: label))]
    for column in shown {
      heading.append(
        Span(column.padded(to: width, alignment: .right), style: theme.faint))
    }
    canvas.write(heading, at: area.origin, within: area)
    for (place, row) in table.rows.enumerated() {
      let figures = [row.value, row.gradient] + row.states + [row.updated]
      var spans = [
        Span(row.symbol.padded(to: label), style: row.isLit ? theme.lit : .plain)
      ]
      for figure in figures.prefix(shown.count) {
        spans.append(
          Span(
            figure.text.padded(to: width, alignment: .right), style: theme.style(figure.role)))
      }
      canvas.write(spans, at: area.origin.moved(down: place + 1), within: area)
    }
    if table.hiddenCount > 0 {
      let text = "… \(table.hiddenCount) more"
      canvas.write(
        text, at: Point(area.columnRange.upperBound - text.displayWidth, area.origin.row - 1),
        style: theme.faint)
    }
  }

  private func draw(_ curve: [CurvePoint], in area: Rect, _ canvas: inout Canvas) {
    let finite = curve.filter(\.cost.isFinite)
    guard let last = curve.last, finite.count > 1 else {
      canvas.write(
        "One iteration so far; the curve starts with the second.".truncated(
          to: area.size.columns), at: area.origin, style: theme.faint, within: area)
      return
    }
    let places = curve.map { LinePlot.Place(Double($0.iteration), $0.cost) }
    let marks = curve.filter { $0.isCurrent && $0.cost.isFinite }.map { point in
      LinePlot.Mark("●", at: LinePlot.Place(Double(point.iteration), point.cost), style: theme.lit)
    }
    let plot = LinePlot(
      [LinePlot.Series(places, style: theme.route)], marks: marks,
      x: Axis(1...Double(max(11, last.iteration))), y: Axis(fitting: [0] + finite.map(\.cost)),
      gutter: 8, axisStyle: theme.faint)
    canvas.draw(plot, in: area)
  }
}
