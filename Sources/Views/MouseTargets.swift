import Drawing
import Workbench

/// What lies under the mouse.
struct MouseTargets {
  let state: State
  let size: Size

  /// What an action of the mouse says; nil where nothing is under it.
  func message(for mouse: Mouse) -> Message? {
    guard ScreenView.fits(size) else { return nil }
    if state.overlay == .none, let picture = LessonPicture(state, size: size) {
      return LessonTargets(state: state, picture: picture, size: size).message(for: mouse)
    }
    return onScreen(mouse)
  }

  /// The same where the screen has the whole terminal, or a part of it of this size.
  func onScreen(_ mouse: Mouse) -> Message? {
    switch mouse.action {
    case .scrollUp: return .scrolled(-1)
    case .scrollDown: return .scrolled(1)
    case .press: return press(mouse.point)
    }
  }

  private func press(_ point: Point) -> Message? {
    if point.row == size.rows - 1 { return footer(point.column) }
    switch state.overlay {
    case .list(let list): return row(in: list, point)
    case .settings(let chosen): return row(inSettings: chosen, point)
    case .goToMenu: return rowOfGoTo(point)
    case .prompt: return nil
    case .none:
      switch state.screen {
      case .home: return rowOfHome(point)
      case .lessons: return LessonListView.message(at: point, state, size)
      case .step: return step(point)
      case .compare: return CompareView.message(at: point, state, size)
      case .activations: return ActivationsView.message(at: point, state, size)
      case .losses: return LossesView.message(at: point, state, size)
      case .vanishing: return VanishingView.message(at: point, state, size)
      }
    }
  }

  func footer(_ column: Int) -> Message? {
    let keys = FooterKey.keys(for: state)
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
    return page.lines[place].place.map { .rowChosen($0) }
  }

  private func row(inSettings chosen: Int, _ point: Point) -> Message? {
    let menu = SettingsMenu(state, chosen: chosen)
    let rect = OverlayView.menuRect(
      size, width: OverlayView.settingsWidth, lines: menu.rows.count)
    guard rect.contains(point) else { return .keyPressed(.escape) }
    let inside = OverlayView.inside(rect)
    guard inside.contains(point) else { return nil }
    let place = OverlayView.first(of: menu, rows: inside.size.rows) + point.row - inside.origin.row
    return menu.rows.indices.contains(place) ? .rowChosen(place) : nil
  }

  private func rowOfGoTo(_ point: Point) -> Message? {
    let rect = OverlayView.menuRect(
      size, width: OverlayView.goToWidth, lines: GoToEntry.menu.count)
    guard rect.contains(point) else { return .keyPressed(.escape) }
    let inside = OverlayView.inside(rect)
    return inside.contains(point) ? .rowChosen(point.row - inside.origin.row) : nil
  }

  private func rowOfHome(_ point: Point) -> Message? {
    let lines = HomeScreen(state).lines
    let layout = HomeLayout(size, lines: lines.count)
    guard layout.list.contains(point) else { return nil }
    let place =
      HomeLayout.first(of: lines, rows: layout.list.size.rows) + point.row
      - layout.list.origin.row
    return lines.indices.contains(place) ? lines[place].place.map { .rowChosen($0) } : nil
  }

  // MARK: The step screen

  private func step(_ point: Point) -> Message? {
    let layout = StepLayout(size, state)
    return step(
      point, StepScreen(state, room: layout.room), network: layout.network,
      listing: layout.listing, equation: layout.equation, lower: layout.lower)
  }

  /// What lies in one of the panes of the step screen.
  func step(
    _ point: Point, _ screen: StepScreen, network: Rect, listing: Rect, equation: Rect,
    lower: Rect
  ) -> Message? {
    if listing.contains(point) {
      let row = point.row - listing.origin.row
      return screen.listing.rows.indices.contains(row)
        ? .stepChosen(screen.listing.rows[row].number - 1) : nil
    }
    if network.contains(point) {
      let targets = NetworkTargets(picture: screen.network, area: network)
      return targets.figure(at: point)?.quantity.map { .numberChosen($0) }
    }
    if equation.contains(point) { return .commandChosen(.nextNumber) }
    if lower.contains(point) { return .commandChosen(.nextPane) }
    return nil
  }
}
