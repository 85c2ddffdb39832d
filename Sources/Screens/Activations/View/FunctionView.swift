import Drawing
import ScreenKit
import Text

/// Draws one activation: f and f′ over the same z, what to know of it, the numbers at the marker.
struct FunctionView {
  let theme: Theme

  func draw(_ screen: FunctionScreen, in area: Rect, _ canvas: inout Canvas) {
    let layout = FunctionLayout(area)
    drawNames(screen, layout, &canvas)
    drawRules(screen, layout, in: area, &canvas)
    if let curve = screen.curve {
      drawPlots(screen, curve, layout, &canvas)
    } else {
      drawInstead(screen, layout, &canvas)
    }
    drawFacts(screen, in: layout.facts, &canvas)
    drawEquations(screen.equations, in: layout.numbers, &canvas)
  }

  // MARK: Names

  private func drawNames(
    _ screen: FunctionScreen, _ layout: FunctionLayout, _ canvas: inout Canvas
  ) {
    let row = layout.names
    let shown = Self.places(screen.names, chosen: screen.chosen, in: row)
    for (name, cells) in shown {
      canvas.write(
        screen.names[name], at: Point(cells.lowerBound, row.origin.row),
        style: name == screen.chosen ? theme.selected : theme.quiet, within: row)
    }
    guard let first = shown.first, let last = shown.last else { return }
    if first.name > 0 { canvas.write("…", at: row.origin, style: theme.quiet, within: row) }
    if last.name < screen.names.count - 1 {
      canvas.write(
        "…", at: Point(last.cells.upperBound + 1, row.origin.row), style: theme.quiet, within: row)
    }
  }

  /// The names that are shown, with their cells: closer together where the row is short, and where
  /// it is too short those around the chosen one.
  static func places(
    _ names: [String], chosen: Int, in row: Rect
  ) -> [(name: Int, cells: Range<Int>)] {
    let words = names.reduce(0) { $0 + $1.displayWidth }
    let gap = words + 2 * names.count <= row.size.columns ? 2 : 1
    func width(_ range: Range<Int>) -> Int {
      range.reduce(-gap) { $0 + names[$1].displayWidth + gap }
    }
    var shown = names.indices
    if width(shown) + gap - 1 > row.size.columns {
      // A dot at either end takes two cells.
      let room = row.size.columns - 4
      shown = chosen..<chosen + 1
      while shown.lowerBound > 0, width(shown.lowerBound - 1..<shown.upperBound) <= room {
        shown = shown.lowerBound - 1..<shown.upperBound
      }
      while shown.upperBound < names.count, width(shown.lowerBound..<shown.upperBound + 1) <= room {
        shown = shown.lowerBound..<shown.upperBound + 1
      }
    }
    var column = row.origin.column + (shown.lowerBound > 0 ? 2 : gap - 1)
    return shown.map { name in
      defer { column += names[name].displayWidth + gap }
      return (name, column..<column + names[name].displayWidth)
    }
  }

  // MARK: Rules

  private func drawRules(
    _ screen: FunctionScreen, _ layout: FunctionLayout, in area: Rect, _ canvas: inout Canvas
  ) {
    func rule(_ row: Rect, _ title: String, joining: Int = 0) {
      canvas.horizontalRule(
        at: row.origin, width: row.size.columns + joining, title: [Span(title, style: theme.title)],
        style: theme.rule)
    }
    let top = layout.valueHeading
    canvas.horizontalRule(
      at: top.origin, width: area.size.columns, style: theme.rule)
    rule(layout.numbersHeading, screen.verdict)
    canvas.verticalRule(
      at: Point(layout.facts.origin.column - 2, top.origin.row),
      height: layout.numbersHeading.origin.row - top.origin.row + 1, style: theme.rule)
    // Once more: the upright rule ends at a blank of the title.
    let numbers = layout.numbersHeading
    canvas.write(
      " \(screen.verdict.truncated(to: numbers.size.columns - 4)) ",
      at: numbers.origin.moved(right: 1), style: theme.title)
    canvas.write(
      " \(screen.names[screen.chosen]) ".truncated(to: layout.facts.size.columns - 1),
      at: Point(layout.facts.origin.column - 1, top.origin.row), style: theme.title)
    guard screen.curve != nil else { return }
    canvas.write(
      " \(screen.headings.value) ".truncated(to: top.size.columns - 2),
      at: top.origin.moved(right: 1), style: theme.title)
    rule(layout.slopeHeading, screen.headings.slope, joining: 1)
  }

  // MARK: Plots

  private func drawPlots(
    _ screen: FunctionScreen, _ curve: ActivationCurve, _ layout: FunctionLayout,
    _ canvas: inout Canvas
  ) {
    var scratch = Canvas(canvas.size)
    ActivationPlot(theme: theme, reach: curve.reach, hasHorizontalAxis: false).draw(
      curve, curve.values, marker: screen.z, tangent: screen.tangent, in: layout.value, &scratch)
    ActivationPlot(theme: theme, reach: curve.reach).draw(
      curve, curve.slopes, marker: screen.z, in: layout.slope, &scratch)
    for row in layout.valueHeading.rowRange.upperBound..<layout.numbersHeading.origin.row
    where row != layout.slopeHeading.origin.row {
      for column in layout.value.columnRange {
        canvas[Point(column, row)] = scratch[Point(column, row)]
      }
    }
  }

  private func drawInstead(
    _ screen: FunctionScreen, _ layout: FunctionLayout, _ canvas: inout Canvas
  ) {
    let area = layout.valueHeading.size.columns - 3
    let lines = screen.instead.flatMap { $0.wrapped(to: area) + [""] }
    let first = layout.value.origin.moved(right: 1)
    for (row, line) in lines.enumerated()
    where first.row + row < layout.numbersHeading.origin.row {
      canvas.write(line, at: first.moved(down: row))
    }
  }

  // MARK: What to know

  private func drawFacts(_ screen: FunctionScreen, in area: Rect, _ canvas: inout Canvas) {
    let sliderRows = screen.slider == nil ? 0 : 2
    let (top, bottom) = area.splitRows(at: area.size.rows - sliderRows)
    if let slider = screen.slider {
      let name = max(7, slider.text.displayWidth)
      let gaps = slider.stops.count - 1
      let gap = min(6, max(2, (area.size.columns - name - 2) / gaps))
      SliderView(theme: theme, gap: gap, nameWidth: name).draw(slider, in: bottom, &canvas)
    }
    let width = max(1, top.size.columns - 2)
    let lines = screen.facts.flatMap { fact in
      fact.text.wrapped(to: width).enumerated().map {
        ($0.offset == 0 ? fact.sign : " ", $0.element)
      }
    }
    for (row, line) in lines.prefix(top.size.rows).enumerated() {
      let isCut = row == top.size.rows - 1 && lines.count > top.size.rows
      let text = isCut ? "\(line.1) …".truncated(to: width) : line.1
      canvas.write(
        [Span("\(line.0) ", style: theme.accent), Span(text)], at: top.origin.moved(down: row),
        within: top)
    }
  }

  // MARK: Numbers

  /// Each on one line, or where that is too short all on two.
  private func drawEquations(
    _ equations: [EquationText], in area: Rect, _ canvas: inout Canvas
  ) {
    let view = EquationView(theme: theme)
    let isLong = equations.contains { equation in
      (equation.symbol + equation.middle + equation.relation + equation.value).displayWidth + 2
        > area.size.columns
    }
    let isOnTwo = isLong && equations.count * 2 <= area.size.rows
    var rest = area
    for equation in equations {
      let rows =
        isOnTwo
        ? view.drawOnTwo(equation, in: rest, &canvas) : view.drawOnOne(equation, in: rest, &canvas)
      rest = rest.inset(top: rows)
    }
  }
}
