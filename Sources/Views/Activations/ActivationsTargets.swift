import Drawing
import Workbench

/// What lies under the mouse on the screen of activations.
extension ActivationsView {
  /// What a click says: a page, an activation, a layer, or a z on a plot.
  static func message(at point: Point, _ state: State, _ size: Size) -> Message? {
    if let message = HeadView.message(at: point, ActivationsScreen(state).tabs) { return message }
    let body = HeadView.body(size)
    switch state.activations.page {
    case .function: return functionMessage(at: point, FunctionScreen(state), body)
    case .sideBySide: return panelMessage(at: point, SideBySideScreen(state), body)
    case .atWork: return layerMessage(at: point, AtWorkScreen(state), body)
    }
  }

  private static func functionMessage(
    at point: Point, _ screen: FunctionScreen, _ body: Rect
  ) -> Message? {
    let layout = FunctionLayout(body)
    if layout.names.contains(point) {
      return FunctionView.places(screen.names, chosen: screen.chosen, in: layout.names)
        .first { $0.cells.contains(point.column) }.map { .rowChosen($0.name) }
    }
    guard let curve = screen.curve else { return nil }
    let plot = ActivationPlot(theme: Theme(), reach: curve.reach)
    return [layout.value, layout.slope].compactMap { plot.z(at: point, in: $0) }.first.map {
      .placeChosen($0)
    }
  }

  /// In a plot of the chosen panel a z, elsewhere a panel.
  private static func panelMessage(
    at point: Point, _ screen: SideBySideScreen, _ body: Rect
  ) -> Message? {
    let panels = SideBySideView.panels(screen.panels.count, in: body)
    guard let place = panels.firstIndex(where: { $0.contains(point) }) else { return nil }
    let plot = ActivationPlot(theme: Theme(), reach: screen.reach, gutter: nil)
    let plots = SideBySideView.plots(in: panels[place])
    if screen.panels[place].isChosen,
      let z = plot.z(at: point, in: plots.value) ?? plot.z(at: point, in: plots.slope)
    {
      return .placeChosen(z)
    }
    return .rowChosen(place)
  }

  private static func layerMessage(
    at point: Point, _ screen: AtWorkScreen, _ body: Rect
  ) -> Message? {
    let table = AtWorkLayout(body, layers: screen.rows.count).table
    guard screen.layer != nil, table.contains(point) else { return nil }
    return AtWorkView.place(ofRow: point.row - table.origin.row, screen, rows: table.size.rows)
      .map { .rowChosen($0) }
  }
}
