import Drawing
import ScreenKit
import Text

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
    for (edge, label) in labels(of: edges, in: area) {
      canvas.write(label.text, at: label.place.origin, style: style(edge), within: area)
    }
  }

  /// The values that are shown, and where: what matters first, and none over another.
  func labels(of edges: [NetworkPicture.Edge], in area: Rect) -> [(NetworkPicture.Edge, Label)] {
    guard let firstLayer = edges.map(\.layer).min() else { return [] }
    let falling =
      edges.filter(\.weight.isSelected) + edges.reversed().filter { $0.emphasis == .current }
      + edges.reversed().filter { $0.emphasis == .route }
      + edges.reversed().filter { $0.emphasis == .none }
    var taken: [Rect] = []
    var shown: [(NetworkPicture.Edge, Label)] = []
    var seen: Set<NetworkPicture.Edge> = []
    for edge in falling where seen.insert(edge).inserted {
      let places = labels(edge, firstLayer, area)
      guard
        let label = places.first(where: { label in
          !taken.contains { !$0.intersection(label.place).isEmpty }
        })
      else { continue }
      taken.append(label.place)
      shown.append((edge, label))
    }
    return shown
  }

  /// The cells between which an edge is drawn, ends included.
  func line(of edge: NetworkPicture.Edge, firstLayer: Int) -> (start: Point, end: Point) {
    let (start, end, gap) = ends(edge, firstLayer)
    return (
      Point(gap.lowerBound, start.row), Point(max(gap.lowerBound, gap.upperBound - 1), end.row)
    )
  }

  private func style(_ edge: NetworkPicture.Edge) -> Style {
    if edge.weight.isSelected { return theme.selected }
    if edge.weight.isPointedAt { return theme.accent }
    return switch edge.emphasis {
    case .none: theme.quiet
    case .route: theme.route
    case .current: theme.accent
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
    // A grid for this line alone: one for the whole area would take longer than all else.
    let top = min(start.row, end.row)
    let rows = top..<min(max(start.row, end.row) + 1, area.rowRange.upperBound)
    guard !rows.isEmpty else { return }
    var braille = BrailleGrid(Size(columns: gap.count, rows: rows.count))
    braille.line(
      from: (0, Double((start.row - top) * 4 + 2)),
      to: (Double(gap.count * 2 - 1), Double((end.row - top) * 4 + 2)), style: style(edge))
    canvas.draw(braille, at: Point(gap.lowerBound, top))
  }

  struct Label {
    let text: String
    let place: Rect
  }

  /// A value and where it may stand: on a level line in its middle, else beside where its line
  /// starts; what the step is about also further along.
  private func labels(
    _ edge: NetworkPicture.Edge, _ firstLayer: Int, _ area: Rect
  ) -> [Label] {
    let (start, end, gap) = ends(edge, firstLayer)
    let value = edge.weight.text
    let text: String
    switch edge.emphasis {
    case .none: text = " \(value) "
    case .route: text = "[\(value)]"
    case .current: text = "<\(value)>"
    }
    let rows: [Int]
    if start.row == end.row {
      rows = [start.row]
    } else {
      let (sign, distance) = (end.row > start.row ? 1 : -1, abs(edge.to - edge.from))
      let last =
        edge.emphasis == .none && !edge.weight.isSelected ? distance : abs(end.row - start.row) - 1
      rows =
        distance < grid.pitch ? (distance...max(distance, last)).map { start.row + sign * $0 } : []
    }
    return rows.filter(area.rowRange.contains).compactMap { row in
      let free = max(gap.lowerBound, start.column + taken(edge, row - start.row))
      let room = free..<max(free, gap.upperBound)
      guard text.displayWidth <= room.count else { return nil }
      let column: Int
      if start.row == end.row {
        column = max(room.lowerBound, gap.lowerBound + (gap.count - text.displayWidth) / 2)
      } else {
        // Right of where the line is on that row.
        let beside = gap.count * abs(row - start.row) / max(1, abs(end.row - start.row)) + 1
        column = max(room.lowerBound, gap.lowerBound + beside)
      }
      let first = min(column, room.upperBound - text.displayWidth)
      return Label(
        text: text,
        place: Rect(column: first, row: row, columns: text.displayWidth, rows: 1))
    }
  }

  /// Cells that the units of a column take on a row, whatever numbers they have: so that a label
  /// stays where it is when a number comes.
  private func taken(_ edge: NetworkPicture.Edge, _ row: Int) -> Int {
    let unit = ((row % grid.pitch) + grid.pitch) % grid.pitch
    switch unit {
    case 0: return 0
    case 1: return grid.pitch == 2 ? NetworkGrid.deltaWidth : NetworkGrid.numberWidth
    case 2: return NetworkGrid.deltaWidth
    default: return 0
    }
  }
}
