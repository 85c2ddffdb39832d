import Drawing
import ScreenKit
import Text

/// Draws what lies over the screen: lists that one searches, menus.
struct OverlayView {
  let theme: Theme

  func draw(_ state: State, _ canvas: inout Canvas) {
    switch state.overlay {
    case .none, .prompt: break
    case .settings(let chosen):
      state.shown.settings(chosen: chosen, state.context).map { draw($0, &canvas) }
    case .list(let list): draw(list, state.page(list), &canvas)
    case .goToMenu: drawMenu(state.shown.places(state.context), &canvas)
    }
  }

  private func box(_ canvas: inout Canvas, _ rect: Rect, title: String) -> Rect {
    canvas.fill(rect)
    canvas.box(rect, title: [Span(title, style: theme.title)], style: theme.rule)
    return Self.inside(rect)
  }

  /// A box in the middle for a menu of so many lines.
  static func menuRect(_ size: Size, width: Int, lines: Int) -> Rect {
    let (width, rows) = (min(width, size.columns - 2), min(lines + 2, size.rows - 3))
    return Rect(
      column: (size.columns - width) / 2, row: max(0, (size.rows - 1 - rows) / 2), columns: width,
      rows: rows)
  }

  // MARK: Lists

  private func draw(_ list: SearchList, _ page: ListPage, _ canvas: inout Canvas) {
    let rect = Self.listRect(canvas.size)
    let inside = box(&canvas, rect, title: page.title)
    drawField(list.field, page.items.count, at: inside.origin, inside, &canvas)
    let rows = Self.listRows(inside)
    let first = Self.first(of: page, chosen: list.chosen, rows: rows.size.rows)
    let nameWidth = min(inside.size.columns / 3, page.nameWidth)
    for (row, line) in page.lines.dropFirst(first).prefix(rows.size.rows).enumerated() {
      canvas.write(
        spans(line, list.chosen, nameWidth).truncated(to: rows.size.columns),
        at: rows.origin.moved(down: row), within: rows)
    }
    drawMore(first, page.lines.count - first - rows.size.rows, rect, &canvas)
    let detail = inside.rowRange.upperBound - 2
    let items = page.items
    guard items.indices.contains(list.chosen) else {
      canvas.write("Nothing fits.", at: rows.origin, style: theme.quiet, within: rows)
      return
    }
    let item = items[list.chosen]
    let text = item.whyNot.map { "Not now: \($0)" } ?? item.summary
    for (row, line) in text.wrapped(to: inside.size.columns).prefix(2).enumerated() {
      canvas.write(
        line, at: Point(inside.origin.column, detail + row),
        style: item.whyNot == nil ? theme.hint : theme.warn, within: inside)
    }
  }

  private func drawField(
    _ field: TextField, _ count: Int, at point: Point, _ area: Rect, _ canvas: inout Canvas
  ) {
    let room = area.size.columns - 12
    let first = max(0, field.cursor - room + 1)
    let shown = String(Array(field.text).dropFirst(first).prefix(room))
    var end = canvas.write("> ", at: point, style: theme.quiet)
    end = canvas.write(shown, at: end, style: theme.accent, within: area)
    if field.cursor - first <= shown.count {
      let under = Array(shown + " ")[min(field.cursor - first, shown.count)]
      canvas.write(
        String(under), at: point.moved(right: 2 + field.cursor - first), style: theme.cursor,
        within: area)
    }
    let found = "\(count) of them"
    canvas.write(
      found, at: Point(area.columnRange.upperBound - found.displayWidth, point.row),
      style: theme.quiet, within: area)
  }

  private func spans(_ line: ListPage.Line, _ chosen: Int, _ nameWidth: Int) -> [Span] {
    switch line.content {
    case .heading(let text): return [Span(text, style: theme.title)]
    case .item(let item):
      let isChosen = line.place == chosen
      let style = isChosen ? theme.accent : item.whyNot == nil ? theme.key : theme.pending
      let keys = item.keys.isEmpty ? "" : "  (\(item.keys))"
      let name = item.name.truncated(to: nameWidth).padded(to: nameWidth)
      return [
        Span((isChosen ? "▶ " : "  ") + name + "  ", style: style),
        Span(item.summary, style: item.whyNot == nil ? .plain : theme.pending),
        Span(keys, style: theme.quiet),
      ]
    }
  }

  private func drawMore(_ above: Int, _ below: Int, _ rect: Rect, _ canvas: inout Canvas) {
    let sign = below > 0 ? " ↓ \(below) more " : above > 0 ? " ↑ \(above) more " : ""
    canvas.write(
      sign,
      at: Point(
        rect.columnRange.upperBound - sign.displayWidth - 2, rect.rowRange.upperBound - 1),
      style: theme.hint)
  }

  /// The box of a list: the same whatever it lists, so that it does not jump while one types.
  static func listRect(_ size: Size) -> Rect {
    let (width, rows) = (min(92, size.columns - 2), max(6, min(40, size.rows - 3)))
    return Rect(
      column: (size.columns - width) / 2, row: max(0, (size.rows - 1 - rows) / 2), columns: width,
      rows: rows)
  }

  /// The rows of its lines: between what is typed and what the chosen one does.
  static func listRows(_ inside: Rect) -> Rect { inside.inset(top: 1, bottom: 2) }

  static func inside(_ rect: Rect) -> Rect { rect.inset(left: 2, top: 1, right: 2, bottom: 1) }

  /// The first line that is shown, so that the chosen one is.
  static func first(of page: ListPage, chosen: Int, rows: Int) -> Int {
    let place = page.lines.firstIndex { $0.place == chosen } ?? 0
    return max(0, min(place - rows / 2, page.lines.count - rows))
  }

  // MARK: Menus

  static let settingsWidth = 66, goToWidth = 52

  /// The first row that is shown, so that the chosen one is.
  static func first(of menu: SettingsMenu, rows: Int) -> Int {
    let chosen = menu.rows.firstIndex(where: \.isChosen) ?? 0
    return max(0, min(chosen - rows / 2, menu.rows.count - rows))
  }

  private func draw(_ menu: SettingsMenu, _ canvas: inout Canvas) {
    let rect = Self.menuRect(canvas.size, width: Self.settingsWidth, lines: menu.rows.count)
    let inside = box(&canvas, rect, title: menu.title)
    let first = Self.first(of: menu, rows: inside.size.rows)
    for (place, row) in menu.rows.dropFirst(first).prefix(inside.size.rows).enumerated() {
      let style = row.isChosen ? theme.accent : Style.plain
      let text =
        (row.isChosen ? "▶ " : "  ") + row.name.padded(to: 22) + row.value.padded(to: 22)
      canvas.write(
        [Span(text, style: style), Span(row.isChosen ? row.hint : "", style: theme.quiet)]
          .truncated(to: inside.size.columns), at: inside.origin.moved(down: place), within: inside)
    }
  }

  private func drawMenu(_ places: [GoToEntry], _ canvas: inout Canvas) {
    let rect = Self.menuRect(canvas.size, width: Self.goToWidth, lines: places.count)
    let inside = box(&canvas, rect, title: "Go to")
    for (row, entry) in places.enumerated() {
      canvas.write(
        [
          Span(entry.key.padded(to: 5), style: theme.key), Span(entry.summary, style: .plain),
        ].truncated(to: inside.size.columns), at: inside.origin.moved(down: row), within: inside)
    }
  }
}
