import Drawing
import Text

/// Draws a sentence in a few rows; where it is too long for them, a sign says so.
public struct SentenceView {
  let theme: Theme

  /// A view in a theme.
  public init(theme: Theme) {
    self.theme = theme
  }

  /// Draws it in an area, clipped to it.
  public func draw(_ text: String, rows: Int, in area: Rect, _ canvas: inout Canvas) {
    let lines = text.wrapped(to: area.size.columns)
    for (row, line) in lines.prefix(rows).enumerated() {
      let isCut = row == rows - 1 && lines.count > rows
      let shown = isCut ? "\(line) …".truncated(to: area.size.columns) : line
      canvas.write(shown, at: area.origin.moved(down: row), style: theme.accent, within: area)
    }
  }
}
