import Drawing
import ScreenKit
import Text

/// Draws what other batch sizes would do at one point: a line a size with its dots, or, where there
/// is no room for that, a column a size.
struct BatchSizesView {
  let theme: Theme

  private static let columnWidth = 9
  private static let numberWidth = 11

  func draw(_ page: BatchPage, in area: Rect, _ canvas: inout Canvas) {
    if area.size.rows >= page.sizes.count + 3 {
      drawLines(page, in: area, &canvas)
    } else {
      drawColumns(page, in: area, &canvas)
    }
  }

  private func drawRule(
    _ page: BatchPage, _ more: String, in area: Rect, _ canvas: inout Canvas
  ) {
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns,
      title: [Span(page.sizeTitle, style: theme.title), Span(more, style: theme.hint)],
      style: theme.rule)
  }

  private func drawNote(_ page: BatchPage, at row: Int, in area: Rect, _ canvas: inout Canvas) {
    canvas.write(
      page.sizeNote.truncated(to: area.size.columns), at: area.origin.moved(down: row),
      style: theme.hint, within: area)
  }

  // MARK: A line a size

  private func drawLines(_ page: BatchPage, in area: Rect, _ canvas: inout Canvas) {
    drawRule(page, "", in: area, &canvas)
    let inside = area.inset(left: 1, top: 1, right: 1)
    let widths = page.sizeLabels.map { max(Self.numberWidth, $0.displayWidth + 2) }
    let used = widths.reduce(0, +)
    let strips = inside.inset(left: used + 2)
    let heading = zip(page.sizeLabels, widths).map { $0.padded(to: $1, alignment: .right) }
    canvas.write(heading.joined(), at: inside.origin, style: theme.quiet, within: inside)
    let strip = GradientStrip(
      page.sizes.flatMap { $0.gradients + ($0.full.map { [$0] } ?? []) }, theme: theme)
    let hasStrips = strips.size.columns >= BatchesView.leastStrip
    if hasStrips { strip.drawLabels(in: strips, &canvas) }
    for (row, size) in page.sizes.enumerated() {
      let cells = zip(size.cells, widths).map { $0.padded(to: $1, alignment: .right) }
      let style = size.isOwn ? theme.accent : .plain
      canvas.write(
        cells.joined(), at: inside.origin.moved(down: row + 1), style: style, within: inside)
      if size.isOwn {
        canvas.write("▶", at: inside.origin.moved(down: row + 1), style: style, within: inside)
      }
      if hasStrips {
        strip.draw(
          size.gradients, full: size.full, style: size.isOwn ? theme.accent : .plain,
          in: strips.inset(top: row + 1), &canvas)
      }
    }
    drawNote(page, at: page.sizes.count + 1, in: inside, &canvas)
  }

  // MARK: A column a size

  private func drawColumns(_ page: BatchPage, in area: Rect, _ canvas: inout Canvas) {
    let label = (page.sizeLabels.map(\.displayWidth).max() ?? 0) + 1
    let room = max(1, (area.size.columns - label - 2) / Self.columnWidth)
    let shown = Self.chosen(page.sizes, atMost: room)
    let hidden = page.sizes.count - shown.count
    drawRule(page, hidden > 0 ? " (\(hidden) more where it is wider)" : "", in: area, &canvas)
    let inside = area.inset(left: 1, top: 1, right: 1)
    for (line, name) in page.sizeLabels.enumerated() {
      let cells = shown.map { size in
        let mark = line == 0 && size.isOwn ? "▶" : ""
        return Span(
          (mark + size.cells[line]).padded(to: Self.columnWidth, alignment: .right),
          style: size.isOwn ? theme.accent : line == 0 ? theme.quiet : .plain)
      }
      canvas.write(
        [Span(name.padded(to: label), style: theme.quiet)] + cells,
        at: inside.origin.moved(down: line), within: inside)
    }
    drawNote(page, at: page.sizeLabels.count, in: inside, &canvas)
  }

  /// The rows of a column a size: the rule, the lines, the note.
  static func least(_ page: BatchPage) -> Int { page.sizeLabels.count + 2 }

  /// As many sizes as there is room for: the contender's own, the ends, and evenly between.
  private static func chosen(_ sizes: [BatchPage.Size], atMost count: Int) -> [BatchPage.Size] {
    guard sizes.count > count else { return sizes }
    guard count > 2 else { return Array(sizes.filter(\.isOwn).prefix(count)) }
    var kept = Set((0..<count).map { $0 * (sizes.count - 1) / (count - 1) })
    if let own = sizes.firstIndex(where: \.isOwn), !kept.contains(own) {
      let inner = kept.subtracting([0, sizes.count - 1]).sorted()
      if let nearest = inner.min(by: { abs($0 - own) < abs($1 - own) }) { kept.remove(nearest) }
      kept.insert(own)
    }
    return kept.sorted().map { sizes[$0] }
  }
}
