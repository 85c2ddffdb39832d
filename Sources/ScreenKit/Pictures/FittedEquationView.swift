import Drawing
import Text

/// Draws an equation in as many rows as there are for it.
public struct FittedEquationView {
  let theme: Theme

  /// A view in a theme.
  public init(theme: Theme) {
    self.theme = theme
  }

  /// Draws it at the top of an area, after a mark of its own; what has no room is cut with a sign.
  ///
  /// Returns the rows that it takes.
  @discardableResult
  public func draw(
    _ equation: FittedEquation, mark: Span = "", indent: Int = 0, rows: Int, in area: Rect,
    _ canvas: inout Canvas
  ) -> Int {
    canvas.write([mark], at: area.origin, within: area)
    let inside = area.inset(left: indent)
    let lines = equation.lines(width: inside.size.columns, rows: rows)
    for (row, line) in lines.enumerated() {
      canvas.write(
        fitted(line, to: inside.size.columns), at: inside.origin.moved(down: row), within: inside)
    }
    return lines.count
  }

  /// What comes before the value is cut rather than the value.
  private func fitted(_ line: [Piece], to width: Int) -> [Span] {
    let spans = line.map(theme.spanOf)
    guard spans.displayWidth > width, spans.count > 3 else { return spans.truncated(to: width) }
    let value = Array(spans.suffix(2))
    return Array(spans.dropLast(2)).truncated(to: max(0, width - value.displayWidth)) + value
  }
}
