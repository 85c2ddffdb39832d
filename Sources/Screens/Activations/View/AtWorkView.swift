import Drawing
import ScreenKit
import Text

/// Draws the z of a layer of the open network under its f′, and all layers in a table.
struct AtWorkView {
  let theme: Theme

  private static let widths = [9, 10, 5, 10, 10, 14, 11]

  func draw(_ screen: AtWorkScreen, in area: Rect, _ canvas: inout Canvas) {
    guard let layer = screen.layer else {
      drawInstead(screen, in: area, &canvas)
      return
    }
    let layout = AtWorkLayout(area, layers: screen.rows.count)
    for (heading, row) in zip(screen.headings, layout.headings) {
      canvas.horizontalRule(
        at: Point(area.origin.column, row), width: area.size.columns,
        title: [Span(heading, style: theme.title)], style: theme.rule)
    }
    if let curve = layer.curve {
      var scratch = Canvas(canvas.size)
      ActivationPlot(theme: theme, reach: layer.reach, hasHorizontalAxis: false).draw(
        curve, curve.slopes, in: layout.slope, &scratch)
      for row in layout.slope.rowRange {
        for column in layout.slope.columnRange {
          canvas[Point(column, row)] = scratch[Point(column, row)]
        }
      }
    }
    drawHistogram(layer, in: layout.histogram, &canvas)
    drawTable(screen, in: layout.table, &canvas)
    drawRemarks(screen.remarks, in: layout.remarks, &canvas)
  }

  private func drawInstead(_ screen: AtWorkScreen, in area: Rect, _ canvas: inout Canvas) {
    let inside = area.inset(left: 2, top: 2, right: 2)
    let lines = screen.instead.flatMap { $0.wrapped(to: inside.size.columns) + [""] }
    for (row, line) in lines.enumerated() {
      canvas.write(line, at: inside.origin.moved(down: row), within: inside)
    }
  }

  // MARK: The histogram

  /// A bar two cells wide for each part of the axis; bars in the shade are shaded.
  private func drawHistogram(_ layer: LayerAtWork, in area: Rect, _ canvas: inout Canvas) {
    let plot = ActivationPlot(theme: theme, reach: layer.reach)
    let inside = plot.inside(area)
    let counts = layer.counts(parts: inside.size.columns / 2)
    let most = max(1, counts.max() ?? 0)
    // Tall enough that no label is a fraction of a number of units.
    let top = max(most, inside.size.rows / 2 - 1)
    plot.draw([], marks: [], y: Axis(0...Double(top)), in: area, &canvas)
    if let curve = layer.curve { plot.shade(curve, in: inside, &canvas) }
    for (part, count) in counts.enumerated() where count > 0 {
      let bar = Rect(
        column: inside.origin.column + part * 2, row: inside.origin.row, columns: 2,
        rows: inside.size.rows)
      let z =
        (plot.z(ofColumn: part * 2, of: inside.size.columns)
          + plot.z(ofColumn: part * 2 + 1, of: inside.size.columns)) / 2
      let isShaded = layer.curve.map { $0.flow(at: z) != .some } ?? false
      canvas.verticalBar(
        Double(count) / Double(top), in: bar, shade: isShaded ? "▓" : nil,
        style: isShaded ? theme.accent : theme.route)
    }
  }

  // MARK: The layers

  private func drawTable(_ screen: AtWorkScreen, in area: Rect, _ canvas: inout Canvas) {
    let isNarrow = Self.widths.reduce(0) { $0 + $1 + 1 } > area.size.columns
    func line(_ cells: [String], _ sign: String, _ style: Style) -> [Span] {
      zip(cells, Self.widths).enumerated().compactMap { place, cell in
        if isNarrow, AtWorkScreen.extremes.contains(place) { return nil }
        let text = cell.0.padded(to: cell.1, alignment: place < 2 ? .left : .right)
        return Span((place == 0 ? sign : " ") + text, style: style)
      }
    }
    canvas.write(line(screen.columns, " ", theme.quiet), at: area.origin, within: area)
    let room = area.size.rows - 1
    let first = Self.first(screen, room: room)
    for (place, row) in screen.rows.dropFirst(first).prefix(room).enumerated() {
      canvas.write(
        line(row.cells, row.isChosen ? "▶" : " ", row.isChosen ? theme.accent : .plain),
        at: area.origin.moved(down: place + 1), within: area)
    }
    let hidden = screen.rows.count - room
    if hidden > 0 {
      let text = " … \(hidden) more "
      canvas.write(
        text, at: Point(area.columnRange.upperBound - text.displayWidth - 1, area.origin.row - 1),
        style: theme.quiet)
    }
  }

  /// The first layer of the table, so that the chosen one is seen.
  private static func first(_ screen: AtWorkScreen, room: Int) -> Int {
    let chosen = screen.rows.firstIndex(where: \.isChosen) ?? 0
    return max(0, min(chosen - room / 2, screen.rows.count - room))
  }

  /// The layer, from 0, in a row of a table of so many rows, its heading being row 0.
  static func place(ofRow row: Int, _ screen: AtWorkScreen, rows: Int) -> Int? {
    let place = first(screen, room: rows - 1) + row - 1
    return row > 0 && screen.rows.indices.contains(place) ? place : nil
  }

  private func drawRemarks(_ remarks: [String], in area: Rect, _ canvas: inout Canvas) {
    let lines = remarks.flatMap { $0.wrapped(to: area.size.columns) }
    for (row, line) in lines.prefix(area.size.rows).enumerated() {
      let isCut = row == area.size.rows - 1 && lines.count > area.size.rows
      canvas.write(
        isCut ? "\(line) …".truncated(to: area.size.columns) : line,
        at: area.origin.moved(down: row), within: area)
    }
  }
}

/// Where the parts of the page of the open network stand.
struct AtWorkLayout {
  /// The rows of the headings.
  let headings: [Int]
  /// The plot of f′.
  let slope: Rect
  /// The histogram; its axis takes two rows more.
  let histogram: Rect
  /// The table of layers with the names of its columns.
  let table: Rect
  /// What there is to see.
  let remarks: Rect

  init(_ area: Rect, layers: Int) {
    let isSmall = area.size.rows < 20
    let remarkRows = isSmall ? 2 : 3
    let tableRows = 1 + min(layers, isSmall ? 2 : max(3, area.size.rows / 4))
    let plots = area.size.rows - 3 - 2 - tableRows - remarkRows
    let slopeRows = max(2, plots * 2 / 5)
    let inside = area.inset(left: 1, right: 1)
    slope = Rect(
      column: area.origin.column, row: area.origin.row + 1, columns: area.size.columns - 1,
      rows: slopeRows)
    histogram = Rect(
      column: area.origin.column, row: slope.rowRange.upperBound + 1,
      columns: area.size.columns - 1, rows: plots - slopeRows)
    let tableTop = histogram.rowRange.upperBound + 3
    table = inside.inset(top: tableTop - area.origin.row).splitRows(at: tableRows).top
    remarks = inside.inset(top: table.rowRange.upperBound - area.origin.row)
    headings = [area.origin.row, slope.rowRange.upperBound, tableTop - 1]
  }
}
