import Drawing
import Workbench

/// Draws the list of lessons.
struct LessonListView {
  let theme: Theme

  func draw(_ state: State, _ canvas: inout Canvas) {}

  static func message(at point: Point, _ state: State, _ size: Size) -> Message? { nil }
}
