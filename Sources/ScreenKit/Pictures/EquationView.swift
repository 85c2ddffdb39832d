import Drawing
import Text

/// Draws an equation on one line, or its numbers below its symbols.
public struct EquationView {
  let theme: Theme

  /// A view in a theme.
  public init(theme: Theme) {
    self.theme = theme
  }

  /// All of it on one line, as far as that is wide enough; returns the rows that it takes.
  public func drawOnOne(_ equation: EquationText, in area: Rect, _ canvas: inout Canvas) -> Int {
    write(
      [Span(equation.symbol, style: theme.accent), Span(equation.middle)], equation, area, &canvas)
    return 1
  }

  /// Symbols, and below them numbers and the value; returns the rows that it takes, always two.
  ///
  /// The first line begins `indent` cells in; numbers that are too long for their place below the
  /// first = begin further left.
  public func drawOnTwo(
    _ equation: EquationText, in area: Rect, indent: Int = 0, _ canvas: inout Canvas
  ) -> Int {
    let first = area.inset(left: indent)
    guard !equation.symbols.isEmpty, !equation.numbers.isEmpty else {
      _ = drawOnOne(equation, in: first, &canvas)
      return 2
    }
    canvas.write(
      [Span(equation.symbol, style: theme.accent), Span(" = \(equation.symbols)")]
        .truncated(to: first.size.columns), at: first.origin, within: first)
    let width = [equation.numbers, equation.relation, equation.value].reduce(5) {
      $0 + $1.displayWidth
    }
    let left = min(indent + equation.symbol.displayWidth, max(1, area.size.columns - width))
    write([Span(" = \(equation.numbers)")], equation, area.inset(left: left, top: 1), &canvas)
    return 2
  }

  /// What comes before the value is cut, with a sign, rather than the value.
  private func write(
    _ spans: [Span], _ equation: EquationText, _ area: Rect, _ canvas: inout Canvas
  ) {
    let value = " \(equation.relation) "
    let room = area.size.columns - value.displayWidth - equation.value.displayWidth
    canvas.write(
      spans.truncated(to: max(0, room)) + [
        Span(value, style: theme.quiet), Span(equation.value, style: theme.accent),
      ], at: area.origin, within: area)
  }
}
