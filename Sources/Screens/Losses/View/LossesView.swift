import Drawing
import ScreenKit

/// Draws the screen of losses: its head and a page.
struct LossesView {
  let theme: Theme

  func draw(_ scene: Scene<LossesModel>, _ canvas: inout Canvas) {
    let screen = LossesScreen(scene)
    HeadView(theme: theme).draw(
      name: "Losses", title: screen.title, about: "", position: "", tabs: screen.tabs, &canvas)
    let body = HeadView.body(canvas.size)
    let losses = scene.model
    switch losses.page {
    case .residual:
      ResidualView(theme: theme).draw(ResidualScreen(losses.residual, scene), in: body, &canvas)
    case .outlier:
      OutlierView(theme: theme).draw(OutlierScreen(losses.outlier, scene), in: body, &canvas)
    case .crossEntropy:
      CrossEntropyView(theme: theme).draw(
        CrossEntropyScreen(losses.crossEntropy, scene), in: body, &canvas)
    case .softmax:
      SoftmaxView(theme: theme).draw(SoftmaxScreen(losses.softmax, scene), in: body, &canvas)
    }
  }

  /// What a click says.
  static func target(at point: Point, _ scene: Scene<LossesModel>, _ size: Size) -> Target? {
    HeadView.target(at: point, LossesScreen(scene).tabs)
  }
}
