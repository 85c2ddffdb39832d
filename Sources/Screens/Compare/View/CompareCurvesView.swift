import Drawing
import ScreenKit

/// Draws the curves of all contenders over each other, with their names beside.
struct CompareCurvesView {
  let theme: Theme

  private static let legend = 34

  func draw(
    _ page: CurvesPage, in area: Rect, _ canvas: inout Canvas
  ) {
    let axes = CurveAxes(page.contenders, page.curves)
    let title = page.title(isCut: axes.isCut)
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns, title: [Span(title, style: theme.title)],
      style: theme.rule)
    let inside = area.inset(top: 1)
    let (left, right) = inside.splitColumns(at: inside.size.columns - Self.legend)
    canvas.draw(
      axes.plot(page.contenders, theme: theme, gutter: 9), in: left.inset(right: 1))
    for (row, contender) in page.contenders.enumerated() {
      drawName(contender, at: right.origin.moved(down: row * 2), right, &canvas)
    }
  }

  private func drawName(
    _ contender: ContenderPanel, at point: Point, _ area: Rect, _ canvas: inout Canvas
  ) {
    let value = contender.curve.last.map { $0.cost.isFinite ? "" : "diverged" } ?? ""
    canvas.write(
      [
        Span(
          (contender.isChosen ? "▶" : " ") + contender.letter + " ",
          style: theme.series(contender.place)),
        Span(contender.name + " ", style: contender.isChosen ? theme.accent : .plain),
        Span(value, style: theme.warn),
      ], at: point, within: area)
    canvas.write(
      "   \(contender.settings)  \(contender.now)", at: point.moved(down: 1), style: theme.quiet,
      within: area)
  }
}
