import Drawing
import Workbench

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
        autopsy.blocks.first?.hint ?? "", at: inside.origin, style: theme.hint, within: inside)
      return
    }
    drawTable(autopsy, in: inside, &canvas)
    var rest = inside.inset(top: autopsy.rows.count + 1)
    if !autopsy.difference.isEmpty {
      canvas.write(autopsy.difference, at: rest.origin, style: theme.hint, within: rest)
      rest = rest.inset(top: 1)
    }
    // The chosen contender's equations first; the others' as far as there is room.
    for block in autopsy.blocks.filter(\.isChosen) + autopsy.blocks.filter({ !$0.isChosen }) {
      guard rest.size.rows >= min(3, block.lines.count + 1) else { return }
      let used = draw(block, in: rest, &canvas)
      rest = rest.inset(top: used)
    }
  }

  private func drawTable(_ autopsy: CompareAutopsy, in area: Rect, _ canvas: inout Canvas) {
    let label = (autopsy.rows.map(\.symbol.displayWidth).max() ?? 0) + 1
    let room = max(1, (area.size.columns - label) / Self.columnWidth)
    let chosen = autopsy.blocks.firstIndex(where: \.isChosen) ?? 0
    let first = max(0, min(chosen - room / 2, autopsy.blocks.count - room))
    let shown = autopsy.blocks.indices.dropFirst(first).prefix(room)
    let heading = shown.map { place in
      let block = autopsy.blocks[place]
      let name = block.title.split(separator: "  ").first.map(String.init) ?? ""
      return Span(
        name.truncated(to: Self.columnWidth - 1).padded(
          to: Self.columnWidth, alignment: .right),
        style: block.isChosen ? theme.lit : theme.contender(block.place))
    }
    let hidden = autopsy.blocks.count - shown.count
    let sign = hidden > 0 ? "\(hidden) more" : ""
    canvas.write(
      [Span(sign.truncated(to: label - 1).padded(to: label), style: theme.hint)] + heading,
      at: area.origin, within: area)
    for (row, line) in autopsy.rows.enumerated() {
      let cells = shown.map { place in
        Span(
          line.cells[place].padded(to: Self.columnWidth, alignment: .right),
          style: autopsy.blocks[place].isChosen ? theme.lit : .plain)
      }
      canvas.write(
        [Span(line.symbol.padded(to: label))] + cells, at: area.origin.moved(down: row + 1),
        within: area)
    }
  }

  /// The equations of a contender; returns the rows that they take.
  private func draw(
    _ block: CompareAutopsy.Block, in area: Rect, _ canvas: inout Canvas
  ) -> Int {
    canvas.horizontalRule(
      at: area.origin.moved(right: -1), width: area.size.columns + 2, style: theme.rule)
    canvas.write(
      " \(block.title) ".truncated(to: area.size.columns - 2), at: area.origin,
      style: theme.contender(block.place))
    for (row, line) in block.lines.prefix(area.size.rows - 1).enumerated() {
      canvas.write(
        Self.text(line, width: area.size.columns).map(theme.spanOf),
        at: area.origin.moved(down: row + 1),
        within: area)
    }
    return block.lines.count + 1
  }

  /// Symbols, numbers and the value, as far as there is room: the value always.
  private static func text(_ line: CompareAutopsy.Line, width: Int) -> [Piece] {
    let mark = line.isFirstDifference ? "≠ " : ""
    let left = [Piece(mark, .warning), Piece(line.symbol, .lit)]
    let value = [Piece(line.isRounded ? " ≈ " : " = ", .sign), Piece(line.value, .lit)]
    let full = " = \(line.symbols) = \(line.numbers)"
    let short = " = \(line.numbers)"
    let room = width - (left + value).reduce(0) { $0 + $1.text.displayWidth }
    let middle = full.displayWidth <= room ? full : short
    return left + [Piece(middle.truncated(to: max(0, room)))] + value
  }
}
