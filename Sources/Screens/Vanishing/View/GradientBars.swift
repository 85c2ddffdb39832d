import Drawing
import ScreenKit
import Text

/// Draws the gradient of every layer as a bar on a logarithmic axis, the stacks side by side.
struct GradientBars {
  let theme: Theme

  /// Cells of the numbers of the axis.
  private static let gutter = 12

  /// Draws the bars; `centers` are the columns of the layers where each has one in the table.
  func draw(
    _ screen: VanishingScreen, at centers: [Int]?, in area: Rect, _ canvas: inout Canvas
  ) {
    let rows = area.size.rows - 1
    guard rows > 0 else { return }
    let scale = DecadeScale(screen.sides.flatMap(\.gradients), rows: rows)
    let area = area.inset(top: rows - scale.rows)
    drawAxis(scale, in: area, &canvas)
    let bars = BarPlaces(
      layers: screen.depth, sides: screen.sides.count, centers: centers, from: Self.gutter + 1,
      to: area.size.columns - 1)
    for layer in 1...screen.depth {
      for side in screen.sides {
        draw(side, layer, scale, bars, in: area, &canvas)
      }
    }
    drawMarks(screen, bars, in: area, &canvas)
  }

  private func drawAxis(_ scale: DecadeScale, in area: Rect, _ canvas: inout Canvas) {
    let width = area.size.columns - Self.gutter
    canvas.horizontalRule(
      at: area.origin.moved(right: Self.gutter, down: area.size.rows - 1), width: width,
      style: theme.quiet)
    canvas.write(
      "└", at: area.origin.moved(right: Self.gutter, down: area.size.rows - 1), style: theme.quiet)
    for row in 0..<area.size.rows {
      let label = scale.labels[row] ?? ""
      canvas.write(
        label.padded(to: Self.gutter - 1, alignment: .right), at: area.origin.moved(down: row),
        style: theme.quiet, within: area)
      guard row < area.size.rows - 1 else { continue }
      canvas.write(
        label.isEmpty ? "│" : "┤", at: area.origin.moved(right: Self.gutter, down: row),
        style: theme.quiet)
    }
  }

  private func draw(
    _ side: VanishingScreen.Side, _ layer: Int, _ scale: DecadeScale, _ bars: BarPlaces,
    in area: Rect, _ canvas: inout Canvas
  ) {
    let place = bars.bar(of: layer, side.side.rawValue)
    let style = VanishingView.style(side.side, theme)
    let value = side.gradients[layer - 1]
    let rows = area.size.rows - 1
    let origin = area.origin.moved(right: place.lowerBound)
    guard let height = scale.fraction(value) else {
      // No bar is not a small bar: 0 and what is not finite have signs.
      canvas.write(
        value == 0 ? "0" : "!", at: origin.moved(right: place.count / 2, down: rows - 1),
        style: value == 0 ? style : theme.warn, within: area)
      return
    }
    let rect = Rect(
      column: origin.column, row: area.origin.row, columns: place.count, rows: rows)
    guard bars.overlaps, side.side == .b else {
      canvas.verticalBar(
        height, in: rect, shade: side.side == .b ? "▒" : nil, style: style)
      return
    }
    drawOver(height, rect, style, &canvas)
  }

  /// Where there is one column for both, the second bar shows where it is the higher, and its top.
  private func drawOver(_ height: Double, _ rect: Rect, _ style: Style, _ canvas: inout Canvas) {
    let bar = Bar.vertical(height, height: rect.size.rows)
    guard let top = bar.firstIndex(where: { $0 != " " }) else { return }
    for row in top..<rect.size.rows {
      let point = rect.origin.moved(down: row)
      guard row == top || canvas[point].glyph == .space else { continue }
      canvas.write("▒", at: point, style: style)
    }
  }

  /// The chosen layer on the axis; and the numbers of layers where no column below names them.
  private func drawMarks(
    _ screen: VanishingScreen, _ bars: BarPlaces, in area: Rect, _ canvas: inout Canvas
  ) {
    let row = area.size.rows - 1
    let own = bars.middle(of: screen.layer)
    let name = bars.isAligned ? "▲" : "▲\(screen.layer)"
    if !bars.isAligned {
      drawNumbers(screen, bars, except: own..<own + name.count, in: area, &canvas)
    }
    canvas.write(
      name, at: area.origin.moved(right: own, down: row), style: theme.accent, within: area)
  }

  /// The numbers of the first layer, of each fifth and of the last, where nothing else stands.
  private func drawNumbers(
    _ screen: VanishingScreen, _ bars: BarPlaces, except taken: Range<Int>, in area: Rect,
    _ canvas: inout Canvas
  ) {
    var free = Self.gutter + 1
    for layer in [1] + stride(from: 5, through: screen.depth, by: 5) + [screen.depth] {
      let text = String(layer)
      let column = bars.middle(of: layer) - text.count / 2
      let cells = column..<column + text.count
      guard column >= free, !taken.overlaps(cells.lowerBound - 1..<cells.upperBound + 1) else {
        continue
      }
      canvas.write(
        text, at: area.origin.moved(right: column, down: area.size.rows - 1), style: theme.quiet,
        within: area)
      free = cells.upperBound + 1
    }
  }
}
