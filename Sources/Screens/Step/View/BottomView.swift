import Drawing
import ScreenKit
import Text

/// Draws what larger terminals have room for: all parameters, and the cost over the iterations.
struct BottomView {
  let theme: Theme

  private static let columnWidth = 11
  /// Fewer cells than this say nothing of a curve.
  private static let leastCurve = 40

  func draw(_ screen: StepScreen, in area: Rect, _ canvas: inout Canvas) {
    guard !area.isEmpty, let table = screen.parameters else { return }
    let wanted = max(
      labelWidth(table) + (table.states.count + 3) * Self.columnWidth + 3, 48)
    let hasCurve = area.size.columns - wanted >= Self.leastCurve
    let width = hasCurve ? max(wanted, area.size.columns * 2 / 5) : area.size.columns
    let (left, right) = area.splitColumns(at: width)
    draw(table, in: left.inset(left: 1, right: 1), &canvas)
    guard hasCurve else { return }
    canvas.verticalRule(
      at: Point(right.origin.column, area.origin.row - 1), height: area.size.rows + 1,
      style: theme.rule)
    canvas.write(
      " \(screen.curveTitle) ".truncated(to: right.size.columns - 3),
      at: Point(right.origin.column + 2, area.origin.row - 1), style: theme.title)
    CurveView(theme: theme, gutter: 8).draw(
      screen.curve, hint: "One iteration so far; the curve starts with the second.",
      in: right.inset(left: 2, right: 1), &canvas)
  }

  private func labelWidth(_ table: ParameterTable) -> Int { max(8, table.symbolWidth) }

  private func draw(_ table: ParameterTable, in area: Rect, _ canvas: inout Canvas) {
    let label = labelWidth(table)
    let room = (area.size.columns - label) / Self.columnWidth
    func fields(_ spans: [Span]) -> [Span] {
      spans.map { span in
        Span(span.text.padded(to: Self.columnWidth, alignment: .right), style: span.style)
      }
    }
    let heading = table.titles(room: room).map { Span($0, style: theme.quiet) }
    canvas.write([Span("".padded(to: label))] + fields(heading), at: area.origin, within: area)
    for (place, row) in table.rows.enumerated() {
      let symbol = Span(row.symbol.padded(to: label), style: row.isCurrent ? theme.accent : .plain)
      let numbers = fields(table.figures(row, room: room).map(theme.span))
      canvas.write([symbol] + numbers, at: area.origin.moved(down: place + 1), within: area)
    }
    if table.hiddenCount > 0 {
      let text = " … \(table.hiddenCount) more "
      canvas.write(
        text, at: Point(area.columnRange.upperBound - text.displayWidth - 1, area.origin.row - 1),
        style: theme.quiet)
    }
  }
}
