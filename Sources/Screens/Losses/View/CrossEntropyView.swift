import Drawing
import ScreenKit
import Text

/// Draws the page: what each loss says at the marker, two plots, and explanations.
struct CrossEntropyView {
  let theme: Theme

  /// Rows of an explanation with its title.
  private static let partRows = 8

  func draw(_ screen: CrossEntropyScreen, in area: Rect, _ canvas: inout Canvas) {
    drawHead(screen, in: area, &canvas)
    let rest = area.inset(top: 3)
    let all = Self.partRows * screen.partTitles.count
    let hasAll = rest.size.rows >= all + 9
    let (plots, parts) = rest.splitRows(at: rest.size.rows - (hasAll ? all : Self.partRows))
    CrossEntropyPlots(theme: theme).draw(screen, in: plots, &canvas)
    let shown = hasAll ? CrossEntropyPage.Part.allCases : [screen.part]
    for (place, part) in shown.enumerated() {
      let top = parts.inset(top: place * Self.partRows)
      canvas.horizontalRule(
        at: top.origin, width: top.size.columns,
        title: hasAll ? [title(part, screen)] : tabs(screen), style: theme.rule)
      draw(
        part, screen, in: top.splitRows(at: Self.partRows).top.inset(left: 1, top: 1, right: 1),
        &canvas)
    }
  }

  private func title(_ part: CrossEntropyPage.Part, _ screen: CrossEntropyScreen) -> Span {
    let isChosen = part == screen.part
    return Span(
      (isChosen ? "▶" : "") + screen.partTitles[part.rawValue],
      style: isChosen ? theme.accent : theme.quiet)
  }

  private func tabs(_ screen: CrossEntropyScreen) -> [Span] {
    CrossEntropyPage.Part.allCases.flatMap { part in
      (part.rawValue == 0 ? [] : [Span(" ─ ", style: theme.rule)]) + [title(part, screen)]
    }
  }

  private func drawHead(_ screen: CrossEntropyScreen, in area: Rect, _ canvas: inout Canvas) {
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns, title: [Span(screen.title, style: theme.title)],
      style: theme.rule)
    for (row, curve) in screen.curves.enumerated() {
      let style = theme.series(curve.color)
      let line =
        [
          Span(" \(curve.mark) ", style: style.adding(.bold)),
          Span(curve.name.padded(to: 18), style: style),
        ] + curve.figures.map { Span($0 + " ") } + [Span(curve.verdict, style: theme.accent)]
      canvas.write(
        line.truncated(to: area.size.columns), at: area.origin.moved(down: row + 1), within: area)
    }
  }

  // MARK: The explanations

  private func draw(
    _ part: CrossEntropyPage.Part, _ screen: CrossEntropyScreen, in area: Rect,
    _ canvas: inout Canvas
  ) {
    switch part {
    case .inFull: drawSteps(screen, in: area, &canvas)
    case .longWay: drawLongWay(screen.longWay, in: area, &canvas)
    case .pairs: drawPairs(screen.pairs, in: area, &canvas)
    }
  }

  private func drawSteps(_ screen: CrossEntropyScreen, in area: Rect, _ canvas: inout Canvas) {
    var rest = area
    for step in screen.steps {
      let style = screen.curves.first { $0.mark == step.mark }.map { theme.series($0.color) }
      FittedEquationView(theme: theme).draw(
        step.equation, mark: Span(step.mark, style: style ?? .plain), indent: 3, rows: step.rows,
        in: rest, &canvas)
      rest = rest.inset(top: step.rows)
    }
    canvas.write(
      screen.moral.truncated(to: rest.size.columns), at: rest.origin, style: theme.quiet,
      within: rest)
  }

  private func drawLongWay(_ way: LongWay, in area: Rect, _ canvas: inout Canvas) {
    let view = FittedEquationView(theme: theme)
    view.draw(way.factors[0], rows: 2, in: area, &canvas)
    view.draw(way.factors[1], rows: 1, in: area.inset(top: 2), &canvas)
    view.draw(way.product, rows: 1, in: area.inset(top: 3), &canvas)
    view.draw(way.short, rows: 1, in: area.inset(top: 4), &canvas)
    for (row, text) in [way.difference, way.ends].enumerated() {
      let isWarning = row == 0 && way.isBroken
      canvas.write(
        text.truncated(to: area.size.columns), at: area.origin.moved(down: 5 + row),
        style: isWarning ? theme.warn : theme.quiet, within: area)
    }
  }

  private func drawPairs(_ pairs: LossPairs, in area: Rect, _ canvas: inout Canvas) {
    let widths = [15, 25, 10, 1, 19]
    let columns = zip(["output", "its loss"] + pairs.headings, widths).enumerated().map {
      Table.Column($1.0, width: $1.1, alignment: $0 < 2 ? .left : .right)
    }
    let rows = pairs.pairs.map { pair in
      [[Span(pair.output)], [Span(pair.loss)]]
        + pair.texts.enumerated().map { [Span($1, style: $0 == 2 ? theme.accent : .plain)] }
    }
    canvas.draw(Table(columns: columns, rows: rows, titleStyle: theme.quiet), in: area)
    let rest = area.inset(top: pairs.pairs.count + 1)
    for (row, line) in pairs.moral.wrapped(to: rest.size.columns).enumerated() {
      canvas.write(line, at: rest.origin.moved(down: row), style: theme.quiet, within: rest)
    }
  }
}
