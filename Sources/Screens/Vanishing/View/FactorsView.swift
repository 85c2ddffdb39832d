import Drawing
import ScreenKit
import Text

/// Draws how the gradient of a layer comes about, equation by equation.
struct FactorsView {
  let theme: Theme

  func draw(
    _ screen: VanishingScreen, _ scene: Scene<VanishingModel>, in area: Rect, _ canvas: inout Canvas
  ) {
    let page = FactorPage(scene, width: area.size.columns - 2)
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns, title: [Span(page.title, style: theme.title)],
      style: theme.rule)
    var rest = area.inset(left: 1, top: 1, right: 1)
    // Blocks that do not fit whole are left out, with a sign.
    for (place, block) in page.blocks.enumerated() {
      let isBeside = fitsBeside(block, width: rest.size.columns)
      let needed = block.lines.count + (isBeside ? 0 : 1)
      let isLast = place == page.blocks.count - 1
      guard rest.size.rows >= needed + (isLast ? 0 : 1) else {
        let more = page.blocks.count - place
        canvas.write(
          "… \(more) more equation\(more == 1 ? "" : "s") in a larger window", at: rest.origin,
          style: theme.quiet, within: rest)
        return
      }
      draw(block, isBeside: isBeside, in: rest, &canvas)
      // A blank line between equations where there is room.
      rest = rest.inset(top: needed + (area.size.rows > 26 ? 1 : 0))
    }
  }

  /// Whether the title stands at the right end of the first line.
  private func fitsBeside(_ block: FactorPage.Block, width: Int) -> Bool {
    let first = block.lines.first?.reduce(0) { $0 + $1.text.displayWidth } ?? 0
    return first + 3 + block.title.displayWidth <= width
  }

  private func draw(
    _ block: FactorPage.Block, isBeside: Bool, in area: Rect, _ canvas: inout Canvas
  ) {
    let title = block.title.truncated(to: area.size.columns)
    let left = isBeside ? area.size.columns - title.displayWidth : 0
    canvas.write(title, at: area.origin.moved(right: left), style: theme.quiet, within: area)
    for (row, line) in block.lines.enumerated() {
      canvas.write(
        line.map(theme.spanOf).truncated(to: area.size.columns),
        at: area.origin.moved(down: row + (isBeside ? 0 : 1)), within: area)
    }
  }
}
