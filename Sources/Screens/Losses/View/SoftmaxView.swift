import Drawing
import ScreenKit
import Text

/// Draws the page: logits and shares, the Jacobian, δ both ways, and how the shares come about.
struct SoftmaxView {
  let theme: Theme

  func draw(_ screen: SoftmaxScreen, in area: Rect, _ canvas: inout Canvas) {
    var rest = area
    func block(_ title: String, rows: Int) -> Rect {
      canvas.horizontalRule(
        at: rest.origin, width: rest.size.columns, title: [Span(title, style: theme.title)],
        style: theme.rule)
      let (top, bottom) = rest.inset(top: 1).splitRows(at: rows)
      rest = bottom
      return top.inset(left: 1, right: 1)
    }
    let count = screen.units.count
    drawUnits(screen, in: block(screen.title, rows: count), &canvas)
    drawJacobian(screen, in: block(screen.jacobianTitle, rows: count + 2), &canvas)
    drawBothWays(screen, in: block(screen.waysTitle, rows: 4), &canvas)
    guard rest.size.rows > 1 else { return }
    let rows = min(5, rest.size.rows - 1)
    drawShares(screen, in: block(screen.shiftTitle, rows: rows), &canvas)
    guard rest.size.rows > count + 1 else { return }
    drawWays(screen, in: block("both ways for every logit", rows: count + 1), &canvas)
    guard rest.size.rows > 7 else { return }
    let sweep = screen.sweep
    drawSweep(sweep, in: block(sweep.title, rows: rest.size.rows - 1), &canvas)
  }

  // MARK: Logits and shares

  private func drawUnits(_ screen: SoftmaxScreen, in area: Rect, _ canvas: inout Canvas) {
    let names = [\SoftmaxScreen.Unit.logit, \.activation, \.target].map { key in
      screen.units.map { $0[keyPath: key][0].displayWidth }.max() ?? 0
    }
    let fixed = 2 + names.reduce(0, +) + 12 + 3 + 12 + 3 + 4
    for (row, unit) in screen.units.enumerated() {
      let name = unit.isChosen ? theme.accent : .plain
      let bar = max(4, area.size.columns - fixed)
      let line = [
        Span(unit.isChosen ? "▶ " : "  ", style: theme.accent),
        Span(unit.logit[0].padded(to: names[0]), style: name),
        Span(unit.logit[1].padded(to: 12, alignment: .right), style: name), Span("   "),
        Span(unit.activation[0].padded(to: names[1] + 1)),
        Span(
          Bar.horizontal(unit.share, width: bar).padded(to: bar),
          style: unit.isChosen ? theme.accent : theme.route),
        Span(unit.activation[1].padded(to: 11, alignment: .right)), Span("   "),
        Span(
          unit.target[0].padded(to: names[2]) + " \(unit.target[1])",
          style: unit.isTarget ? theme.accent : theme.quiet),
      ]
      canvas.write(
        line.truncated(to: area.size.columns), at: area.origin.moved(down: row), within: area)
    }
  }

  // MARK: The Jacobian

  private func drawJacobian(_ screen: SoftmaxScreen, in area: Rect, _ canvas: inout Canvas) {
    let names = screen.jacobian.map(\.name) + [screen.slopes[0]]
    let label = 2 + (names.map(\.displayWidth).max() ?? 0) + 1
    let columns = screen.columns.count
    // The sums stand beside where they fit.
    let width = min(14, max(11, (area.size.columns - label) / (columns + 1)))
    let hasSum = label + (columns + 1) * width <= area.size.columns
    func write(_ spans: [Span], _ row: Int) {
      canvas.write(
        spans.truncated(to: area.size.columns), at: area.origin.moved(down: row), within: area)
    }
    func field(_ text: String, _ style: Style) -> [Span] {
      [Span(" "), Span(text.padded(to: width - 1, alignment: .right), style: style)]
    }
    let heading = zip(screen.columns, screen.jacobian).flatMap { name, row in
      field(name, row.isChosen ? theme.accent : theme.quiet)
    }
    write(
      [Span(String(repeating: " ", count: label))] + heading
        + (hasSum ? field("sum", theme.quiet) : []), 0)
    for (place, row) in screen.jacobian.enumerated() {
      let cells = row.entries.flatMap { entry in
        // Nothing in it is farther from 0 than a quarter.
        let heat = theme.signedHeat(entry.value * 4)
        return field(entry.text, entry.isCurrent ? heat.adding([.bold, .underline]) : heat)
      }
      write(
        [
          Span(
            ((row.isChosen ? "▶ " : "  ") + row.name).padded(to: label),
            style: row.isChosen ? theme.accent : .plain)
        ] + cells + (hasSum ? field(row.sumText, theme.quiet) : []), place + 1)
    }
    let slopes = screen.slopes.dropFirst().flatMap { field($0, theme.route) }
    write(
      [Span(("  " + screen.slopes[0]).padded(to: label), style: theme.route)] + slopes,
      columns + 1)
  }

  // MARK: Both ways

  private func drawBothWays(_ screen: SoftmaxScreen, in area: Rect, _ canvas: inout Canvas) {
    let view = FittedEquationView(theme: theme)
    view.draw(screen.long, rows: 2, in: area, &canvas)
    view.draw(screen.short, rows: 1, in: area.inset(top: 2), &canvas)
    canvas.write(
      screen.difference.truncated(to: area.size.columns), at: area.origin.moved(down: 3),
      style: screen.isBroken ? theme.warn : theme.quiet, within: area)
  }

  private func drawWays(_ screen: SoftmaxScreen, in area: Rect, _ canvas: inout Canvas) {
    let label = 2 + (screen.ways.map(\.name.displayWidth).max() ?? 0)
    let columns = [
      Table.Column("", width: label), Table.Column("long way", width: 24, alignment: .right),
      Table.Column("short way", width: 24, alignment: .right),
      Table.Column("apart", width: 10, alignment: .right),
    ]
    let rows = screen.ways.map { way in
      let style = way.isChosen ? theme.accent : .plain
      return [(way.isChosen ? "▶ " : "  ") + way.name, way.long, way.short, way.difference]
        .map { [Span($0, style: style)] }
    }
    canvas.draw(Table(columns: columns, rows: rows, titleStyle: theme.quiet), in: area)
  }

  // MARK: How a share comes about

  private func drawShares(_ screen: SoftmaxScreen, in area: Rect, _ canvas: inout Canvas) {
    let view = FittedEquationView(theme: theme)
    canvas.write(screen.shift.truncated(to: area.size.columns), at: area.origin, within: area)
    let equations = area.inset(top: 1)
    let rows = equations.size.rows < 3 ? 1 : 2
    let used = view.draw(screen.activation, rows: rows, in: equations, &canvas)
    view.draw(
      screen.loss, rows: equations.size.rows < 4 ? 1 : 2, in: equations.inset(top: used), &canvas)
  }

  // MARK: While a logit moves

  private func drawSweep(_ sweep: SoftmaxSweep, in area: Rect, _ canvas: inout Canvas) {
    guard let first = sweep.logits.first, let last = sweep.logits.last else { return }
    let marker = LinePlot.Series(
      [LinePlot.Place(sweep.z, 0), LinePlot.Place(sweep.z, 1)], style: theme.accent)
    let curves = sweep.shares.enumerated().map { unit, shares in
      LinePlot.Series(
        zip(sweep.logits, shares).map { LinePlot.Place($0, $1) }, style: theme.series(unit))
    }
    let marks = sweep.shares.enumerated().flatMap { unit, shares in
      let sign = Character(String(unit + 1))
      let style = theme.series(unit).adding(.bold)
      return stride(from: 8 + 9 * unit, to: shares.count, by: 50).map {
        LinePlot.Mark(sign, at: LinePlot.Place(sweep.logits[$0], shares[$0]), style: style)
      } + [LinePlot.Mark(sign, at: LinePlot.Place(sweep.z, sweep.sharesNow[unit]), style: style)]
    }
    // The sweep's marker ends where the sweep does.
    let isInside = (first...last).contains(sweep.z)
    canvas.draw(
      LinePlot(
        (isInside ? [marker] : []) + curves, marks: marks, x: Axis(first...last), y: Axis(0...1),
        gutter: 6, axisStyle: theme.quiet), in: area)
  }
}
