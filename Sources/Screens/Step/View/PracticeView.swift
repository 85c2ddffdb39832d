import Drawing
import ScreenKit
import Text

/// Draws the box in which one practises: what is asked, the line that is typed, what was said.
struct PracticeView {
  let theme: Theme

  private static let prompt = "> "

  func draw(_ pane: PracticePane, in area: Rect, _ canvas: inout Canvas) {
    let inside = area.inset(left: 1, right: 1)
    let width = inside.size.columns
    canvas.write(
      pane.question.truncated(to: width), at: inside.origin, style: theme.title, within: inside)
    draw(pane.field, at: inside.origin.moved(down: 1), width, &canvas)
    for (row, line) in pane.lines.prefix(max(0, inside.size.rows - 2)).enumerated() {
      canvas.write(
        line.map(theme.span).truncated(to: width), at: inside.origin.moved(down: row + 2),
        within: inside)
    }
  }

  /// The line with its cursor; what does not fit leaves on the left.
  private func draw(_ field: TextField, at point: Point, _ width: Int, _ canvas: inout Canvas) {
    let start = canvas.write(Self.prompt, at: point, style: theme.quiet)
    let room = max(1, width - Self.prompt.count - 1)
    let first = max(0, field.cursor - room + 1)
    let shown = Array(field.text).dropFirst(first).prefix(room)
    for (place, character) in (Array(shown) + [" "]).enumerated() {
      canvas.write(
        String(character), at: start.moved(right: place),
        style: first + place == field.cursor ? theme.cursor : theme.accent)
    }
  }
}
