import Comparison
import Drawing
import ScreenKit

/// Draws what a network answers over the range of its data, and the data on it.
struct AnswersView {
  let theme: Theme

  func draw(
    _ picture: ContenderPicture, _ data: [DataPoint], in area: Rect, _ canvas: inout Canvas
  ) {
    switch picture {
    case .plane(let plane): draw(plane, data, in: area, &canvas)
    case .line(let points): draw(points, data, in: area, &canvas)
    case .heights: break
    }
  }

  /// Digits on colours: of one output its tenths, of several the one that is largest.
  private func draw(
    _ plane: ContenderPicture.Plane, _ samples: [DataPoint], in area: Rect,
    _ canvas: inout Canvas
  ) {
    let rows = plane.outputs.count
    for row in 0..<area.size.rows {
      let line = plane.outputs[(2 * row + 1) * rows / (2 * area.size.rows)]
      for column in 0..<area.size.columns {
        let outputs = line[(2 * column + 1) * line.count / (2 * area.size.columns)]
        let (text, share) = Self.answer(outputs)
        canvas.write(
          text, at: area.origin.moved(right: column, down: row), style: theme.heat(share))
      }
    }
    let (x, y) = (Axis(plane.window.x), Axis(plane.window.y))
    for sample in samples {
      guard let across = x.fraction(of: sample.x), (0...1).contains(across),
        let up = y.fraction(of: sample.y), (0...1).contains(up)
      else { continue }
      let column = min(area.size.columns - 1, Int(across * Double(area.size.columns)))
      let row = min(area.size.rows - 1, Int((1 - up) * Double(area.size.rows)))
      let point = area.origin.moved(right: column, down: row)
      let style = canvas[point].style
      canvas.write(sample.sign, at: point, style: theme.sample(on: style))
    }
  }

  /// What a place's outputs say, as a digit and as a share of the colours.
  private static func answer(_ outputs: [Double]) -> (String, Double) {
    guard outputs.allSatisfy(\.isFinite) else { return ("!", 0) }
    if outputs.count == 1 {
      let share = min(max(outputs[0], 0), 1)
      return (String(min(9, Int(share * 10))), share)
    }
    let best = outputs.indices.max { outputs[$0] < outputs[$1] } ?? 0
    return (String(best + 1), (Double(best) + 0.5) / Double(outputs.count))
  }

  private func draw(
    _ points: [ContenderPicture.LinePoint], _ samples: [DataPoint], in area: Rect,
    _ canvas: inout Canvas
  ) {
    let finite = samples.map(\.y)
    guard let low = points.first?.x, let high = points.last?.x, low < high else { return }
    let marks = samples.map { sample in
      LinePlot.Mark("•", at: LinePlot.Place(sample.x, sample.y), style: theme.quiet)
    }
    let plot = LinePlot(
      [], marks: marks, x: Axis(low...high), y: Self.margin(Axis(fitting: finite)), gutter: nil)
    canvas.draw(plot, in: area)
    let curve = LinePlot(
      [LinePlot.Series(points.map { LinePlot.Place($0.x, $0.y) }, style: theme.accent)],
      x: plot.x, y: plot.y, gutter: nil)
    canvas.draw(curve, in: area)
  }

  private static func margin(_ axis: Axis) -> Axis {
    let (low, high) = (axis.range.lowerBound, axis.range.upperBound)
    let margin = (high - low) * 0.15
    return Axis(low - margin...high + margin)
  }
}
