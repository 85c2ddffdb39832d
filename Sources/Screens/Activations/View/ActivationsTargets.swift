import Drawing
import ScreenKit

/// What lies under the mouse on the screen of activations.
extension ActivationsView {
  /// What a click says: a page, an activation, a layer, or a z on a plot.
  static func target(at point: Point, _ scene: Scene<ActivationsModel>, _ size: Size) -> Target? {
    if let message = HeadView.target(at: point, ActivationsScreen(scene).tabs) { return message }
    let body = HeadView.body(size)
    switch scene.model.page {
    case .function: return functionTarget(at: point, FunctionScreen(scene), body)
    case .sideBySide: return panelTarget(at: point, SideBySideScreen(scene), body)
    case .atWork: return layerTarget(at: point, AtWorkScreen(scene), body)
    }
  }

  private static func functionTarget(
    at point: Point, _ screen: FunctionScreen, _ body: Rect
  ) -> Target? {
    let layout = FunctionLayout(body)
    if layout.names.contains(point) {
      return FunctionView.places(screen.names, chosen: screen.chosen, in: layout.names)
        .first { $0.cells.contains(point.column) }.map { .row($0.name) }
    }
    guard let curve = screen.curve else { return nil }
    let plot = ActivationPlot(theme: Theme(), reach: curve.reach)
    return [layout.value, layout.slope].compactMap { plot.z(at: point, in: $0) }.first.map {
      .place($0)
    }
  }

  /// In a plot of the chosen panel a z, elsewhere a panel.
  private static func panelTarget(
    at point: Point, _ screen: SideBySideScreen, _ body: Rect
  ) -> Target? {
    let panels = SideBySideView.panels(screen.panels.count, in: body)
    guard let place = panels.firstIndex(where: { $0.contains(point) }) else { return nil }
    let plot = ActivationPlot(theme: Theme(), reach: screen.reach, gutter: nil)
    let plots = SideBySideView.plots(in: panels[place])
    if screen.panels[place].isChosen,
      let z = plot.z(at: point, in: plots.value) ?? plot.z(at: point, in: plots.slope)
    {
      return .place(z)
    }
    return .row(place)
  }

  private static func layerTarget(
    at point: Point, _ screen: AtWorkScreen, _ body: Rect
  ) -> Target? {
    let table = AtWorkLayout(body, layers: screen.rows.count).table
    guard screen.layer != nil, table.contains(point) else { return nil }
    return AtWorkView.place(ofRow: point.row - table.origin.row, screen, rows: table.size.rows)
      .map { .row($0) }
  }
}
