import Drawing
import ScreenKit
import Text

/// Draws the exponentially weighted average: a slider, the series with its averages, equations.
struct AverageView {
  let theme: Theme

  func draw(_ screen: AverageScreen, in area: Rect, _ canvas: inout Canvas) {
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns,
      title: [Span("the exponentially weighted average of a noisy series", style: theme.title)],
      style: theme.rule)
    let inside = area.inset(left: 1, top: 1, right: 1)
    drawSlider(screen, in: inside, &canvas)
    let isNarrow = area.size.columns < (screen.hasAllDigits ? 170 : 100)
    let rows = 4 * (isNarrow ? 2 : 1) - (isNarrow ? 2 : 1) + 1
    let (top, bottom) = area.inset(top: 3).splitRows(at: area.size.rows - 3 - rows)
    drawPlot(screen, in: top, &canvas)
    drawEquations(screen, isNarrow: isNarrow, in: bottom, &canvas)
  }

  // MARK: The slider

  private func drawSlider(_ screen: AverageScreen, in area: Rect, _ canvas: inout Canvas) {
    let view = SliderView(theme: theme, gap: area.size.columns < 76 ? 4 : 5)
    view.draw(screen.slider, in: area, &canvas)
    let rest = area.inset(left: view.width(screen.slider) + 3)
    for (row, text) in screen.memory.enumerated() {
      canvas.write(
        text.truncated(to: rest.size.columns), at: rest.origin.moved(down: row),
        style: row == 0 ? .plain : theme.quiet, within: rest)
    }
  }

  // MARK: The plot

  private func drawPlot(_ screen: AverageScreen, in area: Rect, _ canvas: inout Canvas) {
    let x = Axis(0...Double(screen.series.count))
    let y = Axis(fitting: screen.series + [0])
    let (low, high) = (y.range.lowerBound, y.range.upperBound)
    let t = Double(screen.t)
    let numbers = screen.series.enumerated().map { place, number in
      LinePlot.Mark(
        "·", at: LinePlot.Place(Double(place + 1), number),
        style: place + 1 == screen.t ? theme.accent : theme.quiet)
    }
    let cursor = LinePlot.Series(
      [LinePlot.Place(t, low), LinePlot.Place(t, high)], style: theme.quiet)
    canvas.draw(
      LinePlot([cursor], marks: numbers, x: x, y: y, gutter: 6, axisStyle: theme.quiet), in: area)
    // On top of the dots; the plot's cells without a curve stay as they are.
    let inner = area.inset(left: 6, bottom: 2)
    let curves = screen.curves.map { curve in
      LinePlot.Series(
        curve.values.enumerated().map { LinePlot.Place(Double($0.offset + 1), $0.element) },
        style: style(curve))
    }
    canvas.draw(
      LinePlot(curves, marks: marks(screen), x: x, y: y, gutter: nil), in: inner)
  }

  /// The sign of each curve where one looks, and a few times on its way.
  private func marks(_ screen: AverageScreen) -> [LinePlot.Mark] {
    let count = screen.series.count
    return screen.curves.enumerated().flatMap { number, curve in
      let first = 4 + 6 * number
      let places = stride(from: first, to: count, by: 24).map(\.self) + [screen.t - 1]
      return places.map { place in
        LinePlot.Mark(
          Character(curve.mark), at: LinePlot.Place(Double(place + 1), curve.values[place]),
          style: style(curve))
      }
    }
  }

  private func style(_ curve: AverageScreen.Curve) -> Style { theme.series(curve.color) }

  // MARK: The equations

  private func drawEquations(
    _ screen: AverageScreen, isNarrow: Bool, in area: Rect, _ canvas: inout Canvas
  ) {
    canvas.horizontalRule(
      at: area.origin, width: area.size.columns, title: [Span(screen.title, style: theme.title)],
      style: theme.rule)
    // Wide enough for every name, so that nothing moves when fewer are drawn.
    let name = max(9, screen.curves.map(\.name.displayWidth).max() ?? 0) + 5
    var rest = area.inset(left: 1, top: 1, right: 1)
    for curve in screen.curves {
      for equation in curve.equations {
        canvas.write(
          "\(curve.mark)  \(curve.name)", at: rest.origin, style: style(curve), within: rest)
        let view = EquationView(theme: theme)
        let used =
          isNarrow
          ? view.drawOnTwo(equation, in: rest, indent: name, &canvas)
          : view.drawOnOne(equation, in: rest.inset(left: name), &canvas)
        rest = rest.inset(top: used)
      }
    }
  }
}
