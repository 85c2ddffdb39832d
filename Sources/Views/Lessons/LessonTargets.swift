import Drawing
import Workbench

/// What lies under the mouse while a lesson is on the screen.
struct LessonTargets {
  let state: State
  let picture: LessonPicture
  let size: Size

  /// Lines that the wheel moves the text by.
  private static let wheelLines = 2

  /// What an action of the mouse says; nil where nothing is under it.
  func message(for mouse: Mouse) -> Message? {
    let layout = picture.layout
    if layout.workbench.contains(mouse.point) || layout.pane.contains(mouse.point) {
      return workbench(mouse)
    }
    switch mouse.action {
    case .scrollUp: return .lessonPointed(.text(-Self.wheelLines))
    case .scrollDown: return .lessonPointed(.text(Self.wheelLines))
    case .press: return press(mouse.point)
    }
  }

  private func workbench(_ mouse: Mouse) -> Message? {
    let layout = picture.layout
    if let screen = layout.screen {
      let origin = layout.workbench.origin
      let inside = mouse.point.moved(right: -origin.column, down: -origin.row)
      return MouseTargets(state: state, size: screen).onScreen(Mouse(mouse.action, at: inside))
    }
    guard mouse.action == .press else {
      return .lessonPointed(.text(mouse.action == .scrollUp ? -Self.wheelLines : Self.wheelLines))
    }
    let panes = LessonStepLayout(layout.workbench, pane: layout.pane)
    return MouseTargets(state: state, size: size).step(
      mouse.point, StepScreen(state, room: panes.room), network: panes.network,
      listing: panes.listing, equation: panes.equation, lower: panes.pane)
  }

  private func press(_ point: Point) -> Message? {
    let layout = picture.layout
    if point.row == size.rows - 1 {
      return MouseTargets(state: state, size: size).footer(point.column)
    }
    if layout.text.contains(point) {
      let place = picture.reading.first + point.row - layout.text.origin.row
      let row = picture.text.indices.contains(place) ? picture.text[place] : nil
      return .lessonPointed(row?.answer.map { .answer($0) } ?? .box)
    }
    if layout.box.contains(point) {
      let place = point.row - layout.box.origin.row
      let row = picture.asked.rows.indices.contains(place) ? picture.asked.rows[place] : nil
      return .lessonPointed(row?.answer.map { .answer($0) } ?? .box)
    }
    return nil
  }
}
