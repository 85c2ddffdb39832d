import Drawing
import Text

/// Draws the table below the equation.
public struct TableView {
  let theme: Theme

  /// A view in a theme.
  public init(theme: Theme) {
    self.theme = theme
  }

  /// Draws it in an area, clipped to it.
  public func draw(_ table: PaneTable, in area: Rect, _ canvas: inout Canvas) {
    let inside = area.inset(left: 1, right: 1)
    let label = labelWidth(table)
    var row = inside.origin
    func next() { row = row.moved(down: 1) }
    canvas.write(heading(table, label), at: row, within: inside)
    next()
    for line in table.rows {
      canvas.write(self.line(line, table, label), at: row, within: inside)
      drawBar(line, table, label, at: row, inside, &canvas)
      next()
    }
    if let more = table.more {
      canvas.write(more, at: row, style: theme.quiet, within: inside)
      next()
    }
    if let total = table.total {
      canvas.write(self.line(total, table, label, isTotal: true), at: row, within: inside)
    }
  }

  private func labelWidth(_ table: PaneTable) -> Int {
    (table.rows.map(\.label) + [table.total?.label ?? ""]).map(\.displayWidth).max() ?? 0
  }

  private func heading(_ table: PaneTable, _ label: Int) -> [Span] {
    [Span(String(repeating: " ", count: label))]
      + table.columns.map { column in
        Span(
          column.title.truncated(to: column.width - 1).padded(
            to: column.width, alignment: .right), style: theme.quiet)
      }
  }

  private func line(
    _ row: PaneTable.Row, _ table: PaneTable, _ label: Int, isTotal: Bool = false
  ) -> [Span] {
    var spans = [
      Span(row.label.padded(to: label), style: row.isCurrent ? theme.accent : theme.style(.plain))
    ]
    for (cell, column) in zip(row.cells, table.columns) {
      let sign = isTotal && cell.text.isEmpty ? "" : (isTotal ? totalSign(column) : column.sign)
      let room = column.width - cell.text.displayWidth
      // A blank before the sign, unless the number needs the cell.
      let lead = (room > 1 && !sign.isEmpty ? " " + sign : sign).padded(to: max(0, room))
      spans.append(Span(lead, style: theme.quiet))
      spans.append(Span(cell.text, style: theme.style(cell.role)))
    }
    return spans
  }

  /// A total stands under a column whose sign relates it to its row: only an equality holds here.
  private func totalSign(_ column: PaneTable.Column) -> String {
    column.sign == "≈" || column.sign == "~" || column.sign == "=" ? column.sign : ""
  }

  /// The row's share, its sign first.
  private func drawBar(
    _ row: PaneTable.Row, _ table: PaneTable, _ label: Int, at point: Point, _ area: Rect,
    _ canvas: inout Canvas
  ) {
    guard let bar = row.bar else { return }
    let used = label + table.columns.prefix(row.cells.count).reduce(1) { $0 + $1.width }
    let room = min(24, area.size.columns - used - 1)
    guard room >= 3 else { return }
    let text = (bar < 0 ? "−" : "+") + Bar.horizontal(bar.magnitude, width: room)
    canvas.write(
      text, at: point.moved(right: used), style: row.isCurrent ? theme.accent : theme.route,
      within: area)
  }
}
