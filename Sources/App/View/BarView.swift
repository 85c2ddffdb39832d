import Drawing
import LessonPlayer
import ScreenKit
import Text

/// Draws the two lowest rows: messages or what is typed, and the keys.
struct BarView {
  let theme: Theme

  func draw(_ state: State, _ canvas: inout Canvas) {
    let (last, footer) = (canvas.size.rows - 2, canvas.size.rows - 1)
    // In a strip a lesson has its line in the last row, so messages stand above it.
    let isStrip = state.isInLesson && isStrip(state, canvas.size)
    draw(
      state.notice ?? state.shown.standingNotice(state.context), isStrip ? last - 1 : last, &canvas)
    if case .prompt(let prompt) = state.overlay { draw(prompt, last, &canvas) }
    draw(state.footer, footer, &canvas)
  }

  private func isStrip(_ state: State, _ size: Size) -> Bool {
    let hasSmallForm = state.shown.smallForm(state.context) != nil
    return LessonLayout.kind(size, hasSmallForm: hasSmallForm) == .strip
  }

  private func draw(_ notice: Notice?, _ row: Int, _ canvas: inout Canvas) {
    guard let notice else { return }
    let style: Style
    switch notice.kind {
    case .hint: style = theme.hint
    case .done: style = .plain
    case .warning: style = theme.warn
    }
    canvas.write(
      notice.text.truncated(to: canvas.size.columns - 2), at: Point(1, row), style: style)
  }

  /// A line to type in, and below it what is wrong or what it may go on with.
  private func draw(_ prompt: Prompt, _ row: Int, _ canvas: inout Canvas) {
    let width = canvas.size.columns
    canvas.fill(Rect(column: 0, row: row - 1, columns: width, rows: 2))
    let question = prompt.question.truncated(to: width * 5 / 8) + ": "
    let start = 1 + question.displayWidth
    let room = max(8, width - start - 2)
    canvas.write(question, at: Point(1, row - 1), style: theme.title)
    // What does not fit leaves on the left, so that the cursor is always seen.
    let first = max(0, prompt.field.cursor - room + 1)
    let shown = Array(prompt.field.text).dropFirst(first).prefix(room)
    for (place, character) in (Array(shown) + [" "]).enumerated() {
      let isCursor = first + place == prompt.field.cursor
      canvas.write(
        String(character), at: Point(start + place, row - 1),
        style: isCursor ? theme.cursor : theme.accent)
    }
    if let problem = prompt.problem {
      draw(problem, start - first, row, &canvas)
    } else {
      draw(prompt.candidates, prompt.chosen, row, &canvas)
    }
  }

  /// The caret under the first character that is wrong, and what is.
  private func draw(
    _ problem: Prompt.Problem, _ start: Int, _ row: Int, _ canvas: inout Canvas
  ) {
    let width = canvas.size.columns
    guard let column = problem.column, start + column - 1 < width - 4 else {
      canvas.write(problem.text.truncated(to: width - 2), at: Point(1, row), style: theme.warn)
      return
    }
    let caret = max(1, start + column - 1)
    let room = width - caret - 4
    canvas.write("^", at: Point(caret, row), style: theme.warn)
    if problem.text.displayWidth <= room || room >= caret - 2 {
      canvas.write(
        problem.text.truncated(to: room), at: Point(caret + 2, row), style: theme.warn)
    } else {
      let text = problem.text.truncated(to: caret - 2)
      canvas.write(text, at: Point(caret - 1 - text.displayWidth, row), style: theme.warn)
    }
  }

  private func draw(
    _ candidates: [String], _ chosen: Int?, _ row: Int, _ canvas: inout Canvas
  ) {
    var point = Point(1, row)
    // The chosen one is always among those shown.
    let first = max(0, (chosen ?? 0) - 2)
    for (place, candidate) in candidates.enumerated().dropFirst(first) {
      guard point.column + candidate.displayWidth + 2 < canvas.size.columns else {
        canvas.write("…", at: point, style: theme.quiet)
        return
      }
      point = canvas.write(
        candidate, at: point, style: place == chosen ? theme.accent : theme.quiet
      ).moved(right: 2)
    }
  }

  /// The keys that fit, in their order; the last, help, always.
  private func draw(_ keys: [FooterKey], _ row: Int, _ canvas: inout Canvas) {
    for (place, span) in Self.places(of: keys, columns: canvas.size.columns) {
      let key = keys[place]
      let point = canvas.write(key.keys + " ", at: Point(span.lowerBound, row), style: theme.key)
      canvas.write(key.name, at: point, style: theme.quiet)
    }
  }

  /// Which keys are shown, and in which cells.
  static func places(of keys: [FooterKey], columns: Int) -> [(Int, Range<Int>)] {
    let widths = keys.map { $0.keys.displayWidth + 1 + $0.name.displayWidth }
    var room = columns - 2 - (widths.last ?? 0)
    var column = 1
    var places: [(Int, Range<Int>)] = []
    for (place, width) in widths.enumerated().dropLast() where width + 3 <= room {
      places.append((place, column..<column + width))
      column += width + 3
      room -= width + 3
    }
    if let last = widths.last { places.append((keys.count - 1, column..<column + last)) }
    return places
  }
}
