import Pictures
import Drawing
import ScreenKit

/// What lies under the mouse on the step screen.
struct StepTargets {
  let scene: Scene<StepModel>

  /// On the whole screen of a size.
  func target(at point: Point, size: Size) -> Target? {
    let layout = StepLayout(size, scene)
    return target(
      at: point, StepScreen(scene, room: layout.room), network: layout.network,
      listing: layout.listing, equation: layout.equation, lower: layout.lower)
  }

  /// Beside the prose of a lesson.
  func target(at point: Point, beside area: Rect, pane: Rect) -> Target? {
    let layout = StepBesideLayout(area, pane: pane)
    return target(
      at: point, StepScreen(scene, room: layout.room), network: layout.network,
      listing: layout.listing, equation: layout.equation, lower: layout.pane)
  }

  private func target(
    at point: Point, _ screen: StepScreen, network: Rect, listing: Rect, equation: Rect,
    lower: Rect
  ) -> Target? {
    if listing.contains(point) {
      let row = point.row - listing.origin.row
      return screen.listing.rows.indices.contains(row)
        ? .step(screen.listing.rows[row].number - 1) : nil
    }
    if network.contains(point) {
      let targets = NetworkTargets(picture: screen.network, area: network)
      return targets.figure(at: point)?.quantity.map { .number($0) }
    }
    if equation.contains(point) { return .command(StepCommand.nextNumber.erased) }
    if lower.contains(point) { return .command(StepCommand.nextPane.erased) }
    return nil
  }
}
