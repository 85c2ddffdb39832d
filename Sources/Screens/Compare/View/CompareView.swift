import Drawing
import ScreenKit

/// Draws the compare screen: its head, the row of pages, and a page.
struct CompareView {
  let theme: Theme

  func draw(_ scene: Scene<Comparisons>, _ canvas: inout Canvas) {
    guard let screen = CompareScreen(scene) else { return }
    HeadView(theme: theme).draw(
      name: "Compare", title: screen.title, about: screen.common, position: screen.position,
      tabs: screen.tabs, &canvas)
    let body = HeadView.body(canvas.size)
    switch screen.page {
    case .panels(let page):
      let view = ComparePanelsView(theme: theme)
      let axes = CurveAxes(page.contenders, page.curves)
      view.draw(page, PanelsLayout(page, in: body), axes, &canvas)
      // What the axes are stands in the row of messages while that is free.
      if scene.context.notice == nil, scene.context.overlay == .none {
        view.drawText(of: axes, page, &canvas)
      }
    case .curves(let page): CompareCurvesView(theme: theme).draw(page, in: body, &canvas)
    case .autopsy(let page): CompareAutopsyView(theme: theme).draw(page, in: body, &canvas)
    case .table(let page): CompareTableView(theme: theme).draw(page, in: body, &canvas)
    case .sweep(let page): CompareSweepView(theme: theme).draw(page, in: body, &canvas)
    case .seeds(let page): CompareSeedsView(theme: theme).draw(page, in: body, &canvas)
    case .batches(let page): BatchesView(theme: theme).draw(page, in: body, &canvas)
    case .layers(let page): LayersView(theme: theme).draw(page, in: body, &canvas)
    case .average(let page): AverageView(theme: theme).draw(page, in: body, &canvas)
    }
  }

  /// What lies at a point: a name in the row of pages, or a panel.
  static func target(at point: Point, _ scene: Scene<Comparisons>, _ size: Size) -> Target? {
    guard let model = scene.model.current else { return nil }
    if point.row == 1 {
      return CompareScreen(scene).flatMap { HeadView.target(at: point, $0.tabs) }
    }
    let body = HeadView.body(size)
    guard model.page == .panels, body.contains(point),
      case .panels(let page)? = CompareScreen(scene)?.page, !page.isZoomed
    else { return nil }
    return PanelsLayout(page, in: body).place(at: point).map { .row($0) }
  }
}
