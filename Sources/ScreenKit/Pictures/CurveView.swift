import Drawing
import Text

/// Draws a number over the iterations.
public struct CurveView {
  let theme: Theme
  /// Cells for the labels of the vertical axis.
  var gutter = 11
  /// Whether the vertical axis holds 0.
  var holdsZero = true
  /// The iterations of the horizontal axis; nil for those of the points, and some more at first.
  var iterations: ClosedRange<Double>?

  /// A view in a theme.
  public init(
    theme: Theme, gutter: Int = 11, holdsZero: Bool = true, iterations: ClosedRange<Double>? = nil
  ) {
    self.theme = theme
    self.gutter = gutter
    self.holdsZero = holdsZero
    self.iterations = iterations
  }

  /// Draws points; while there are too few of them, a hint.
  public func draw(_ points: [CurvePoint], hint: String, in area: Rect, _ canvas: inout Canvas) {
    let finite = points.filter(\.cost.isFinite)
    guard let first = points.first, let last = points.last, finite.count > 1 else {
      for (row, line) in hint.wrapped(to: area.size.columns).enumerated() {
        canvas.write(line, at: area.origin.moved(down: row), style: theme.quiet, within: area)
      }
      return
    }
    let places = points.map { LinePlot.Place(Double($0.iteration), $0.cost) }
    let marks = points.filter { $0.isCurrent && $0.cost.isFinite }.map { point in
      LinePlot.Mark(
        "●", at: LinePlot.Place(Double(point.iteration), point.cost), style: theme.accent)
    }
    let start = Double(first.iteration)
    let plot = LinePlot(
      [LinePlot.Series(places, style: theme.route)], marks: marks,
      x: Axis(iterations ?? start...max(start + 10, Double(last.iteration))),
      y: Axis(fitting: (holdsZero ? [0] : []) + finite.map(\.cost)), gutter: gutter,
      axisStyle: theme.quiet)
    canvas.draw(plot, in: area)
  }
}
