import Drawing
import Workbench

/// Draws the weights of a network: a line each, with its value where there is room.
struct NetworkEdges {
  let theme: Theme
  let grid: NetworkGrid

  func draw(_ edges: [NetworkPicture.Edge], in area: Rect, _ canvas: inout Canvas) {
    guard let firstLayer = edges.map(\.layer).min() else { return }
    // What matters comes last for lines, which may cross, and first for values, which may not.
    let rising =
      edges.filter { $0.emphasis == .none } + edges.filter { $0.emphasis == .route }
      + edges.filter { $0.emphasis == .current }
    // Slanted lines first: where they start they would break up a level one.
    for edge in rising where !isLevel(edge, firstLayer) {
      drawLine(edge, firstLayer, area, &canvas)
    }
    for edge in rising where isLevel(edge, firstLayer) { drawLine(edge, firstLayer, area, &canvas) }
    var taken: [Rect] = []
    for edge in rising.reversed() {
      if let label = label(edge, firstLayer, area),
        !taken.contains(where: { !$0.intersection(label.place).isEmpty })
      {
        taken.append(label.place.inset(left: -1, right: -1))
        canvas.write(label.text, at: label.place.origin, style: style(edge), within: area)
      }
    }
  }

  private func style(_ edge: NetworkPicture.Edge) -> Style {
    switch edge.emphasis {
    case .none: theme.faint
    case .route: theme.route
    case .current: theme.lit
    }
  }

  private func ends(_ edge: NetworkPicture.Edge, _ firstLayer: Int) -> (Point, Point, Range<Int>) {
    let place = edge.layer - firstLayer
    let gap = grid.gap(after: place)
    return (
      grid.origin(column: place, unit: edge.from), grid.origin(column: place + 1, unit: edge.to),
      gap
    )
  }

  private func isLevel(_ edge: NetworkPicture.Edge, _ firstLayer: Int) -> Bool {
    let (start, end, _) = ends(edge, firstLayer)
    return start.row == end.row
  }

  private func drawLine(
    _ edge: NetworkPicture.Edge, _ firstLayer: Int, _ area: Rect, _ canvas: inout Canvas
  ) {
    let (start, end, gap) = ends(edge, firstLayer)
    guard gap.count >= 3 else { return }
    if start.row == end.row {
      let line = String(repeating: edge.emphasis == .current ? "━" : "─", count: gap.count - 1)
      canvas.write(
        line + "▶", at: Point(gap.lowerBound, start.row), style: style(edge), within: area)
      return
    }
    var braille = BrailleGrid(
      Size(columns: area.columnRange.upperBound, rows: area.rowRange.upperBound))
    braille.line(
      from: (Double(gap.lowerBound * 2), Double(start.row * 4 + 2)),
      to: (Double(gap.upperBound * 2 - 1), Double(end.row * 4 + 2)), style: style(edge))
    canvas.draw(braille, at: Point(0, 0))
  }

  /// A value and where it stands: on a level line in its middle, else beside where its line starts.
  private func label(
    _ edge: NetworkPicture.Edge, _ firstLayer: Int, _ area: Rect
  ) -> (text: String, place: Rect)? {
    let (start, end, gap) = ends(edge, firstLayer)
    let value = edge.weight.text
    let text: String
    switch edge.emphasis {
    case .none: text = " \(value) "
    case .route: text = "[\(value)]"
    case .current: text = "<\(value)>"
    }
    let width = text.displayWidth
    guard width <= gap.count else { return nil }
    let distance = abs(edge.to - edge.from)
    let row = start.row + (start.row == end.row ? 0 : (end.row > start.row ? distance : -distance))
    let isOnLine = start.row == end.row
    guard area.rowRange.contains(row), isOnLine || distance < grid.pitch else { return nil }
    let column =
      isOnLine
      ? gap.lowerBound + (gap.count - width) / 2
      : min(
        gap.upperBound - width,
        // Right of where the line is on that row.
        gap.lowerBound + gap.count * abs(row - start.row) / max(1, abs(end.row - start.row)) + 1)
    return (text, Rect(column: column, row: row, columns: width, rows: 1))
  }
}
