import Drawing
import Text
import ScreenKit

/// Draws the rule above a page of trials: what it shows, and how much of it is done.
struct TrialTitle {
  let theme: Theme

  func draw(_ title: String, _ progress: String, in area: Rect, _ canvas: inout Canvas) {
    let right = progress.isEmpty ? "" : " \(progress) "
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns,
      title: [
        Span(title.truncated(to: area.size.columns - right.displayWidth - 6), style: theme.title)
      ],
      style: theme.rule)
    canvas.write(
      right, at: Point(area.columnRange.upperBound - right.displayWidth - 1, area.origin.row),
      style: theme.faint)
  }
}

/// Draws lines of hints, with a sign where there are more than fit.
struct TrialNotes {
  let theme: Theme

  func draw(_ lines: [String], in area: Rect, _ canvas: inout Canvas) {
    let hidden = lines.count - area.size.rows
    for (row, line) in lines.prefix(area.size.rows).enumerated() {
      let isLast = row == area.size.rows - 1 && hidden > 0
      let sign = isLast ? "  … \(hidden) more" : ""
      canvas.write(
        line.truncated(to: area.size.columns - sign.displayWidth), at: area.origin.moved(down: row),
        style: theme.hint, within: area)
      if isLast {
        canvas.write(
          sign,
          at: Point(
            area.columnRange.upperBound - sign.displayWidth, area.rowRange.upperBound - 1),
          style: theme.faint)
      }
    }
  }
}
