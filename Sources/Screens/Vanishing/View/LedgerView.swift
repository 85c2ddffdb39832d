import Drawing
import ScreenKit
import Text

/// Draws the bars of the gradients, the ledger below them, and what is to be seen.
struct LedgerView {
  let theme: Theme

  /// Cells of the labels of the rows, and of the numbers of the axis.
  static let gutter = 17

  func draw(
    _ screen: VanishingScreen, _ scene: Scene<VanishingModel>, in area: Rect, _ canvas: inout Canvas
  ) {
    let column = LedgerTable.columnWidth(
      allDigits: scene.display.allDigits, depth: screen.depth,
      cells: area.size.columns - Self.gutter - 1)
    let room = max(1, (area.size.columns - Self.gutter) / column)
    let layers = VanishingScreen.columns(
      depth: screen.depth, chosen: screen.layer, room: room)
    let table = LedgerTable(scene, layers: layers)
    let second =
      scene.model.showsB ? LedgerTable(scene, .b, layers: layers, isWhole: false) : nil
    let plan = LayersPlan(rows: area.size.rows, first: table, second: second)
    drawLegend(screen, in: area, &canvas)
    let (top, rest) = area.inset(top: 1).splitRows(at: plan.bars + 1)
    let places = layers.count == screen.depth ? centers(layers.count, column) : nil
    GradientBars(theme: theme).draw(screen, at: places, in: top, &canvas)
    var below = rest
    drawTitles(table, screen, column, in: below, &canvas)
    below = draw(table.rows(atMost: plan.firstRows), table, screen, column, below, &canvas)
    if let second, plan.secondRows > 0 {
      rule("B in full: \(screen.sides.last?.text ?? "")", in: below, &canvas)
      below = draw(second.rows(atMost: plan.secondRows), second, screen, column, below, &canvas)
    }
    // The row for messages too, while there is none.
    let isFree = scene.context.notice == nil && scene.context.overlay == .none
    drawSentences(screen, plan, in: isFree ? below.inset(bottom: -1) : below, &canvas)
  }

  /// The middles of the columns, from the left edge of the screen's body.
  private func centers(_ count: Int, _ column: Int) -> [Int] {
    (0..<count).map { Self.gutter + ($0 + 1) * column - 3 }
  }

  private func drawLegend(_ screen: VanishingScreen, in area: Rect, _ canvas: inout Canvas) {
    let legend = VanishingView.legend(screen.sides, theme: theme)
      .truncated(to: area.size.columns - 24)
    let width = legend.reduce(0) { $0 + $1.displayWidth }
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns,
      title: [Span("\(screen.barsTitle), log axis", style: theme.title)].truncated(
        to: area.size.columns - width - 6), style: theme.rule)
    canvas.write(legend, at: area.origin.moved(right: area.size.columns - width - 1), within: area)
  }

  // MARK: The table

  private func drawTitles(
    _ table: LedgerTable, _ screen: VanishingScreen, _ column: Int, in area: Rect,
    _ canvas: inout Canvas
  ) {
    canvas.write(" layer", at: area.origin, style: theme.quiet, within: area)
    for (place, title) in table.titles.enumerated() {
      let isChosen = table.layers[place] == screen.layer
      let text = title.padded(to: column, alignment: .right)
      canvas.write(
        text, at: area.origin.moved(right: Self.gutter + place * column),
        style: isChosen ? theme.accent : theme.title, within: area)
    }
  }

  /// Draws lines below a first line that is taken; returns what is left.
  private func draw(
    _ rows: [LedgerTable.Row], _ table: LedgerTable, _ screen: VanishingScreen, _ column: Int,
    _ area: Rect, _ canvas: inout Canvas
  ) -> Rect {
    var rest = area.inset(top: 1)
    for row in rows {
      let own = row.side == .b ? VanishingView.style(.b, theme) : .plain
      canvas.write(
        " " + row.label.truncated(to: Self.gutter - 2), at: rest.origin,
        style: row.isMain ? theme.title : row.side == .b ? own : theme.quiet, within: rest)
      for (place, cell) in row.cells.enumerated() {
        let isChosen = table.layers[place] == screen.layer
        let style = isChosen && row.isMain ? theme.accent : own
        canvas.write(
          cell.padded(to: column, alignment: .right),
          at: rest.origin.moved(right: Self.gutter + place * column), style: style, within: rest)
      }
      rest = rest.inset(top: 1)
    }
    return rest
  }

  // MARK: What is to be seen

  private func rule(_ title: String, in area: Rect, _ canvas: inout Canvas) {
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns, title: [Span(title, style: theme.title)],
      style: theme.rule)
  }

  private func drawSentences(
    _ screen: VanishingScreen, _ plan: LayersPlan, in area: Rect, _ canvas: inout Canvas
  ) {
    var rest = area
    if plan.hasRule {
      rule("what to see", in: rest, &canvas)
      rest = rest.inset(top: 1)
    }
    let inside = rest.inset(left: 1, right: 1)
    let lines = screen.seen(width: inside.size.columns, lines: inside.size.rows)
    for (row, line) in lines.prefix(inside.size.rows).enumerated() {
      let isCut = row == inside.size.rows - 1 && lines.count > inside.size.rows
      canvas.write(
        isCut ? "\(line) …".truncated(to: inside.size.columns) : line,
        at: inside.origin.moved(down: row), within: inside)
    }
  }
}
