import Drawing
import ScreenKit
import Text

/// Draws the screen of vanishing gradients: its head and a page.
struct VanishingView {
  let theme: Theme

  func draw(_ scene: Scene<VanishingModel>, _ canvas: inout Canvas) {
    let screen = VanishingScreen(scene)
    HeadView(theme: theme).draw(
      name: "Vanishing gradient", title: screen.title, about: "", position: screen.position,
      tabs: screen.tabs, &canvas)
    drawData(screen, &canvas)
    let body = HeadView.body(canvas.size)
    switch scene.model.page {
    case .layers: LedgerView(theme: theme).draw(screen, scene, in: body, &canvas)
    case .training: TrainingView(theme: theme).draw(screen, scene, in: body, &canvas)
    case .factors: FactorsView(theme: theme).draw(screen, scene, in: body, &canvas)
    }
  }

  /// What goes in and comes out, right of the names of the pages.
  private func drawData(_ screen: VanishingScreen, _ canvas: inout Canvas) {
    let width = canvas.size.columns
    let used = (HeadView.places(screen.tabs).last?.upperBound ?? 0) + 2
    guard let shortest = screen.data.last else { return }
    let text = screen.data.first { $0.displayWidth <= width - used - 1 } ?? shortest
    let shown = text.truncated(to: max(0, width - used - 1))
    canvas.write(shown, at: Point(width - shown.displayWidth - 1, 1), style: theme.quiet)
  }

  /// The stacks in a line: the glyph and letter of each, what it is; ▶ before the one that changes.
  static func legend(_ sides: [VanishingScreen.Side], theme: Theme) -> [Span] {
    sides.flatMap { side -> [Span] in
      let style = style(side.side, theme)
      let mark = side.isChanged && sides.count > 1 ? "▶" : " "
      return [
        Span(" \(mark)", style: theme.accent),
        Span("\(glyph(side.side)) \(side.side.letter)", style: style), Span(" \(side.text) "),
      ]
    }
  }

  /// What the bars of a stack are made of.
  static func glyph(_ side: VanishingModel.Side) -> Character { side == .a ? "█" : "▒" }

  /// How a stack looks.
  static func style(_ side: VanishingModel.Side, _ theme: Theme) -> Style {
    theme.series(side.rawValue)
  }

  /// What a click says.
  static func target(at point: Point, _ scene: Scene<VanishingModel>, _ size: Size) -> Target? {
    HeadView.target(at: point, VanishingScreen(scene).tabs)
  }
}
