import Drawing
import ScreenKit
import Text

/// Draws the loss and its derivative against the logit, one above the other where there is room.
struct CrossEntropyPlots {
  let theme: Theme

  private static let gutter = 6

  func draw(_ screen: CrossEntropyScreen, in area: Rect, _ canvas: inout Canvas) {
    let isStacked = area.size.rows >= 18
    let (first, second) =
      isStacked
      ? area.splitRows(at: area.size.rows / 2) : area.splitColumns(at: area.size.columns / 2)
    draw(
      screen, screen.plotTitles[0], screen.curves.map(\.losses),
      Axis(fitting: [0] + screen.curves.flatMap(\.losses)), in: first, &canvas)
    let y = Axis(screen.slopeRange)
    draw(screen, screen.plotTitles[1], screen.curves.map(\.slopes), y, in: second, &canvas)
    drawEnds(screen, in: second, &canvas)
  }

  private func xAxis(_ screen: CrossEntropyScreen) -> Axis {
    let limit = screen.logits.last ?? 1
    return Axis(-limit...limit)
  }

  private func draw(
    _ screen: CrossEntropyScreen, _ title: String, _ values: [[Double]], _ y: Axis, in area: Rect,
    _ canvas: inout Canvas
  ) {
    canvas.write(
      title.truncated(to: area.size.columns - Self.gutter - 1),
      at: area.origin.moved(right: Self.gutter + 1), style: theme.title, within: area)
    let marker = LinePlot.Series(
      [
        LinePlot.Place(screen.z, y.range.lowerBound), LinePlot.Place(screen.z, y.range.upperBound),
      ], style: theme.accent)
    let curves = zip(screen.curves, values).map { curve, numbers in
      LinePlot.Series(
        zip(screen.logits, numbers).map { LinePlot.Place($0, $1) },
        style: theme.series(curve.color))
    }
    canvas.draw(
      LinePlot(
        [marker] + curves.reversed(), marks: marks(screen, values), x: xAxis(screen), y: y,
        gutter: Self.gutter, axisStyle: theme.quiet), in: area.inset(top: 1))
    drawLimits(screen, in: area, &canvas)
  }

  /// The ends of the axis, where no round number stands.
  private func drawLimits(_ screen: CrossEntropyScreen, in area: Rect, _ canvas: inout Canvas) {
    let limit = Int(screen.logits.last ?? 0)
    let row = area.rowRange.upperBound - 1
    for (text, column) in [
      ("-\(limit)", area.origin.column + Self.gutter),
      ("\(limit)", area.columnRange.upperBound - String(limit).count),
    ] {
      let room = Rect(column: column - 2, row: row, columns: text.count + 4, rows: 1)
      let isFree = room.intersection(canvas.bounds).columnRange.allSatisfy {
        canvas[Point($0, row)].glyph == .space
      }
      if isFree { canvas.write(text, at: Point(column, row), style: theme.quiet, within: area) }
    }
  }

  /// The letter of each curve at the marker, and twice on its way where the curves lie apart.
  private func marks(_ screen: CrossEntropyScreen, _ values: [[Double]]) -> [LinePlot.Mark] {
    zip(screen.curves, values).enumerated().reversed().flatMap { number, pair in
      let (curve, numbers) = pair
      let style = theme.series(curve.color).adding(.bold)
      let last = screen.logits.count - 1
      let places = [1, 3, 5, 7].map { last * $0 / 8 + last * number / 40 }
      return places.map { place in
        LinePlot.Mark(
          Character(curve.mark), at: LinePlot.Place(screen.logits[place], numbers[place]),
          style: style)
      } + [
        LinePlot.Mark(
          "●", at: LinePlot.Place(screen.z, numbers[numbers.count - 1]), style: theme.accent)
      ]
    }
  }

  /// From where on the long way is no number: on the axis itself.
  private func drawEnds(_ screen: CrossEntropyScreen, in area: Rect, _ canvas: inout Canvas) {
    let legend = "✗ the long way ends"
    let used = Self.gutter + 1 + screen.plotTitles[1].displayWidth + 3
    if !screen.ends.isEmpty, used + legend.displayWidth <= area.size.columns {
      canvas.write(legend, at: area.origin.moved(right: used), style: theme.warn, within: area)
    }
    let plot = area.inset(left: Self.gutter, top: 1, bottom: 2)
    let axis = xAxis(screen)
    let row = plot.rowRange.upperBound
    for end in screen.ends {
      guard let share = axis.fraction(of: end.z) else { continue }
      let dots = Double(plot.size.columns * 2 - 1)
      let start = plot.origin.column + Int((share * dots).rounded()) / 2
      let broken = end.z < 0 ? plot.origin.column..<start : start + 1..<plot.columnRange.upperBound
      for column in broken {
        canvas.write("═", at: Point(column, row), style: theme.warn, within: area)
      }
      canvas.write("✗", at: Point(start, row), style: theme.warn, within: area)
    }
  }
}
