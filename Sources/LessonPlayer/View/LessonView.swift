import Drawing
import ScreenKit
import Text

/// Draws a lesson with the screen that it is about.
public struct LessonView {
  let theme: Theme

  /// A view in a theme.
  public init(theme: Theme) { self.theme = theme }

  /// Draws the lesson of a bench and the screen that it is about, but for the two lowest rows.
  public func draw(_ bench: some LessonBench, _ canvas: inout Canvas) {
    guard let picture = LessonPicture(bench, size: canvas.size) else { return }
    let (screen, context) = (bench.shown, bench.context)
    let layout = picture.layout
    if let size = layout.screen {
      var whole = Canvas(size)
      screen.draw(context, theme, &whole)
      canvas.place(whole, at: layout.workbench.origin)
      let below = layout.workbench.rowRange.upperBound
      canvas.fill(
        Rect(column: 0, row: below, columns: canvas.size.columns, rows: canvas.size.rows - below))
      if layout.covered > 0 {
        let sign = " …"
        canvas.write(
          sign, at: Point(canvas.size.columns - sign.displayWidth, below - 1), style: theme.hint)
      }
    }
    let isAtWork = bench.lesson?.focus == .workbench
    if layout.kind != .strip {
      drawHead(picture.screen, &canvas)
      drawFrame(picture, isAtWork: isAtWork, &canvas)
    }
    if layout.kind == .beside {
      screen.drawSmall(
        context, in: layout.workbench, pane: layout.pane, isAtWork: isAtWork, theme, &canvas)
    }
    draw(picture, &canvas)
  }

  // MARK: Head and frame

  private func drawHead(_ screen: LessonScreen, _ canvas: inout Canvas) {
    let width = canvas.size.columns
    var right = [Span(screen.position, style: theme.title), Span("  ")] + bar(screen)
    let time = [Span("  "), Span(screen.timeLeft, style: theme.quiet)]
    if width - right.displayWidth - time.displayWidth >= 36 { right += time }
    canvas.write(right, at: Point(width - right.displayWidth - 1, 0))
    let left = [
      Span(" \(screen.name)", style: theme.accent), Span("  \(screen.title)", style: theme.title),
    ]
    canvas.write(left.truncated(to: width - right.displayWidth - 3), at: Point(0, 0))
  }

  /// A sign a part.
  private func bar(_ screen: LessonScreen) -> [Span] {
    screen.parts.prefix(24).map { part in
      switch part {
      case .done: Span("━")
      case .current: Span("●", style: theme.accent)
      case .open: Span("┄", style: theme.pending)
      }
    }
  }

  private func drawFrame(_ picture: LessonPicture, isAtWork: Bool, _ canvas: inout Canvas) {
    let layout = picture.layout
    let width = canvas.size.columns
    let column = layout.text.columnRange.upperBound + 1
    canvas.horizontalRule(at: Point(0, 1), width: width, style: theme.rule)
    if layout.kind != .wide {
      canvas.horizontalRule(at: layout.rule.origin, width: width, style: theme.rule)
    }
    if !layout.pane.isEmpty {
      canvas.horizontalRule(
        at: Point(0, layout.pane.origin.row - 1), width: width, style: theme.rule)
    }
    canvas.verticalRule(
      at: Point(column, 1),
      height: layout.workbench.rowRange.upperBound - (layout.kind == .wide ? 1 : 0),
      style: theme.rule)
    guard layout.kind == .wide else { return }
    canvas.horizontalRule(at: layout.rule.origin, width: column + 1, style: theme.rule)
    canvas.write(
      isAtWork ? " workbench (keys go here) " : " workbench ", at: Point(column + 2, 1),
      style: isAtWork ? theme.accent : theme.title)
  }

  // MARK: Text and box

  private func draw(_ picture: LessonPicture, _ canvas: inout Canvas) {
    let layout = picture.layout
    let box = picture.screen.box
    if layout.kind == .strip {
      canvas.horizontalRule(
        at: layout.rule.origin, width: layout.rule.size.columns, style: theme.rule)
    }
    drawTitle(picture, &canvas)
    let shown = picture.text.dropFirst(picture.reading.first).prefix(layout.text.size.rows)
    for (row, line) in shown.enumerated() {
      write(line, at: layout.text.origin.moved(down: row), layout.text, &canvas)
    }
    if layout.kind != .strip {
      drawMore(picture.reading, above: layout.text, &canvas)
    }
    for (row, line) in picture.asked.rows.enumerated() {
      write(line, at: layout.box.origin.moved(down: row), layout.box, &canvas)
    }
    drawLine(box, at: Point(layout.box.origin.column, picture.line), layout.box, &canvas)
    for (row, line) in picture.reply.enumerated() {
      let point = Point(layout.box.origin.column, picture.line + 1 + row)
      write(line, at: point, layout.box, &canvas)
      if picture.isReplyCut, row + 1 == picture.reply.count {
        canvas.write(
          " …", at: Point(layout.box.columnRange.upperBound - 2, point.row), style: theme.quiet)
      }
    }
  }

  /// The title of the box in its rule, with what has to be known of it and of what is not seen.
  private func drawTitle(_ picture: LessonPicture, _ canvas: inout Canvas) {
    let (layout, screen) = (picture.layout, picture.screen)
    let box = screen.box
    let width = layout.rule.size.columns
    var left = [Span(" \(box.kind)", style: box.hasFocus ? theme.accent : theme.title)]
    if layout.kind == .strip {
      left = [Span(" \(screen.name)  \(screen.part) ", style: theme.title), Span(" ")] + left
    }
    if !box.status.isEmpty { left.append(Span("  \(box.status)", style: theme.quiet)) }
    left.append(Span(" "))
    var right: [Span] = []
    func add(_ text: String, _ style: Style, isNeeded: Bool) {
      let used = left.displayWidth + right.displayWidth + text.displayWidth
      guard !text.isEmpty, isNeeded || used + 8 < width else { return }
      right += [Span(right.isEmpty ? " " : "  "), Span(text, style: style)]
    }
    add(
      Self.more(layout.kind == .strip ? picture.reading : picture.asked.reading), theme.hint,
      isNeeded: true)
    if layout.kind == .strip { add(screen.position, theme.quiet, isNeeded: false) }
    if !right.isEmpty { right.append(Span(" ")) }
    canvas.write(
      left.truncated(to: width - right.displayWidth - 3), at: layout.rule.origin.moved(right: 1))
    canvas.write(
      right, at: layout.rule.origin.moved(right: width - right.displayWidth - 1))
  }

  /// What is not seen of a text, in a few words.
  private static func more(_ reading: LessonReading) -> String {
    switch (reading.above, reading.below) {
    case (0, 0): ""
    case (let above, 0): "↑ \(above) more"
    case (0, let below): "↓ \(below) more"
    case (let above, let below): "↑ \(above)  ↓ \(below) more"
    }
  }

  /// The same in the rule above the prose.
  private func drawMore(
    _ reading: LessonReading, above area: Rect, _ canvas: inout Canvas
  ) {
    let text = Self.more(reading)
    guard !text.isEmpty else { return }
    let sign = " \(text) "
    let row = area.origin.row - 1
    let column = area.columnRange.upperBound - sign.displayWidth
    canvas.write(sign, at: Point(column, row), style: theme.hint)
  }

  /// The line to type in; its cursor is there only while keys go to it.
  private func drawLine(
    _ box: LessonBox, at point: Point, _ area: Rect, _ canvas: inout Canvas
  ) {
    let start = canvas.write("> ", at: point, style: box.hasFocus ? theme.accent : theme.quiet)
    let room = max(4, area.size.columns - 3)
    let first = max(0, box.field.cursor - room + 1)
    let shown = Array(Array(box.field.text).dropFirst(first).prefix(room))
    var end = start
    for (place, character) in (shown + [" "]).enumerated() {
      let isCursor = box.hasFocus && first + place == box.field.cursor
      let style = isCursor ? theme.cursor : place < shown.count ? theme.accent : .plain
      end = canvas.write(String(character), at: end, style: style, within: area)
    }
    guard box.field.text.isEmpty || !box.hasFocus else { return }
    canvas.write(
      box.invitation.truncated(to: area.columnRange.upperBound - end.column - 1),
      at: end.moved(right: 1), style: theme.quiet, within: area)
  }

  // MARK: Rows

  private func write(
    _ row: LessonRow, at point: Point, _ area: Rect, _ canvas: inout Canvas
  ) {
    canvas.write(spans(row).truncated(to: area.size.columns), at: point, within: area)
  }

  private func spans(_ row: LessonRow) -> [Span] {
    switch row.content {
    case .prose(let line):
      return line.runs.map { run in
        let style: Style =
          switch run.style {
          case .plain: .plain
          case .emphasis: theme.emphasis
          case .strong, .number: theme.title
          case .heading: theme.accent
          case .code, .formula: theme.code
          case .faint: theme.quiet
          }
        let isStrong = row.isMarked || row.isQuestion
        return Span(run.text, style: isStrong ? style.adding(.bold) : style)
      }
    case .reply(let text, let kind):
      let style: Style =
        switch kind {
        case .right: theme.accent
        case .wrong: theme.warn
        case .unclear: theme.hint
        case .skipped, .note: .plain
        }
      return [Span(text, style: style)]
    case .formula(let pieces): return pieces.map(theme.span)
    case .problem(let text): return [Span(text, style: theme.warn)]
    }
  }
}
