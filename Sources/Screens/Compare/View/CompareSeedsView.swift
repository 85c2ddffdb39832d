import Drawing
import ScreenKit
import Text

/// Draws the spread over seeds: a strip of dots a contender over an axis that all share.
struct CompareSeedsView {
  let theme: Theme

  private static let leastName = 21
  private static let cellWidth = 9
  private static let headings = ["least", "median", "greatest"]
  /// The columns for how many diverged.
  private static let divergedWidth = 4

  func draw(_ seeds: CompareSeeds, in area: Rect, _ canvas: inout Canvas) {
    TrialTitle(theme: theme).draw(seeds.title, seeds.progress, in: area, &canvas)
    let inside = area.inset(left: 1, top: 1, right: 1)
    let notes = seeds.notes.flatMap { $0.wrapped(to: max(1, inside.size.columns)) }
    guard seeds.hasSpread else {
      TrialNotes(theme: theme).draw(notes, in: inside.inset(top: 1), &canvas)
      return
    }
    // A blank row between contenders where there is room.
    let pitch = inside.size.rows >= seeds.rows.count * 2 + 8 ? 2 : 1
    drawHeading(seeds, in: inside, &canvas)
    for (line, row) in seeds.rows.enumerated() {
      draw(row, seeds, in: inside, inside.origin.row + 1 + line * pitch, &canvas)
    }
    let axis = 1 + seeds.rows.count * pitch
    drawAxis(seeds, in: inside, inside.origin.row + axis, &canvas)
    let below = inside.inset(top: axis + 2)
    TrialNotes(theme: theme).draw(notes + [legend], in: below, &canvas)
    drawCosts(seeds, in: below.inset(top: notes.count + 2), &canvas)
  }

  private var legend: String {
    "○ a seed, 2-9 so many, + more; ◆ the median; ✗ how many diverged."
  }

  private func nameWidth(_ seeds: CompareSeeds) -> Int {
    seeds.rows.reduce(Self.leastName) { max($0, $1.name.displayWidth + 2) }
  }

  private func strip(_ seeds: CompareSeeds, _ area: Rect) -> Rect {
    area.inset(
      left: nameWidth(seeds) + Self.cellWidth * Self.headings.count + 2, right: Self.divergedWidth)
  }

  private func drawHeading(_ seeds: CompareSeeds, in area: Rect, _ canvas: inout Canvas) {
    let heading = Self.headings.map { $0.padded(to: Self.cellWidth, alignment: .right) }.joined()
    canvas.write(
      " contender".padded(to: nameWidth(seeds)) + heading, at: area.origin, style: theme.quiet,
      within: area)
  }

  // MARK: A contender

  private func draw(
    _ row: CompareSeeds.Row, _ seeds: CompareSeeds, in area: Rect, _ line: Int,
    _ canvas: inout Canvas
  ) {
    guard line < area.rowRange.upperBound else { return }
    let cells = row.cells.map { $0.padded(to: Self.cellWidth, alignment: .right) }.joined()
    let name = (row.isChosen ? "▶" : " ") + row.name
    canvas.write(
      [
        Span(
          name.padded(to: nameWidth(seeds)),
          style: row.isChosen ? theme.accent : theme.series(row.place)),
        Span(cells),
      ], at: Point(area.origin.column, line), within: area)
    let strip = strip(seeds, area)
    guard strip.size.columns > 4 else { return }
    var counts: [Int: Int] = [:]
    for cost in row.costs { counts[column(cost, seeds, strip), default: 0] += 1 }
    for (column, count) in counts {
      let sign = count == 1 ? "○" : count < 10 ? String(count) : "+"
      canvas.write(sign, at: Point(column, line), style: theme.series(row.place))
    }
    if let median = row.median, median.isFinite {
      canvas.write("◆", at: Point(column(median, seeds, strip), line), style: theme.accent)
    }
    if row.divergedCount > 0 {
      canvas.write(
        " ✗\(row.divergedCount)", at: Point(strip.columnRange.upperBound, line),
        style: theme.warn)
    }
  }

  private func axis(_ scale: CostScale) -> Axis {
    Axis(scale.low...scale.high, scale: scale.isLogarithmic ? .logarithmic : .linear)
  }

  private func column(_ cost: Double, _ seeds: CompareSeeds, _ strip: Rect) -> Int {
    let share = axis(seeds.scale).fraction(of: seeds.scale.shown(cost)) ?? 0
    let across = min(max(share, 0), 1) * Double(strip.size.columns - 1)
    return strip.origin.column + Int(across.rounded())
  }

  /// The axis below the strips, with its labels.
  private func drawAxis(
    _ seeds: CompareSeeds, in area: Rect, _ row: Int, _ canvas: inout Canvas
  ) {
    let strip = strip(seeds, area)
    guard strip.size.columns > 4, row + 1 < area.rowRange.upperBound else { return }
    canvas.write(
      String(repeating: "─", count: strip.size.columns), at: Point(strip.origin.column, row),
      style: theme.quiet)
    var free = strip.origin.column
    for tick in axis(seeds.scale).ticks(atMost: max(2, strip.size.columns / 8)) {
      let column = column(tick.value, seeds, strip)
      canvas.write("┴", at: Point(column, row), style: theme.quiet)
      let width = tick.label.displayWidth
      let start = min(max(column - width / 2, free), area.columnRange.upperBound - width)
      guard start >= free else { continue }
      canvas.write(tick.label, at: Point(start, row + 1), style: theme.quiet)
      free = start + width + 1
    }
  }

  // MARK: Seed by seed

  /// Every final cost by its seed, where there is room for all.
  private func drawCosts(_ seeds: CompareSeeds, in area: Rect, _ canvas: inout Canvas) {
    let count = seeds.rows.first?.bySeed.count ?? 0
    let width = Self.cellWidth
    guard area.size.rows > count + 1, area.size.columns >= width * (seeds.rows.count + 1) else {
      return
    }
    let letters = seeds.rows.map { row in
      Span(
        String(row.name.prefix(1)).padded(to: width, alignment: .right),
        style: row.isChosen ? theme.accent : theme.series(row.place))
    }
    canvas.write(
      [Span("seed".padded(to: width), style: theme.quiet)] + letters,
      at: area.origin.moved(down: 1), within: area)
    for seed in 0..<count {
      let cells = seeds.rows.map { $0.bySeed[seed].padded(to: width, alignment: .right) }.joined()
      canvas.write(
        [Span(String(seed + 1).padded(to: width), style: theme.quiet), Span(cells)],
        at: area.origin.moved(down: seed + 2), within: area)
    }
  }
}
