import Comparison
import Drawing
import ScreenKit

/// The axes that all contenders share.
struct CurveAxes {
  let x: Axis
  let y: Axis
  /// Whether something lies above the vertical axis.
  let isCut: Bool

  init(_ contenders: [ContenderPanel], _ curves: CurveWords) {
    let iterations = contenders.compactMap(\.iteration).max() ?? 0
    x = Axis(0...Double(max(10, iterations)))
    let values = contenders.flatMap { ($0.curve + $0.besides).map(\.cost) }
    y =
      curves.isLogarithmic
      ? Axis(fitting: values, scale: .logarithmic)
      : Axis(fitting: [0] + Self.withoutExplosions(values))
    let top = y.range.upperBound
    isCut = values.contains { $0 > top }
  }

  /// One contender that explodes would press all others flat: what is far above the start is cut.
  private static func withoutExplosions(_ values: [Double]) -> [Double] {
    let finite = values.filter(\.isFinite)
    guard let first = finite.first, first > 0 else { return finite }
    return finite.map { min($0, 4 * first) }
  }

  func plot(_ contenders: [ContenderPanel], theme: Theme, gutter: Int?) -> LinePlot {
    func line(_ points: [CurvePoint], _ style: Style) -> LinePlot.Series {
      LinePlot.Series(
        points.map { LinePlot.Place(Double($0.iteration), $0.cost) }, style: style)
    }
    // Two curves of everyone over each other would be read by nobody.
    let besides = contenders.count == 1 ? contenders[0].besides : []
    let series =
      [line(besides, theme.quiet)]
      + contenders.map { line($0.curve, theme.series($0.place)) }
    let marks = contenders.flatMap { self.marks($0, isAlone: contenders.count == 1, theme) }
    return LinePlot(series, marks: marks, x: x, y: y, gutter: gutter, axisStyle: theme.quiet)
  }

  /// A letter where the contender is; among others also on the way, each at another place.
  private func marks(
    _ contender: ContenderPanel, isAlone: Bool, _ theme: Theme
  ) -> [LinePlot.Mark] {
    let letter = Character(contender.letter)
    let style = theme.series(contender.place)
    var places = contender.curve.last.map { [$0] } ?? []
    if !isAlone {
      let count = contender.curve.count
      let share = Double(contender.place + 1) / Double(ComparedRuns.most + 1)
      let place = Int(Double(count) * share)
      if contender.curve.indices.contains(place) { places.append(contender.curve[place]) }
    }
    return places.map { point in
      LinePlot.Mark(
        isAlone ? "●" : letter, at: LinePlot.Place(Double(point.iteration), point.cost),
        style: style)
    }
  }
}
