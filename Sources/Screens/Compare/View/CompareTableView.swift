import Drawing
import ScreenKit
import Text

/// Draws the ranking: in several blocks where the columns do not stand side by side.
struct CompareTableView {
  let theme: Theme

  private static let leastName = 26
  private static let rankWidth = 3

  private static func nameWidth(_ table: CompareTable) -> Int {
    table.rows.reduce(leastName) { max($0, $1.name.displayWidth + 1) }
  }

  func draw(_ table: CompareTable, in area: Rect, _ canvas: inout Canvas) {
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns, title: [Span(table.title, style: theme.title)],
      style: theme.rule)
    var rest = area.inset(top: 1, bottom: table.notes.count)
    var columns = Array(table.columns.indices.dropFirst(table.first))
    while !columns.isEmpty, rest.size.rows > table.rows.count {
      let shown = fitting(columns, table, width: area.size.columns)
      draw(table, columns: shown, in: rest, &canvas)
      columns.removeFirst(shown.count)
      rest = rest.inset(top: table.rows.count + 2)
    }
    drawSigns(table, hidden: columns.count, in: area, &canvas)
    let notes = area.inset(top: area.size.rows - table.notes.count)
    for (row, note) in table.notes.enumerated() {
      canvas.write(
        note.truncated(to: area.size.columns - 2), at: notes.origin.moved(right: 1, down: row),
        style: theme.hint)
    }
  }

  /// How many columns are left out on either side, and what shows them.
  private func drawSigns(
    _ table: CompareTable, hidden: Int, in area: Rect, _ canvas: inout Canvas
  ) {
    var signs: [String] = []
    if table.first > 0 { signs.append("\(table.first) before: \(table.previousKey)") }
    if hidden > 0 { signs.append(Self.more(hidden, table.nextKey)) }
    draw(signs.joined(separator: "  "), above: area, &canvas)
  }

  private static func more(_ count: Int, _ key: String) -> String {
    "\(count) more column\(count == 1 ? "" : "s"): \(key)"
  }

  /// A sign at the right end of the rule above.
  private func draw(_ sign: String, above area: Rect, _ canvas: inout Canvas) {
    guard !sign.isEmpty else { return }
    let text = " \(sign) "
    canvas.write(
      text, at: Point(area.columnRange.upperBound - text.displayWidth - 1, area.origin.row),
      style: theme.hint)
  }

  /// A rule, then the heading and the contenders, with the columns that fit.
  func drawRanking(_ table: CompareTable, in area: Rect, _ canvas: inout Canvas) {
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns, title: [Span(table.title, style: theme.title)],
      style: theme.rule)
    let shown = fitting(Array(table.columns.indices), table, width: area.size.columns)
    draw(table, columns: shown, in: area.inset(top: 1), &canvas)
    let hidden = table.columns.count - shown.count
    draw(hidden > 0 ? Self.more(hidden, table.tableKey) : "", above: area, &canvas)
  }

  private func fitting(_ columns: [Int], _ table: CompareTable, width: Int) -> [Int] {
    var room = width - Self.nameWidth(table) - Self.rankWidth - 2
    let shown = columns.prefix { column in
      room -= table.columns[column].width
      return room >= 0
    }
    return Array(shown.isEmpty ? columns.prefix(1) : shown)
  }

  private func draw(
    _ table: CompareTable, columns: [Int], in area: Rect, _ canvas: inout Canvas
  ) {
    let blank = String(repeating: " ", count: Self.rankWidth)
    let heading = columns.map { column in
      table.columns[column].title.padded(to: table.columns[column].width, alignment: .right)
    }.joined()
    canvas.write(
      blank + "contender".padded(to: Self.nameWidth(table)) + heading,
      at: area.origin.moved(right: 1), style: theme.quiet, within: area)
    for (line, row) in table.rows.enumerated() {
      let cells = columns.map { column in
        row.cells[column].padded(to: table.columns[column].width, alignment: .right)
      }.joined()
      canvas.write(
        [
          Span("\(row.rank)".padded(to: Self.rankWidth), style: theme.quiet),
          Span(
            row.name.padded(to: Self.nameWidth(table)),
            style: row.isChosen ? theme.accent : theme.series(row.place)),
          Span(cells),
        ], at: area.origin.moved(right: 1, down: line + 1), within: area)
    }
  }
}
