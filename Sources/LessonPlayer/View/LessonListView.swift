import Drawing
import ScreenKit
import Text

/// Draws the list of lessons, and what is to be known of the chosen one.
struct LessonListView {
  let theme: Theme

  func draw(_ scene: Scene<LessonListModel>, _ canvas: inout Canvas) {
    let screen = LessonListScreen(scene)
    let layout = LessonListLayout(canvas.size, lessons: screen.rows.count)
    drawHead(screen, &canvas)
    drawRules(screen, layout, &canvas)
    guard !screen.rows.isEmpty else {
      canvas.write(screen.empty, at: layout.list.origin.moved(right: 1), within: layout.list)
      return
    }
    drawList(screen, layout, &canvas)
    drawDetails(screen, layout, &canvas)
  }

  private func drawHead(_ screen: LessonListScreen, _ canvas: inout Canvas) {
    let position = screen.position + " "
    canvas.write(
      [Span(" Lessons", style: theme.accent), Span("  read, act, answer", style: .plain)],
      at: Point(0, 0))
    canvas.write(
      position, at: Point(canvas.size.columns - position.displayWidth, 0), style: theme.title)
    canvas.write(
      "✓ done   ● begun   – skipped   each can be left and taken up again".truncated(
        to: canvas.size.columns - 2), at: Point(1, 1), style: theme.quiet)
  }

  private func drawRules(
    _ screen: LessonListScreen, _ layout: LessonListLayout, _ canvas: inout Canvas
  ) {
    canvas.horizontalRule(at: Point(0, 2), width: canvas.size.columns, style: theme.rule)
    if layout.isBeside {
      canvas.verticalRule(
        at: Point(layout.details.origin.column - 1, 2), height: layout.list.size.rows + 1,
        style: theme.rule)
    } else {
      canvas.horizontalRule(
        at: Point(0, layout.details.origin.row - 1), width: canvas.size.columns, style: theme.rule)
    }
    canvas.write(" lessons ", at: Point(1, 2), style: theme.title)
    let area = layout.details
    if !screen.title.isEmpty {
      canvas.write(
        " \(screen.title) ".truncated(to: area.size.columns - 3),
        at: Point(area.origin.column + 1, area.origin.row - 1), style: theme.title)
    }
  }

  private func drawList(
    _ screen: LessonListScreen, _ layout: LessonListLayout, _ canvas: inout Canvas
  ) {
    let area = layout.list
    let first = LessonListLayout.first(of: screen.rows, rows: area.size.rows)
    for (place, row) in screen.rows.dropFirst(first).prefix(area.size.rows).enumerated() {
      canvas.write(
        spans(row, columns: area.size.columns - 2),
        at: area.origin.moved(right: 1, down: place), within: area)
    }
    let (above, below) = (first, screen.rows.count - first - area.size.rows)
    let sign = below > 0 ? " ↓ \(below) more " : above > 0 ? " ↑ \(above) more " : ""
    let row = below > 0 && !layout.isBeside ? area.rowRange.upperBound : area.origin.row - 1
    canvas.write(
      sign, at: Point(area.columnRange.upperBound - sign.displayWidth - 1, row),
      style: theme.hint)
  }

  private func spans(_ row: LessonListScreen.Row, columns: Int) -> [Span] {
    let style =
      row.isChosen
      ? theme.accent : row.isDone ? theme.quiet : row.isNext ? theme.title : Style.plain
    let number = String(row.number).padded(to: 3, alignment: .right)
    let head = (row.isChosen ? "▶ " : "  ") + row.mark + number + "  "
    let tail =
      "  " + row.state.padded(to: 14) + row.minutes.padded(to: 6, alignment: .right)
      + row.parts.padded(to: 15, alignment: .right)
    let short = "  " + row.state.padded(to: 9) + row.minutes.padded(to: 6, alignment: .right)
    let end = columns - head.displayWidth - tail.displayWidth >= 24 ? tail : short
    let room = max(8, columns - head.displayWidth - end.displayWidth)
    return [
      Span(head + row.title.padded(to: room), style: style),
      Span(end, style: row.isNext ? theme.hint : theme.quiet),
    ]
  }

  private func drawDetails(
    _ screen: LessonListScreen, _ layout: LessonListLayout, _ canvas: inout Canvas
  ) {
    let area = layout.details.inset(left: 1, right: 1)
    var lines: [[Span]] = []
    for detail in screen.details {
      lines += [Span(detail.text, style: theme.style(detail.role))].wrapped(to: area.size.columns)
      if layout.isBeside { lines.append([]) }
    }
    if layout.isBeside {
      for part in screen.parts {
        lines += [Span(part.text, style: theme.style(part.role))].wrapped(to: area.size.columns)
      }
    } else {
      lines += flow(screen.parts, columns: area.size.columns)
    }
    let shown = lines.count > area.size.rows ? area.size.rows - 1 : lines.count
    for (row, line) in lines.prefix(max(0, shown)).enumerated() {
      canvas.write(line, at: area.origin.moved(down: row), within: area)
    }
    if shown < lines.count {
      canvas.write(
        "… \(lines.count - shown) more lines", at: area.origin.moved(down: max(0, shown)),
        style: theme.quiet, within: area)
    }
  }

  /// Parts one behind the other, each whole where it can be.
  private func flow(_ parts: [LessonListScreen.Detail], columns: Int) -> [[Span]] {
    var lines: [[Span]] = []
    for part in parts {
      let span = Span(part.text.truncated(to: columns), style: theme.style(part.role))
      if let last = lines.last, last.displayWidth + 3 + span.displayWidth <= columns {
        lines[lines.count - 1] += [Span("   "), span]
      } else {
        lines.append([span])
      }
    }
    return lines
  }

  /// The lesson at a point.
  static func target(
    at point: Point, _ scene: Scene<LessonListModel>, _ size: Size
  ) -> Target? {
    let screen = LessonListScreen(scene)
    let list = LessonListLayout(size, lessons: screen.rows.count).list
    guard list.contains(point) else { return nil }
    let place =
      LessonListLayout.first(of: screen.rows, rows: list.size.rows) + point.row - list.origin.row
    return screen.rows.indices.contains(place) ? .row(place) : nil
  }
}

/// Where the parts of the list of lessons stand.
struct LessonListLayout {
  let list: Rect
  let details: Rect
  /// Whether the details stand right of the list rather than below.
  let isBeside: Bool

  init(_ size: Size, lessons: Int) {
    let rows = size.rows - 3 - 2
    isBeside = size.columns >= 110
    if isBeside {
      let width = min(90, size.columns * 6 / 10)
      list = Rect(column: 0, row: 3, columns: width, rows: rows)
      details = Rect(column: width + 1, row: 3, columns: size.columns - width - 1, rows: rows)
    } else {
      let detailRows = max(5, rows * 2 / 5)
      let listRows = max(1, min(max(1, lessons), rows - 1 - detailRows))
      list = Rect(column: 0, row: 3, columns: size.columns, rows: listRows)
      details = Rect(
        column: 0, row: 4 + listRows, columns: size.columns, rows: rows - 1 - listRows)
    }
  }

  /// The first row that is shown, so that the chosen one is.
  static func first(of rows: [LessonListScreen.Row], rows count: Int) -> Int {
    let chosen = rows.firstIndex(where: \.isChosen) ?? 0
    return max(0, min(chosen - count / 2, rows.count - count))
  }
}
