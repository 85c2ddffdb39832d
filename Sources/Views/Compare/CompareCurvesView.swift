import Drawing
import Workbench

/// Draws the curves of all contenders over each other, with their names beside.
struct CompareCurvesView {
  let theme: Theme

  private static let legend = 34

  func draw(
    _ screen: CompareScreen, _ race: Comparison, in area: Rect, _ canvas: inout Canvas
  ) {
    let axes = RaceAxes(screen.contenders, race)
    let title = race.curveTitle(isCut: axes.isCut)
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns, title: [Span(title, style: theme.title)],
      style: theme.rule)
    let inside = area.inset(top: 1)
    let (left, right) = inside.splitColumns(at: inside.size.columns - Self.legend)
    canvas.draw(
      axes.plot(screen.contenders, theme: theme, gutter: 9), in: left.inset(right: 1))
    for (row, contestant) in screen.contenders.enumerated() {
      drawName(contestant, at: right.origin.moved(down: row * 2), right, &canvas)
    }
  }

  private func drawName(
    _ contestant: Contestant, at point: Point, _ area: Rect, _ canvas: inout Canvas
  ) {
    let value = contestant.curve.last.map { $0.cost.isFinite ? "" : "diverged" } ?? ""
    canvas.write(
      [
        Span(
          (contestant.isChosen ? "▶" : " ") + contestant.letter + " ",
          style: theme.contender(contestant.place)),
        Span(contestant.name + " ", style: contestant.isChosen ? theme.lit : .plain),
        Span(value, style: theme.warning),
      ], at: point, within: area)
    canvas.write(
      "   \(contestant.settings)  \(contestant.now)", at: point.moved(down: 1), style: theme.faint,
      within: area)
  }
}
