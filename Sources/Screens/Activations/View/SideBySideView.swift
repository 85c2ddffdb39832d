import Drawing
import ScreenKit
import Text

/// Draws all activations of one z as small panels, f above f′, at the same z.
struct SideBySideView {
  let theme: Theme

  /// Panels across: two rows of them, and no fewer than four in a row.
  static func across(_ count: Int) -> Int { max(4, (count + 1) / 2) }

  /// Rows below the panels.
  private static let below = 4

  func draw(_ screen: SideBySideScreen, in area: Rect, _ canvas: inout Canvas) {
    let panels = Self.panels(screen.panels.count, in: area)
    for (panel, cells) in zip(screen.panels, panels) { draw(panel, screen, in: cells, &canvas) }
    let bottom = area.inset(top: area.size.rows - Self.below)
    canvas.horizontalRule(
      at: bottom.origin, width: bottom.size.columns,
      title: [Span(screen.title, style: theme.title)], style: theme.rule)
    let inside = bottom.inset(left: 1, top: 1, right: 1)
    let lines = screen.ranking.wrapped(to: inside.size.columns)
    let last = inside.size.rows - 1
    for (row, line) in lines.prefix(last).enumerated() {
      let isCut = row == last - 1 && lines.count > last
      canvas.write(
        isCut ? "\(line) …".truncated(to: inside.size.columns) : line,
        at: inside.origin.moved(down: row), within: inside)
    }
    canvas.write(
      screen.shade.truncated(to: inside.size.columns), at: inside.origin.moved(down: last),
      style: theme.quiet, within: inside)
  }

  /// Where the panels stand.
  static func panels(_ count: Int, in area: Rect) -> [Rect] {
    let across = across(count)
    let down = (count + across - 1) / across
    let rows = (area.size.rows - below) / max(1, down)
    let columns = area.size.columns / across
    return (0..<count).map { place in
      Rect(
        column: area.origin.column + place % across * columns,
        row: area.origin.row + place / across * rows, columns: columns, rows: rows
      ).inset(left: 1, right: 1)
    }
  }

  /// The plots of f and of f′ in a panel.
  static func plots(in panel: Rect) -> (value: Rect, slope: Rect) {
    let plots = panel.inset(left: 3, top: 1, bottom: 2)
    let (value, slope) = plots.splitRows(at: (plots.size.rows + 1) * 3 / 5)
    return (value, slope)
  }

  private func draw(
    _ panel: SideBySideScreen.Panel, _ screen: SideBySideScreen, in area: Rect,
    _ canvas: inout Canvas
  ) {
    let name = panel.isChosen ? "▶\(panel.name)" : " \(panel.name)"
    let width = area.size.columns
    canvas.write(
      name.truncated(to: width), at: area.origin,
      style: panel.isChosen ? theme.selected : theme.title, within: area)
    let (value, slope) = Self.plots(in: area)
    let plot = ActivationPlot(theme: theme, reach: screen.reach, gutter: nil)
    plot.draw(panel.curve, panel.curve.values, marker: screen.z, in: value, &canvas)
    plot.draw(panel.curve, panel.curve.slopes, marker: screen.z, in: slope, &canvas)
    canvas.write("f", at: Point(area.origin.column, value.origin.row), style: theme.quiet)
    canvas.write("f′", at: Point(area.origin.column, slope.origin.row), style: theme.quiet)
    for (row, number) in panel.numbers.enumerated() {
      let shade = row == 1 && panel.flow != .some ? " \(panel.flow.shade)" : ""
      canvas.write(
        [Span(number.truncated(to: width - shade.displayWidth)), Span(shade)],
        at: Point(area.origin.column, area.rowRange.upperBound - 2 + row), within: area)
    }
  }
}
