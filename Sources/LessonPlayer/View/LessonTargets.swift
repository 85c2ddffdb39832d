import Drawing
import ScreenKit

/// What lies under the mouse while a lesson is on the screen; the row of keys is the program's.
public struct LessonTargets {
  private let screen: any Screen
  private let context: ScreenContext
  private let picture: LessonPicture

  /// The lesson of a bench, in a terminal of a size; nil where none is on the screen.
  public init?(_ bench: some LessonBench, size: Size) {
    guard let picture = LessonPicture(bench, size: size) else { return nil }
    self.picture = picture
    (screen, context) = (bench.shown, bench.context)
  }

  /// Lines that the wheel moves the text by.
  private static let wheelLines = 2

  /// What an action of the mouse says; nil where nothing is under it.
  public func message(for mouse: Mouse) -> Message? {
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
    if let size = layout.screen {
      switch mouse.action {
      case .scrollUp: return .pointed(.wheel(-1))
      case .scrollDown: return .pointed(.wheel(1))
      case .press:
        let origin = layout.workbench.origin
        let inside = mouse.point.moved(right: -origin.column, down: -origin.row)
        return screen.target(at: inside, size: size, context).map { .pointed($0) }
      }
    }
    guard mouse.action == .press else {
      return .lessonPointed(.text(mouse.action == .scrollUp ? -Self.wheelLines : Self.wheelLines))
    }
    return screen.targetInSmall(
      at: mouse.point, area: layout.workbench, pane: layout.pane, context
    ).map { .pointed($0) }
  }

  private func press(_ point: Point) -> Message? {
    let layout = picture.layout
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
