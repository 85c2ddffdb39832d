import Drawing
import ScreenKit

/// Draws functions of z over an axis that reaches equally far to both sides of 0.
///
/// Where hardly any slope comes back the plot is shaded.
struct ActivationPlot {
  let theme: Theme
  /// How far the axis reaches to both sides.
  let reach: Double
  /// The columns for the labels of the vertical axis; without axes where nil.
  var gutter: Int? = 7
  /// Whether the horizontal axis is drawn, in two rows below.
  var hasHorizontalAxis = true

  /// A curve with the marker on it and its tangent, in `area` and, with an axis, two rows below.
  func draw(
    _ curve: ActivationCurve, _ places: [ActivationCurve.Place], marker: Double? = nil,
    tangent: [ActivationCurve.Place] = [], in area: Rect, _ canvas: inout Canvas
  ) {
    let y = Self.axis(places)
    shade(curve, in: inside(area), &canvas)
    let curves = [
      LinePlot.Series(
        marker.map { z in [y.range.lowerBound, y.range.upperBound].map { LinePlot.Place(z, $0) } }
          ?? [], style: theme.quiet),
      LinePlot.Series(places.map(Self.place), style: theme.route),
      LinePlot.Series(tangent.map(Self.place), style: theme.accent),
    ]
    let marks = marker.flatMap { z in height(curve, places, z) }.map {
      [LinePlot.Mark("●", at: $0, style: theme.accent)]
    }
    draw(curves, marks: marks ?? [], y: y, in: area, &canvas)
  }

  /// Two rows more than its area are drawn on where it has axes, and blanked without a horizontal
  /// one.
  func draw(
    _ curves: [LinePlot.Series], marks: [LinePlot.Mark], y: Axis, in area: Rect,
    _ canvas: inout Canvas
  ) {
    let plot = LinePlot(
      curves, marks: marks, x: Axis(-reach...reach), y: y, gutter: gutter, axisStyle: theme.quiet)
    guard gutter != nil else {
      canvas.draw(plot, in: area)
      return
    }
    let below = Rect(
      column: area.origin.column, row: area.rowRange.upperBound, columns: area.size.columns,
      rows: 2)
    canvas.draw(
      plot,
      in: Rect(
        column: area.origin.column, row: area.origin.row, columns: area.size.columns,
        rows: area.size.rows + 2))
    if !hasHorizontalAxis { canvas.fill(below) }
  }

  /// Whether a curve is that of f′ is told by its place at the marker.
  private func height(
    _ curve: ActivationCurve, _ places: [ActivationCurve.Place], _ z: Double
  ) -> LinePlot.Place? {
    let isSlope = places == curve.slopes
    return LinePlot.Place(z, isSlope ? curve.derivative(at: z) : curve.value(at: z))
  }

  /// The cells of the plot itself.
  func inside(_ area: Rect) -> Rect { area.inset(left: gutter ?? 0) }

  /// Shades the columns where little or no slope comes back.
  func shade(_ curve: ActivationCurve, in inside: Rect, _ canvas: inout Canvas) {
    for column in 0..<inside.size.columns {
      let flow = curve.flow(at: z(ofColumn: column, of: inside.size.columns))
      guard flow != .some else { continue }
      let cells = Rect(
        column: inside.origin.column + column, row: inside.origin.row, columns: 1,
        rows: inside.size.rows)
      canvas.fill(cells, with: Character(flow.shade), style: theme.quiet)
    }
  }

  /// The z in the middle of a column of cells.
  func z(ofColumn column: Int, of columns: Int) -> Double {
    let dots = Double(columns * 2 - 1)
    return reach * (2 * (Double(column * 2) + 0.5) / dots - 1)
  }

  /// The z under a point; nil beside the plot.
  func z(at point: Point, in area: Rect) -> Double? {
    let inside = inside(area)
    guard inside.contains(point) else { return nil }
    return z(ofColumn: point.column - inside.origin.column, of: inside.size.columns)
  }

  /// An axis that holds a curve, 0 and 1.
  static func axis(_ places: [ActivationCurve.Place]) -> Axis {
    Axis(fitting: places.map(\.y) + [0, 1])
  }

  private static func place(_ place: ActivationCurve.Place) -> LinePlot.Place {
    LinePlot.Place(place.z, place.y)
  }
}
