import Drawing
import ScreenKit
import Text

/// Draws the pane below the equation, whatever it holds.
struct PaneView {
  let theme: Theme

  func draw(_ pane: PaneContent, in area: Rect, _ canvas: inout Canvas) {
    switch pane {
    case .table(let table): TableView(theme: theme).draw(table, in: area, &canvas)
    case .curve(let curve):
      CurveView(theme: theme, holdsZero: curve.holdsZero).draw(
        curve.points, hint: curve.hint, in: area.inset(left: 1, right: 1), &canvas)
    case .matrices(let matrices): draw(matrices, in: area.inset(left: 1, right: 1), &canvas)
    }
  }

  private func draw(_ pane: MatrixPane, in area: Rect, _ canvas: inout Canvas) {
    let height = pane.blocks.map(\.rows.count).max() ?? 0
    var column = area.origin.column
    for block in pane.blocks {
      if !block.sign.isEmpty {
        let middle = area.origin.row + 1 + (height - 1) / 2
        canvas.write(
          " \(block.sign) ", at: Point(column, middle), style: theme.quiet, within: area)
        column += block.sign.displayWidth + 2
      }
      column += draw(block, at: Point(column, area.origin.row), in: area, &canvas)
    }
    if let more = pane.more {
      canvas.write(
        more, at: Point(column + 2, area.origin.row), style: theme.quiet, within: area)
    }
  }

  /// Draws a block with its name above and returns its width.
  private func draw(
    _ block: MatrixPane.Block, at point: Point, in area: Rect, _ canvas: inout Canvas
  ) -> Int {
    let widths = (0..<(block.rows.first?.count ?? 0)).map { column in
      block.rows.map { $0[column].figure.text.displayWidth }.max() ?? 0
    }
    let cell = max(6, widths.max() ?? 0)
    let width = widths.count * (cell + 1) + 3
    canvas.write(
      block.name.padded(to: width, alignment: .center), at: point, style: theme.quiet,
      within: area)
    for (place, row) in block.rows.enumerated() {
      let start = point.moved(down: place + 1)
      canvas.write("[", at: start, style: theme.quiet, within: area)
      for (column, entry) in row.enumerated() {
        let text = entry.figure.text.padded(to: cell, alignment: .right)
        let isPlain = entry.isCurrent && !entry.figure.isSelected
        let style = isPlain ? theme.accent : theme.style(entry.figure.role)
        canvas.write(
          text, at: start.moved(right: 1 + column * (cell + 1) + 1), style: style, within: area)
      }
      canvas.write(
        "]", at: start.moved(right: width - 1), style: theme.quiet, within: area)
    }
    return width
  }
}
