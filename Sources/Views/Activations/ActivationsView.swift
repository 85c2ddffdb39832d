import Drawing
import Workbench

/// Draws the screen.
struct ActivationsView {
  let theme: Theme

  func draw(_ state: State, _ canvas: inout Canvas) {
    let screen = ActivationsScreen(state)
    HeadView(theme: theme).draw(
      name: screen.title, about: "", position: "", tabs: [], &canvas)
  }

  /// What a click says.
  static func message(at point: Point, _ state: State, _ size: Size) -> Message? { nil }
}
