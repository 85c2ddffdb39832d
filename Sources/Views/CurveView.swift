import Drawing
import Workbench

/// Draws a number over the iterations.
struct CurveView {
  let theme: Theme

  func draw(_ curve: CurvePane, in area: Rect, _ canvas: inout Canvas) {
    let finite = curve.points.filter(\.cost.isFinite)
    guard let first = curve.points.first, let last = curve.points.last, finite.count > 1 else {
      for (row, line) in curve.hint.wrapped(to: area.size.columns).enumerated() {
        canvas.write(line, at: area.origin.moved(down: row), style: theme.faint, within: area)
      }
      return
    }
    let places = curve.points.map { LinePlot.Place(Double($0.iteration), $0.cost) }
    let marks = curve.points.filter { $0.isCurrent && $0.cost.isFinite }.map { point in
      LinePlot.Mark("●", at: LinePlot.Place(Double(point.iteration), point.cost), style: theme.lit)
    }
    let start = Double(first.iteration)
    let plot = LinePlot(
      [LinePlot.Series(places, style: theme.route)], marks: marks,
      x: Axis(start...max(start + 10, Double(last.iteration))),
      y: Axis(fitting: (curve.holdsZero ? [0] : []) + finite.map(\.cost)), gutter: 11,
      axisStyle: theme.faint)
    canvas.draw(plot, in: area)
  }
}
