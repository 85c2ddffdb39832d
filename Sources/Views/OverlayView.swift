import Drawing
import Workbench

/// Draws what lies over the screen: the help and the menu of places to go to.
struct OverlayView {
  let theme: Theme
  let ascii: Bool

  func draw(_ overlay: Overlay, _ settings: SettingsMenu?, _ canvas: inout Canvas) {
    switch overlay {
    case .none, .prompt: break
    case .settings: if let settings { draw(settings, &canvas) }
    case .help(let scroll): drawHelp(scroll, &canvas)
    case .goToMenu: drawMenu(&canvas)
    case .goToNumber(let prompt): drawPrompt(prompt, &canvas)
    }
  }

  private func box(_ canvas: inout Canvas, width: Int, rows: Int, title: String) -> Rect {
    let size = canvas.size
    let width = min(width, size.columns - 2)
    let rows = min(rows, size.rows - 3)
    let rect = Rect(
      column: (size.columns - width) / 2, row: max(0, (size.rows - 1 - rows) / 2), columns: width,
      rows: rows)
    canvas.fill(rect)
    canvas.box(rect, title: [Span(title, style: theme.title)], style: theme.rule)
    return rect.inset(left: 2, top: 1, right: 2, bottom: 1)
  }

  private func drawHelp(_ scroll: Int, _ canvas: inout Canvas) {
    let lines = HelpPage(ascii: ascii).lines
    let inside = box(&canvas, width: 92, rows: lines.count + 2, title: "Help: all keys")
    let hidden = lines.count - inside.size.rows
    let first = max(0, min(scroll, hidden))
    for (row, line) in lines.dropFirst(first).prefix(inside.size.rows).enumerated() {
      canvas.write(
        spans(line, inside.size.columns), at: inside.origin.moved(down: row), within: inside)
    }
    guard hidden > 0 else { return }
    let below = hidden - first
    let sign = below > 0 ? " ↓ \(below) more " : " ↑ \(first) more "
    canvas.write(
      sign,
      at: Point(inside.columnRange.upperBound - sign.displayWidth, inside.rowRange.upperBound),
      style: theme.hint)
  }

  private func spans(_ line: HelpPage.Line, _ width: Int) -> [Span] {
    switch line {
    case .blank: return []
    case .heading(let text): return [Span(text, style: theme.title)]
    case .command(let keys, let summary):
      return [
        Span(keys.padded(to: 12) + " ", style: theme.key), Span(summary, style: .plain),
      ].truncated(to: width)
    }
  }

  private func draw(_ menu: SettingsMenu, _ canvas: inout Canvas) {
    let inside = box(
      &canvas, width: 66, rows: menu.rows.count + 2, title: "Settings, from this iteration on")
    let chosen = menu.rows.firstIndex(where: \.isChosen) ?? 0
    let first = max(0, min(chosen - inside.size.rows / 2, menu.rows.count - inside.size.rows))
    for (place, row) in menu.rows.dropFirst(first).prefix(inside.size.rows).enumerated() {
      let style = row.isChosen ? theme.lit : Style.plain
      let text =
        (row.isChosen ? "▶ " : "  ") + row.name.padded(to: 22) + row.value.padded(to: 22)
      canvas.write(
        [Span(text, style: style), Span(row.isChosen ? row.hint : "", style: theme.faint)]
          .truncated(to: inside.size.columns), at: inside.origin.moved(down: place), within: inside)
    }
  }

  private func drawMenu(_ canvas: inout Canvas) {
    let inside = box(
      &canvas, width: 52, rows: GoToEntry.menu.count + 2, title: "Go to")
    for (row, entry) in GoToEntry.menu.enumerated() {
      canvas.write(
        [
          Span(entry.key.padded(to: 5), style: theme.key), Span(entry.summary, style: .plain),
        ].truncated(to: inside.size.columns), at: inside.origin.moved(down: row), within: inside)
    }
  }

  private func drawPrompt(_ prompt: GoToNumber, _ canvas: inout Canvas) {
    let what: String
    switch prompt.kind {
    case .step: what = "step number"
    case .iteration: what = "iteration"
    case .epochStart: what = "beginning of epoch"
    case .epochEnd: what = "end of epoch"
    }
    let inside = box(&canvas, width: 52, rows: 4, title: "Go to")
    canvas.write(
      [
        Span(what + ": ", style: .plain), Span(prompt.text, style: theme.lit),
        Span("█", style: theme.lit),
      ], at: inside.origin, within: inside)
    if let problem = prompt.problem {
      canvas.write(
        problem.truncated(to: inside.size.columns), at: inside.origin.moved(down: 1),
        style: theme.warning, within: inside)
    }
  }
}
