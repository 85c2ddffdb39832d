import Drawing
import ScreenKit
import Text

/// Draws the sweep: final costs over learning rates, a table, and what to make of it.
struct CompareSweepView {
  let theme: Theme

  private static let gutter = 9
  private static let leastName = 20
  /// So wide that the table stands beside the plot.
  private static let wide = 170
  private static let tableWidth = 81
  /// Fewer rows of a plot are no picture.
  private static let leastPlot = 5

  func draw(_ sweep: CompareSweep, in area: Rect, _ canvas: inout Canvas) {
    drawTitle(sweep, area, &canvas)
    let inside = area.inset(top: 1)
    guard sweep.hasPoints else {
      drawNotes(sweep, in: inside.inset(left: 1), &canvas)
      return
    }
    guard area.size.columns < Self.wide else {
      let (left, right) = inside.splitColumns(at: area.size.columns - Self.tableWidth)
      canvas.verticalRule(
        at: right.origin.moved(down: -1), height: right.size.rows + 1, style: theme.rule)
      drawPlot(sweep, in: left.inset(right: 1), &canvas)
      let table = right.inset(left: 1)
      drawTable(sweep, in: table, &canvas)
      drawNotes(sweep, in: table.inset(left: 1, top: sweep.rows.count + 2), &canvas)
      return
    }
    let notes = lines(of: sweep, width: area.size.columns - 2)
    let free = inside.size.rows - sweep.rows.count - 1
    // The diverged row and the axis take three.
    let room = min(notes.count, max(1, free - Self.leastPlot - 3))
    let (plot, below) = inside.splitRows(at: free - room)
    drawPlot(sweep, in: plot, &canvas)
    drawTable(sweep, in: below, &canvas)
    drawNotes(sweep, in: below.inset(left: 1, top: sweep.rows.count + 1), &canvas)
  }

  private func drawTitle(_ sweep: CompareSweep, _ area: Rect, _ canvas: inout Canvas) {
    TrialTitle(theme: theme).draw(sweep.title, sweep.progress, in: area, &canvas)
  }

  // MARK: The table and the notes

  private func drawTable(_ sweep: CompareSweep, in area: Rect, _ canvas: inout Canvas) {
    let nameWidth =
      (sweep.rows.map(\.name.displayWidth) + [Self.leastName - 1]).max().map { $0 + 1 }
      ?? Self.leastName
    var room = area.size.columns - nameWidth - 1
    let shown = sweep.columns.indices.prefix { column in
      room -= sweep.columns[column].width
      return room >= 0
    }
    let hidden = sweep.columns.count - shown.count
    let sign = hidden > 0 ? " +\(hidden)" : ""
    let heading = shown.map {
      sweep.columns[$0].title.padded(to: sweep.columns[$0].width, alignment: .right)
    }.joined()
    canvas.write(
      "contender".padded(to: nameWidth) + heading + sign, at: area.origin.moved(right: 1),
      style: theme.quiet, within: area)
    for (line, row) in sweep.rows.enumerated() {
      let cells = shown.map {
        row.cells[$0].padded(to: sweep.columns[$0].width, alignment: .right)
      }.joined()
      canvas.write(
        [
          Span(
            row.name.padded(to: nameWidth),
            style: row.isChosen ? theme.accent : theme.series(row.place)),
          Span(cells),
        ], at: area.origin.moved(right: 1, down: line + 1), within: area)
      if row.isChosen {
        canvas.write("▶", at: area.origin.moved(down: line + 1), style: theme.accent, within: area)
      }
    }
  }

  private func lines(of sweep: CompareSweep, width: Int) -> [String] {
    sweep.notes.flatMap { $0.wrapped(to: max(1, width)) }
  }

  private func drawNotes(_ sweep: CompareSweep, in area: Rect, _ canvas: inout Canvas) {
    TrialNotes(theme: theme).draw(
      lines(of: sweep, width: area.size.columns - 1), in: area, &canvas)
  }
}

// MARK: - The plot

extension CompareSweepView {
  /// A row for those that diverged, and below it the costs.
  private func drawPlot(_ sweep: CompareSweep, in area: Rect, _ canvas: inout Canvas) {
    guard area.size.rows >= 5, area.size.columns > Self.gutter + 10 else { return }
    let scale: Axis.Scale = sweep.scale.isLogarithmic ? .logarithmic : .linear
    let (x, y) = (
      Axis(sweep.rates, scale: .logarithmic), Axis(sweep.scale.low...sweep.scale.high, scale: scale)
    )
    let cells = area.inset(top: 1)
    let chosen = sweep.points.last?.place
    let line = sweep.points.filter { $0.place == chosen }.map { point in
      LinePlot.Place(point.rate, point.cost.map(sweep.scale.shown) ?? .nan)
    }
    let style = chosen.map(theme.series) ?? .plain
    let plot = LinePlot(
      [LinePlot.Series(line, style: style)], x: x, y: y, gutter: Self.gutter,
      axisStyle: theme.quiet)
    canvas.draw(plot, in: cells)
    let places = SweepPlaces(
      x: x, y: y, area: cells.inset(left: Self.gutter, bottom: 2), scale: sweep.scale)
    drawPoints(sweep, places, &canvas)
    drawDiverged(sweep, places, in: area, &canvas)
    drawOwn(sweep, places, in: cells, &canvas)
  }

  /// A letter a point; where contenders meet a star, but the chosen one is always seen.
  private func drawPoints(
    _ sweep: CompareSweep, _ places: SweepPlaces, _ canvas: inout Canvas
  ) {
    let chosen = sweep.points.last?.place
    var drawn: [Point: Int] = [:]
    for point in sweep.points {
      guard let cost = point.cost, let cell = places.cell(point.rate, cost) else { continue }
      let side = sweep.scale.side(cost)
      var style = theme.series(point.place)
      if point.isOwn { style.attributes.formUnion([.bold, .reverse]) }
      var sign = side > 0 ? "↑" : side < 0 ? "↓" : point.letter
      if let other = drawn[cell], other != point.place, point.place != chosen, side == 0 {
        (sign, style) = ("*", theme.quiet)
      }
      drawn[cell] = point.place
      canvas.write(sign, at: cell, style: style)
    }
  }

  /// Above the plot a sign at each learning rate at which contenders diverged, and how many.
  private func drawDiverged(
    _ sweep: CompareSweep, _ places: SweepPlaces, in area: Rect, _ canvas: inout Canvas
  ) {
    canvas.write(
      "diverged".padded(to: Self.gutter - 1, alignment: .right), at: area.origin,
      style: theme.quiet)
    let rates = Dictionary(grouping: sweep.points.filter { $0.cost == nil }, by: \.rate)
    for (rate, points) in rates {
      guard let column = places.column(rate) else { continue }
      let text = points.count == 1 ? points[0].letter : "✗\(points.count)"
      let style = points.count == 1 ? theme.series(points[0].place) : theme.warn
      let start = min(column, area.columnRange.upperBound - text.displayWidth)
      canvas.write(text, at: Point(start, area.origin.row), style: style, within: area)
    }
  }

  /// A sign on the axis at the learning rates of now.
  private func drawOwn(
    _ sweep: CompareSweep, _ places: SweepPlaces, in area: Rect, _ canvas: inout Canvas
  ) {
    let axis = area.rowRange.upperBound - 2
    canvas.write("▲ now", at: Point(area.origin.column + 1, axis + 1), style: theme.quiet)
    for own in sweep.ownRates {
      guard let column = places.column(own.rate) else { continue }
      canvas.write("▲", at: Point(column, axis), style: own.isChosen ? theme.accent : theme.quiet)
    }
  }
}

/// The cells of places in a plot, as the plot itself has them.
private struct SweepPlaces {
  let x: Axis
  let y: Axis
  let area: Rect
  let scale: CostScale

  func column(_ rate: Double) -> Int? {
    x.fraction(of: rate).map {
      area.origin.column + Int(($0 * Double(area.size.columns * 2 - 1)).rounded()) / 2
    }
  }

  func cell(_ rate: Double, _ cost: Double) -> Point? {
    guard let column = column(rate), let up = y.fraction(of: scale.shown(cost)) else { return nil }
    let row = Int(((1 - min(max(up, 0), 1)) * Double(area.size.rows * 4 - 1)).rounded()) / 4
    return Point(column, area.origin.row + row)
  }
}
