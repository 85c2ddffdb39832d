import Text

/// Lays a table out: columns side by side, as wide as their cells as far as there is room.
struct ProseTable {
  private let table: MarkdownTable
  private let style: ProseStyle

  init(_ table: MarkdownTable, _ style: ProseStyle) {
    self.table = table
    self.style = style
  }

  private static let gap = 2

  var lines: [ProseLine] {
    let needed = table.columns.count * (4 + Self.gap) - Self.gap
    return needed <= style.width ? grid : stack
  }

  // MARK: Side by side

  private var grid: [ProseLine] {
    let widths = self.widths
    let rule = widths.map { String(repeating: style.sign("─", "-"), count: $0) }
      .joined(separator: String(repeating: style.sign("─", "-"), count: Self.gap))
    return row(table.header, widths, plain: .strong) + [ProseLine([ProseRun(rule, .faint)])]
      + table.rows.flatMap { row($0, widths, plain: .plain) }
  }

  /// What the columns need, the widest made narrower until all fit.
  private var widths: [Int] {
    var widths = table.columns.indices.map { column in
      ([table.header] + table.rows).map { natural($0[column]) }.max() ?? 1
    }.map { max(1, $0) }
    let room = style.width - Self.gap * (widths.count - 1)
    var over = widths.reduce(0, +) - room
    while over > 0 {
      let widest = widths.max() ?? 0
      let places = widths.indices.filter { widths[$0] == widest }
      let next = widths.filter { $0 < widest }.max() ?? 1
      // All the widest go down together, to the next width or as far as is needed.
      let step = max(1, min(widest - next, (over + places.count - 1) / places.count))
      for place in places where over > 0 {
        let less = min(step, over)
        widths[place] -= less
        over -= less
      }
    }
    return widths
  }

  private func natural(_ cell: [Inline]) -> Int {
    ProseWrapper.lines(of: cell, style.width(.max / 4)).map { $0.text.displayWidth }.max() ?? 0
  }

  private func row(
    _ cells: [[Inline]], _ widths: [Int], plain: ProseRun.Style
  ) -> [ProseLine] {
    let texts = zip(cells, widths).map {
      ProseWrapper.lines(of: $0, style.width($1), plain: plain)
    }
    let height = texts.map(\.count).max() ?? 1
    return (0..<height).map { line in
      var runs: [ProseRun] = []
      for (column, width) in widths.enumerated() {
        let own = line < texts[column].count ? texts[column][line].runs : []
        let isLast = column == widths.count - 1
        runs += padded(own, to: width, table.columns[column], isLast: isLast)
      }
      while let last = runs.last, last.text.allSatisfy({ $0 == " " }) { runs.removeLast() }
      return ProseLine(runs)
    }
  }

  private func padded(
    _ runs: [ProseRun], to width: Int, _ alignment: MarkdownTable.Alignment, isLast: Bool
  ) -> [ProseRun] {
    let blanks = max(0, width - runs.reduce(0) { $0 + $1.text.displayWidth })
    let before =
      switch alignment {
      case .left: 0
      case .center: blanks / 2
      case .right: blanks
      }
    let behind = isLast ? 0 : blanks - before + Self.gap
    func blank(_ count: Int) -> [ProseRun] {
      count == 0 ? [] : [ProseRun(String(repeating: " ", count: count))]
    }
    return blank(before) + runs + blank(behind)
  }

  // MARK: One below another

  /// Where there is no room for columns, each row is a list of them.
  private var stack: [ProseLine] {
    if table.rows.isEmpty {
      return table.header.flatMap { ProseWrapper.lines(of: $0, style, plain: .strong) }
    }
    let rows = table.rows.map { row in
      zip(table.header, row).flatMap { title, cell in
        ProseWrapper.lines(of: title, style, plain: .strong) + ProseWrapper.lines(of: cell, style)
      }
    }
    return Array(rows.joined(separator: [ProseLine()]))
  }
}
