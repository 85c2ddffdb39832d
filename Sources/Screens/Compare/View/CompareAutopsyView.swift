import Drawing
import ScreenKit
import Text

/// Draws the update of one weight: the numbers of all contenders side by side, and equations.
struct CompareAutopsyView {
  let theme: Theme

  private static let columnWidth = 11

  func draw(_ autopsy: CompareAutopsy, in area: Rect, _ canvas: inout Canvas) {
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns, title: [Span(autopsy.title, style: theme.title)],
      style: theme.rule)
    let inside = area.inset(left: 1, top: 1, right: 1)
    guard !autopsy.rows.isEmpty else {
      canvas.write(
        autopsy.hint, at: inside.origin, style: theme.hint, within: inside)
      return
    }
    var rest = inside
    if !autopsy.isZoomed {
      drawTable(autopsy, in: inside, &canvas)
      rest = rest.inset(top: autopsy.rows.count + Self.headingRows(autopsy))
    }
    if !autopsy.difference.isEmpty {
      canvas.write(autopsy.difference, at: rest.origin, style: theme.hint, within: rest)
      rest = rest.inset(top: 1)
    }
    AutopsyBlocks(theme: theme, autopsy: autopsy, area: rest.inset(left: -1, right: -1))
      .draw(&canvas)
  }

  private static func headingRows(_ autopsy: CompareAutopsy) -> Int {
    autopsy.blocks.first?.heading.count ?? 1
  }

  private func drawTable(_ autopsy: CompareAutopsy, in area: Rect, _ canvas: inout Canvas) {
    let label = (autopsy.rows.map(\.symbol.displayWidth).max() ?? 0) + 1
    let room = max(1, (area.size.columns - label) / Self.columnWidth)
    let chosen = autopsy.blocks.firstIndex(where: \.isChosen) ?? 0
    let first = max(0, min(chosen - room / 2, autopsy.blocks.count - room))
    let shown = autopsy.blocks.indices.dropFirst(first).prefix(room)
    let hidden = autopsy.blocks.count - shown.count
    let headingRows = Self.headingRows(autopsy)
    for row in 0..<headingRows {
      let heading = shown.map { place in
        let block = autopsy.blocks[place]
        return Span(
          " " + block.heading[row].padded(to: Self.columnWidth - 1, alignment: .right),
          style: block.isChosen ? theme.accent : theme.series(block.place))
      }
      let sign = hidden > 0 && row == 0 ? "\(hidden) more" : ""
      canvas.write(
        [Span(sign.truncated(to: label - 1).padded(to: label), style: theme.hint)] + heading,
        at: area.origin.moved(down: row), within: area)
    }
    for (row, line) in autopsy.rows.enumerated() {
      let cells = shown.map { place in
        Span(
          line.cells[place].padded(to: Self.columnWidth, alignment: .right),
          style: autopsy.blocks[place].isChosen ? theme.accent : .plain)
      }
      canvas.write(
        [Span(line.symbol.padded(to: label))] + cells,
        at: area.origin.moved(down: row + headingRows),
        within: area)
    }
  }
}
