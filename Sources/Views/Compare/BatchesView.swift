import Drawing
import Workbench

/// Draws how slopes differ from batch to batch: numbers, a dot for each batch, other batch sizes.
struct BatchesView {
  let theme: Theme

  private static let widestName = 28
  private static let narrowName = 19
  /// The fewest cells of a strip that still tell something.
  private static let leastStrip = 24
  /// Where strips have less room than this beside all numbers, they get rows of their own.
  private static let comfortableStrip = 40
  private static let sizeWidth = 9

  func draw(_ page: BatchPage, in area: Rect, _ canvas: inout Canvas) {
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns, title: [Span(page.title, style: theme.title)],
      style: theme.rule)
    let inside = area.inset(left: 1, top: 1, right: 1)
    guard page.hint.isEmpty else {
      for (row, line) in page.hint.enumerated() {
        canvas.write(
          line, at: inside.origin.moved(down: row), style: theme.hint, within: inside)
      }
      return
    }
    let sizeRows = page.sizeLabels.count + 2
    let top = inside.inset(bottom: sizeRows)
    drawContenders(page, in: top, &canvas)
    drawSizes(
      page, in: area.inset(top: area.size.rows - sizeRows), &canvas)
  }

  /// The numbers of all contenders with their strips: beside them, below them, or with fewer
  /// numbers, of which the chosen contender's are given below.
  private func drawContenders(_ page: BatchPage, in area: Rect, _ canvas: inout Canvas) {
    let name = min(
      Self.widestName, (page.rows.map { $0.name.displayWidth + 3 }.max() ?? 0) + 1)
    let all = name + page.columns.reduce(0) { $0 + $1.width }
    let count = page.rows.count
    if area.size.columns - all >= Self.comfortableStrip {
      drawTable(page, columns: page.columns.count, name: name, in: area, &canvas)
      let strips = area.inset(left: all + 2)
      drawStrips(page, names: 0, in: strips, &canvas)
      drawLegend(page, at: count + 2, in: area, &canvas)
    } else if area.size.columns >= all, area.size.rows >= 2 * count + 5 {
      drawTable(page, columns: page.columns.count, name: name, in: area, &canvas)
      let strips = area.inset(top: count + 2)
      drawStrips(page, names: 3, in: strips, &canvas)
      drawLegend(page, at: count + 2, in: strips, &canvas)
    } else {
      drawCompact(page, in: area, &canvas)
    }
  }

  private func drawCompact(_ page: BatchPage, in area: Rect, _ canvas: inout Canvas) {
    let name = Self.narrowName
    var width = name
    let shown = page.columns.prefix { column in
      width += column.width
      return width + 2 + Self.leastStrip <= area.size.columns
    }
    let used = name + shown.reduce(0) { $0 + $1.width }
    drawTable(page, columns: shown.count, name: name, in: area, &canvas)
    drawStrips(page, names: 0, in: area.inset(left: used + 2), &canvas)
    drawLegend(page, at: page.rows.count + 1, in: area, &canvas)
    guard let chosen = page.rows.first(where: \.isChosen) else { return }
    let rest = zip(page.columns, chosen.cells).dropFirst(shown.count).map {
      "\($0.0.title) \($0.1)"
    }
    let line = area.inset(top: page.rows.count + 2)
    canvas.write(
      "\(chosen.letter): \(rest.joined(separator: "  "))".truncated(to: line.size.columns),
      at: line.origin, style: theme.contender(chosen.place), within: line)
  }

  private func drawLegend(
    _ page: BatchPage, at row: Int, in area: Rect, _ canvas: inout Canvas
  ) {
    let line = area.inset(top: row)
    canvas.write(
      page.legend.truncated(to: area.size.columns), at: line.origin, style: theme.faint,
      within: line)
  }

  private func drawTable(
    _ page: BatchPage, columns: Int, name: Int, in area: Rect, _ canvas: inout Canvas
  ) {
    let heading = page.columns.prefix(columns).map {
      $0.title.padded(to: $0.width, alignment: .right)
    }
    canvas.write(
      "".padded(to: name) + heading.joined(), at: area.origin, style: theme.faint, within: area)
    for (line, row) in page.rows.enumerated() {
      let cells = zip(page.columns, row.cells).prefix(columns).map { column, cell in
        cell.padded(to: column.width, alignment: .right)
      }
      let title = "\(row.isChosen ? "▶" : " ")\(row.letter) \(row.name)"
      canvas.write(
        [
          Span(
            title.padded(to: name), style: row.isChosen ? theme.lit : theme.contender(row.place)),
          Span(cells.joined()),
        ], at: area.origin.moved(down: line + 1), within: area)
    }
  }

  // MARK: Strips

  /// A row of dots for each contender, all on one axis; its labels stand in the first row.
  private func drawStrips(
    _ page: BatchPage, names: Int, in area: Rect, _ canvas: inout Canvas
  ) {
    let strip = area.inset(left: names)
    guard strip.size.columns > 4 else { return }
    let axis = SlopeAxis(page.rows.flatMap { $0.gradients + ($0.full.map { [$0] } ?? []) })
    axis.drawLabels(in: strip, style: theme.faint, &canvas)
    for (line, row) in page.rows.enumerated() {
      let cells = strip.inset(top: line + 1)
      if names > 0 {
        canvas.write(
          "\(row.isChosen ? "▶" : " ")\(row.letter)", at: area.origin.moved(down: line + 1),
          style: theme.contender(row.place), within: area)
      }
      axis.draw(row, in: cells, theme: theme, &canvas)
    }
  }

  // MARK: Other batch sizes

  private func drawSizes(_ page: BatchPage, in area: Rect, _ canvas: inout Canvas) {
    let label = (page.sizeLabels.map(\.displayWidth).max() ?? 0) + 1
    let room = max(1, (area.size.columns - label - 2) / Self.sizeWidth)
    let shown = Self.chosen(page.sizes, atMost: room)
    let hidden = page.sizes.count - shown.count
    let more = hidden > 0 ? " (\(hidden) more where it is wider)" : ""
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns,
      title: [Span(page.sizeTitle, style: theme.title), Span(more, style: theme.hint)],
      style: theme.rule)
    let inside = area.inset(left: 1, top: 1, right: 1)
    for (line, name) in page.sizeLabels.enumerated() {
      let cells = shown.map { size in
        let mark = line == 0 && size.isOwn ? "▶" : ""
        return Span(
          (mark + size.cells[line]).padded(to: Self.sizeWidth, alignment: .right),
          style: size.isOwn ? theme.lit : line == 0 ? theme.faint : .plain)
      }
      canvas.write(
        [Span(name.padded(to: label), style: theme.faint)] + cells,
        at: inside.origin.moved(down: line), within: inside)
    }
    canvas.write(
      page.sizeNote.truncated(to: inside.size.columns),
      at: inside.origin.moved(down: page.sizeLabels.count), style: theme.hint, within: inside)
  }

  /// As many sizes as there is room for: the contender's own, the ends, and evenly between.
  private static func chosen(_ sizes: [BatchPage.Size], atMost count: Int) -> [BatchPage.Size] {
    guard sizes.count > count else { return sizes }
    guard count > 2 else { return Array(sizes.filter(\.isOwn).prefix(count)) }
    var kept = Set((0..<count).map { $0 * (sizes.count - 1) / (count - 1) })
    if let own = sizes.firstIndex(where: \.isOwn), !kept.contains(own) {
      let nearest = kept.subtracting([0, sizes.count - 1]).min {
        abs($0 - own) < abs($1 - own) || abs($0 - own) == abs($1 - own) && $0 < $1
      }
      if let nearest { kept.remove(nearest) }
      kept.insert(own)
    }
    return kept.sorted().map { sizes[$0] }
  }
}

/// The axis of slopes that all contenders share, 0 always on it.
private struct SlopeAxis {
  private let axis: Axis

  /// The bounds are round, so that they stay where they are while slopes change a little.
  init(_ slopes: [Double]) {
    let fitting = Axis(fitting: slopes + [0])
    let ticks = fitting.ticks(atMost: 6)
    guard ticks.count > 1 else {
      axis = fitting
      return
    }
    let step = ticks[1].value - ticks[0].value
    let low = (fitting.range.lowerBound / step).rounded(.down) * step
    let high = (fitting.range.upperBound / step).rounded(.up) * step
    axis = low < high ? Axis(low...high) : fitting
  }

  private func column(_ slope: Double, in area: Rect) -> Int? {
    guard let share = axis.fraction(of: slope), (0...1).contains(share) else { return nil }
    return Int((share * Double(area.size.columns * 2 - 1)).rounded()) / 2
  }

  /// The least number, 0 and the largest, as far as they do not meet.
  func drawLabels(in area: Rect, style: Style, _ canvas: inout Canvas) {
    let width = area.size.columns
    var free = 0
    for tick in axis.ticks(atMost: max(2, width / 10)) {
      guard let center = column(tick.value, in: area) else { continue }
      let label = tick.label
      let start = min(max(0, center - label.displayWidth / 2), width - label.displayWidth)
      guard start >= free else { continue }
      canvas.write(label, at: area.origin.moved(right: start), style: style, within: area)
      free = start + label.displayWidth + 1
    }
  }

  /// A dot for each batch, piled up where they meet; 0 where there is none, and the slope of all rows.
  func draw(_ row: BatchPage.Row, in area: Rect, theme: Theme, _ canvas: inout Canvas) {
    let line = area.inset(bottom: area.size.rows - 1)
    if let zero = column(0, in: line) {
      canvas.write("│", at: line.origin.moved(right: zero), style: theme.rule, within: line)
    }
    var grid = BrailleGrid(line.size)
    var piles: [Int: Int] = [:]
    for slope in row.gradients {
      guard let share = axis.fraction(of: slope), (0...1).contains(share) else { continue }
      let dot = Int((share * Double(grid.dotColumns - 1)).rounded())
      let pile = piles[dot, default: 0]
      grid.setDot(dot, max(0, grid.dotRows - 1 - pile), style: theme.contender(row.place))
      piles[dot] = pile + 1
    }
    canvas.draw(grid, at: line.origin)
    if let full = row.full, let place = column(full, in: line) {
      canvas.write("◆", at: line.origin.moved(right: place), style: theme.lit, within: line)
    }
    if row.gradients.contains(where: { !$0.isFinite }) {
      canvas.write("not finite", at: line.origin, style: theme.warning, within: line)
    }
  }
}
