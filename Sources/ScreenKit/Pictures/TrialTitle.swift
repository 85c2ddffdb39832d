import Drawing
import Text

/// Draws the rule above a page of trials: what it shows, and how much of it is done.
public struct TrialTitle {
  private let theme: Theme

  /// Draws in a theme.
  public init(theme: Theme) { self.theme = theme }

  /// Draws the rule on the first row of an area: the title left, how much is done right.
  public func draw(_ title: String, _ progress: String, in area: Rect, _ canvas: inout Canvas) {
    let right = progress.isEmpty ? "" : " \(progress) "
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns,
      title: [
        Span(title.truncated(to: area.size.columns - right.displayWidth - 6), style: theme.title)
      ],
      style: theme.rule)
    canvas.write(
      right, at: Point(area.columnRange.upperBound - right.displayWidth - 1, area.origin.row),
      style: theme.quiet)
  }
}

/// Draws lines of hints, with a sign where there are more than fit.
public struct TrialNotes {
  private let theme: Theme

  /// Draws in a theme.
  public init(theme: Theme) { self.theme = theme }

  /// Draws a line on each row of an area; the last row says how many are left out.
  public func draw(_ lines: [String], in area: Rect, _ canvas: inout Canvas) {
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
          style: theme.quiet)
      }
    }
  }
}
