import Drawing
import ScreenKit
import Text

/// Draws how slopes differ from batch to batch: numbers, a dot for each batch, other batch sizes.
struct BatchesView {
  let theme: Theme

  private static let widestName = 28
  private static let narrowName = 19
  private static let numberWidth = 10
  /// The fewest cells of a strip that still tell something.
  static let leastStrip = 24
  /// Where strips have less room than this beside all numbers, they get rows of their own.
  private static let comfortableStrip = 40

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
    let used = drawContenders(page, in: inside, &canvas)
    BatchSizesView(theme: theme).draw(page, in: area.inset(top: used + 2), &canvas)
  }

  /// The numbers of all contenders with their strips: beside them, below them, or with fewer
  /// numbers, of which the chosen contender's are given below; returns the rows that it takes.
  private func drawContenders(
    _ page: BatchPage, in area: Rect, _ canvas: inout Canvas
  ) -> Int {
    let name = min(
      Self.widestName, (page.rows.map { $0.name.displayWidth + 3 }.max() ?? 0) + 1)
    let all = name + page.columns.reduce(0) { $0 + $1.width }
    let count = page.rows.count
    if area.size.columns - all >= Self.comfortableStrip {
      drawTable(page, columns: page.columns.count, name: name, in: area, &canvas)
      drawStrips(page, names: 0, in: area.inset(left: all + 2), &canvas)
      drawLegend(page, at: count + 1, in: area, &canvas)
      return count + 2
    }
    let below = 2 * count + 4
    let sizes = BatchSizesView.least(page)
    guard area.size.columns >= all, area.size.rows >= below + sizes + 1 else {
      return drawCompact(page, in: area, &canvas)
    }
    drawTable(page, columns: page.columns.count, name: name, in: area, &canvas)
    let strips = area.inset(top: count + 2)
    drawStrips(page, names: 3, in: strips, &canvas)
    drawLegend(page, at: count + 1, in: strips, &canvas)
    return below
  }

  private func drawCompact(_ page: BatchPage, in area: Rect, _ canvas: inout Canvas) -> Int {
    let name = Self.narrowName
    var width = name
    let shown = page.columns.prefix { column in
      width += column.width
      return width + 2 + Self.leastStrip <= area.size.columns
    }
    let used = name + shown.reduce(0) { $0 + $1.width }
    drawTable(page, columns: shown.count, name: name, in: area, &canvas)
    drawStrips(page, names: 0, in: area.inset(left: used + 2), &canvas)
    let count = page.rows.count
    drawLegend(page, at: count + 1, in: area, &canvas)
    guard let chosen = page.rows.first(where: \.isChosen) else { return count + 2 }
    // Of one width, so that lines do not come and go while numbers change.
    let rest = zip(page.columns, chosen.cells).dropFirst(shown.count).map {
      "\($0.title) \($1.padded(to: Self.numberWidth))"
    }
    let room = max(1, area.size.rows - BatchSizesView.least(page) - count - 3)
    let lines = Self.lines(rest, before: "\(chosen.letter)  ", width: area.size.columns, room)
    for (row, line) in lines.enumerated() {
      canvas.write(
        line, at: area.origin.moved(down: count + 2 + row), style: theme.series(chosen.place),
        within: area)
    }
    return count + 2 + lines.count
  }

  /// Items in lines that are not broken within an item; what does not fit leaves a sign.
  private static func lines(
    _ items: [String], before first: String, width: Int, _ count: Int
  ) -> [String] {
    var lines = [first]
    for item in items {
      let last = lines[lines.count - 1]
      let separator = last.hasSuffix("  ") ? "" : "   "
      if last.displayWidth + separator.count + item.displayWidth <= width {
        lines[lines.count - 1] = last + separator + item
      } else if lines.count < count {
        lines.append("".padded(to: first.displayWidth) + item)
      } else {
        lines[lines.count - 1] = (last + " …").truncated(to: width)
        break
      }
    }
    return lines
  }

  private func drawLegend(
    _ page: BatchPage, at row: Int, in area: Rect, _ canvas: inout Canvas
  ) {
    let line = area.inset(top: row)
    canvas.write(
      page.legend.truncated(to: area.size.columns), at: line.origin, style: theme.quiet,
      within: line)
  }

  private func drawTable(
    _ page: BatchPage, columns: Int, name: Int, in area: Rect, _ canvas: inout Canvas
  ) {
    let heading = page.columns.prefix(columns).map {
      $0.title.padded(to: $0.width, alignment: .right)
    }
    canvas.write(
      "".padded(to: name) + heading.joined(), at: area.origin, style: theme.quiet, within: area)
    for (line, row) in page.rows.enumerated() {
      let cells = zip(page.columns, row.cells).prefix(columns).map { column, cell in
        cell.padded(to: column.width, alignment: .right)
      }
      let title = "\(row.isChosen ? "▶" : " ")\(row.letter) \(row.name)"
      canvas.write(
        [
          Span(
            title.padded(to: name), style: row.isChosen ? theme.accent : theme.series(row.place)),
          Span(cells.joined()),
        ], at: area.origin.moved(down: line + 1), within: area)
    }
  }

  /// A row of dots for each contender, all on one axis; its labels stand in the first row.
  private func drawStrips(
    _ page: BatchPage, names: Int, in area: Rect, _ canvas: inout Canvas
  ) {
    let cells = area.inset(left: names)
    guard cells.size.columns > 4 else { return }
    let strip = GradientStrip(
      page.rows.flatMap { $0.gradients + ($0.full.map { [$0] } ?? []) }, theme: theme)
    strip.drawLabels(in: cells, &canvas)
    for (line, row) in page.rows.enumerated() {
      if names > 0 {
        canvas.write(
          "\(row.isChosen ? "▶" : " ")\(row.letter)", at: area.origin.moved(down: line + 1),
          style: theme.series(row.place), within: area)
      }
      strip.draw(
        row.gradients, full: row.full, style: theme.series(row.place),
        in: cells.inset(top: line + 1), &canvas)
    }
  }
}
