import Drawing
import LessonPlayer
import ScreenKit
import Text

/// What lies under the mouse.
struct MouseTargets {
  let state: State
  let size: Size

  /// What an action of the mouse says; nil where nothing is under it.
  func message(for mouse: Mouse) -> Message? {
    guard ScreenView.fits(size) else { return nil }
    if state.overlay == .none, let targets = LessonTargets(state, size: size) {
      if mouse.action == .press, mouse.point.row == size.rows - 1 {
        return footer(mouse.point.column)
      }
      return targets.message(for: mouse)
    }
    return onScreen(mouse)
  }

  private func onScreen(_ mouse: Mouse) -> Message? {
    switch mouse.action {
    case .scrollUp: return .pointed(.wheel(-1))
    case .scrollDown: return .pointed(.wheel(1))
    case .press: return press(mouse.point)
    }
  }

  private func press(_ point: Point) -> Message? {
    if point.row == size.rows - 1 { return footer(point.column) }
    switch state.overlay {
    case .list(let list): return row(in: list, point)
    case .settings(let chosen): return row(inSettings: chosen, point)
    case .goToMenu: return rowOfPlaces(point)
    case .prompt: return nil
    case .none:
      return state.shown.target(at: point, size: size, state.context).map { .pointed($0) }
    }
  }

  func footer(_ column: Int) -> Message? {
    let keys = state.footer
    let places = BarView.places(of: keys, columns: size.columns)
    guard let (place, cells) = places.first(where: { $0.1.contains(column) }) else { return nil }
    let key = keys[place]
    let isLeft = column < cells.lowerBound + key.keys.displayWidth / 2
    return (isLeft ? key.commands.first : key.commands.last).map { .commandChosen($0) }
  }

  // MARK: Lists and menus

  private func row(in list: SearchList, _ point: Point) -> Message? {
    let rect = OverlayView.listRect(size)
    guard rect.contains(point) else { return .keyPressed(.escape) }
    let rows = OverlayView.listRows(OverlayView.inside(rect))
    guard rows.contains(point) else { return nil }
    let page = state.page(list)
    let first = OverlayView.first(of: page, chosen: list.chosen, rows: rows.size.rows)
    let place = first + point.row - rows.origin.row
    guard page.lines.indices.contains(place) else { return nil }
    return page.lines[place].place.map { .pointed(.row($0)) }
  }

  private func row(inSettings chosen: Int, _ point: Point) -> Message? {
    guard let menu = state.shown.settings(chosen: chosen, state.context) else { return nil }
    let rect = OverlayView.menuRect(
      size, width: OverlayView.settingsWidth, lines: menu.rows.count)
    guard rect.contains(point) else { return .keyPressed(.escape) }
    let inside = OverlayView.inside(rect)
    guard inside.contains(point) else { return nil }
    let place = OverlayView.first(of: menu, rows: inside.size.rows) + point.row - inside.origin.row
    return menu.rows.indices.contains(place) ? .pointed(.row(place)) : nil
  }

  private func rowOfPlaces(_ point: Point) -> Message? {
    let places = state.shown.places(state.context)
    let rect = OverlayView.menuRect(size, width: OverlayView.goToWidth, lines: places.count)
    guard rect.contains(point) else { return .keyPressed(.escape) }
    let inside = OverlayView.inside(rect)
    return inside.contains(point) ? .pointed(.row(point.row - inside.origin.row)) : nil
  }
}
