import Drawing
import Workbench

/// Draws the screen of losses: its head and a page.
struct LossesView {
  let theme: Theme

  func draw(_ state: State, _ canvas: inout Canvas) {
    let screen = LossesScreen(state)
    HeadView(theme: theme).draw(
      name: "Losses", title: screen.title, about: "", position: "", tabs: screen.tabs, &canvas)
    let body = HeadView.body(canvas.size)
    let losses = state.losses
    switch losses.page {
    case .residual:
      ResidualView(theme: theme).draw(ResidualScreen(losses.residual, state), in: body, &canvas)
    case .outlier:
      OutlierView(theme: theme).draw(OutlierScreen(losses.outlier, state), in: body, &canvas)
    case .crossEntropy:
      CrossEntropyView(theme: theme).draw(
        CrossEntropyScreen(losses.crossEntropy, state), in: body, &canvas)
    case .softmax:
      SoftmaxView(theme: theme).draw(SoftmaxScreen(losses.softmax, state), in: body, &canvas)
    }
  }

  /// What a click says.
  static func message(at point: Point, _ state: State, _ size: Size) -> Message? {
    HeadView.message(at: point, LossesScreen(state).tabs)
  }
}
