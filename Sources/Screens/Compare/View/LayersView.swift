import Comparison
import Drawing
import ScreenKit
import Text

/// Draws what happens inside layers: gradients as bars, what is stuck, and z with f′ on one axis.
struct LayersView {
  let theme: Theme

  private static let widestName = 24
  /// The cells of a gradient's number, and of what is stuck with and without its word.
  private static let (number, long, short) = (9, 9, 6)
  /// The fewest cells of a layer, and the most.
  private static let (least, most) = (18, 44)
  /// Fewer rows show no shape.
  private static let leastPlot = 2
  private static let mostPlot = 24
  private static let gutter = 7

  func draw(_ page: LayersPage, in area: Rect, _ canvas: inout Canvas) {
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns,
      title: [Span(page.title.truncated(to: area.size.columns - 6), style: theme.title)],
      style: theme.rule)
    let inside = area.inset(left: 1, top: 1, right: 1)
    guard page.hint.isEmpty else {
      for (row, line) in page.hint.enumerated() {
        canvas.write(
          line.truncated(to: inside.size.columns), at: inside.origin.moved(down: row),
          style: theme.hint, within: inside)
      }
      return
    }
    let table = LayerColumns(page, width: inside.size.columns, name: nameWidth(page))
    drawSigns(page, table, area, &canvas)
    drawTable(page, table, in: inside, &canvas)
    drawBelow(page, in: area.inset(top: page.rows.count + 3), &canvas)
  }

  private func nameWidth(_ page: LayersPage) -> Int {
    min(Self.widestName, (page.rows.map(\.name.displayWidth).max() ?? 0) + 2)
  }

  // MARK: The table

  /// Which layers are shown and how wide each is.
  private struct LayerColumns {
    let name: Int
    let shown: Range<Int>
    let width: Int

    init(_ page: LayersPage, width: Int, name: Int) {
      self.name = name
      let room = max(LayersView.least, width - name)
      let count = max(1, min(page.layerCount, room / LayersView.least))
      let first = max(0, min(page.layer - 1 - count / 2, page.layerCount - count))
      shown = first..<first + count
      self.width = min(LayersView.most, room / count)
    }

    var hasWords: Bool { bar(LayersView.long) >= 4 }
    var stuck: Int { hasWords ? LayersView.long : LayersView.short }
    var barWidth: Int { bar(stuck) }

    private func bar(_ stuck: Int) -> Int { max(1, width - LayersView.number - stuck - 2) }
  }

  /// Which layers are left out, at the right end of the rule.
  private func drawSigns(
    _ page: LayersPage, _ table: LayerColumns, _ area: Rect, _ canvas: inout Canvas
  ) {
    guard table.shown.count < page.layerCount else { return }
    let range = "layers \(table.shown.lowerBound + 1) to \(table.shown.upperBound)"
    let text = " \(range) of \(page.layerCount): \(page.previousKey) \(page.nextKey) "
    canvas.write(
      text, at: Point(area.columnRange.upperBound - text.displayWidth - 1, area.origin.row),
      style: theme.hint)
  }

  private func drawTable(
    _ page: LayersPage, _ table: LayerColumns, in area: Rect, _ canvas: inout Canvas
  ) {
    for (place, layer) in table.shown.enumerated() {
      let isChosen = layer + 1 == page.layer
      canvas.write(
        "\(isChosen ? "▼" : " ")layer \(layer + 1)",
        at: area.origin.moved(right: table.name + place * table.width + 2),
        style: isChosen ? theme.accent : theme.quiet, within: area)
    }
    let norms = page.rows.flatMap { $0.cells?.map(\.gradient) ?? [] }
    let axis = Axis(fitting: norms, scale: .logarithmic)
    for (line, row) in page.rows.enumerated() {
      let point = area.origin.moved(down: line + 1)
      let style = row.isChosen ? theme.accent : theme.series(row.place)
      canvas.write(
        ((row.isChosen ? "▶" : " ") + row.name).truncated(to: table.name - 1), at: point,
        style: style, within: area)
      guard let cells = row.cells else {
        canvas.write(page.pending, at: point.moved(right: table.name), style: theme.pending)
        continue
      }
      for (place, layer) in table.shown.enumerated() where cells.indices.contains(layer) {
        draw(
          cells[layer], table, axis, theme.series(row.place),
          at: point.moved(right: table.name + place * table.width), &canvas)
      }
    }
    canvas.write(
      "\(page.legend)  \(Self.text(axis))".truncated(to: area.size.columns),
      at: area.origin.moved(down: page.rows.count + 1), style: theme.quiet, within: area)
  }

  /// What the bars run from and to.
  private static func text(_ axis: Axis) -> String {
    let ticks = axis.ticks(atMost: 400)
    guard let first = ticks.first, let last = ticks.last else { return "" }
    return "bars \(first.label) to \(last.label) (log)"
  }

  private func draw(
    _ cell: LayersPage.Cell, _ table: LayerColumns, _ axis: Axis, _ style: Style, at point: Point,
    _ canvas: inout Canvas
  ) {
    let share = axis.fraction(of: cell.gradient).map { max($0, 0.02) } ?? 0
    let word = table.hasWords ? cell.stuck.word : String(cell.stuck.word.prefix(1))
    let stuck = cell.stuck.share.isEmpty ? "" : "\(word) \(cell.stuck.share)"
    canvas.write(
      [
        Span(cell.text.padded(to: Self.number, alignment: .right) + " "),
        Span(Bar.horizontal(share, width: table.barWidth).padded(to: table.barWidth), style: style),
        Span(
          " " + stuck.padded(to: table.stuck), style: cell.isWarning ? theme.warn : theme.quiet),
      ], at: point)
  }

  // MARK: z and f′

  private func drawBelow(_ page: LayersPage, in area: Rect, _ canvas: inout Canvas) {
    let width = area.size.columns - 2
    let lines = page.sentences.flatMap { $0.wrapped(to: max(1, width)) }
    // The rule and the axis below the plot take three.
    let free = area.size.rows - 3
    let room = min(lines.count, max(2, free - 5))
    let height = min(Self.mostPlot, free - room)
    guard height >= Self.leastPlot else {
      TrialNotes(theme: theme).draw(lines, in: area.inset(left: 1, right: 1), &canvas)
      return
    }
    let (plot, notes) = area.splitRows(at: height + 3)
    drawSums(page.sums, page.rows.first(where: \.isChosen)?.place ?? 0, in: plot, &canvas)
    TrialNotes(theme: theme).draw(lines, in: notes.inset(left: 1, right: 1), &canvas)
  }

  private func drawSums(
    _ sums: LayerSums, _ place: Int, in area: Rect, _ canvas: inout Canvas
  ) {
    let lost = sums.lostCount > 0 ? ", \(sums.lostCount) not finite" : ""
    let legend = sums.steepest == nil ? "" : "; dots: f′"
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns,
      title: [
        Span((sums.title + lost + legend).truncated(to: area.size.columns - 6), style: theme.title)
      ], style: theme.rule)
    let cells = area.inset(left: 1, top: 1, right: 1)
    let inner = cells.inset(left: Self.gutter, bottom: 2)
    drawCounts(sums.counts(inner.size.columns), place, in: inner, &canvas)
    drawSlopes(sums, in: cells, inner, &canvas)
    if !sums.remark.isEmpty {
      canvas.write(
        sums.remark.truncated(to: inner.size.columns), at: inner.origin, style: theme.hint,
        within: inner)
    }
  }

  private func drawCounts(
    _ counts: [Int], _ place: Int, in area: Rect, _ canvas: inout Canvas
  ) {
    let highest = max(1, counts.max() ?? 1)
    for (column, count) in counts.enumerated() where count > 0 {
      canvas.verticalBar(
        Double(count) / Double(highest),
        in: Rect(
          column: area.origin.column + column, row: area.origin.row, columns: 1,
          rows: area.size.rows), style: theme.series(place))
    }
  }

  /// The curve of f′ with its axes; where f′ plays no part the axis of z alone.
  private func drawSlopes(
    _ sums: LayerSums, in cells: Rect, _ inner: Rect, _ canvas: inout Canvas
  ) {
    let steps = max(1, inner.size.columns * 2)
    let slopes = (0...steps).compactMap { step -> LinePlot.Place? in
      let z = sums.limit * (2 * Double(step) / Double(steps) - 1)
      return sums.derivative(at: z).map { LinePlot.Place(z, $0) }
    }
    let top = sums.steepest.map { $0 > 0 ? $0 : 1 } ?? 1
    let low = min(0, slopes.map(\.y).min() ?? 0)
    canvas.draw(
      LinePlot(
        [LinePlot.Series(slopes, style: theme.accent)], x: Axis(-sums.limit...sums.limit),
        y: Axis(low...top), gutter: Self.gutter, axisStyle: theme.quiet), in: cells)
    // The labels of an axis that means nothing here.
    if sums.steepest == nil { canvas.fill(cells.inset(right: inner.size.columns, bottom: 2)) }
  }
}
