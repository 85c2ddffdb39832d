import Derivation
import Drawing
import Workbench

/// Which number of the network lies at a point of its picture.
struct NetworkTargets {
  let picture: NetworkPicture
  let area: Rect

  /// The number of a unit, or the weight whose value or line is there; nil where nothing is.
  func quantity(at point: Point) -> Quantity? {
    guard !picture.columns.isEmpty else { return nil }
    let grid = NetworkGrid(picture, area)
    return unit(at: point, grid) ?? weight(at: point, grid)
  }

  private func unit(at point: Point, _ grid: NetworkGrid) -> Quantity? {
    for (place, column) in picture.columns.enumerated() {
      for unit in column.units {
        let origin = grid.origin(column: place, unit: unit.number)
        let down = point.row - origin.row
        guard (origin.column - 1..<origin.column + StepLayout.unitWidth).contains(point.column),
          down >= 0, down < min(3, grid.pitch)
        else { continue }
        return quantity(of: unit, layer: column.layer, down: down, pitch: grid.pitch)
      }
    }
    return nil
  }

  /// Under the name stands the activation, under that δ; where there is one row only, the last.
  private func quantity(
    of unit: NetworkPicture.Unit, layer: Int, down: Int, pitch: Int
  ) -> Quantity {
    if layer == 0 { return .input(unit.number) }
    let hasDelta = unit.delta.map { $0.freshness != .pending } ?? false
    let isDelta = hasDelta && (down == 2 || (pitch == 2 && down == 1))
    return isDelta
      ? .delta(layer: layer, unit: unit.number) : .activation(layer: layer, unit: unit.number)
  }

  private func weight(at point: Point, _ grid: NetworkGrid) -> Quantity? {
    let edges = NetworkEdges(theme: Theme(), grid: grid)
    let labelled = edges.labels(of: picture.edges, in: area)
    if let edge = labelled.first(where: { $0.1.place.contains(point) })?.0 {
      return .parameter(.weight(layer: edge.layer, unit: edge.to, from: edge.from))
    }
    guard let firstLayer = picture.edges.map(\.layer).min() else { return nil }
    let near = picture.edges.compactMap { edge -> (Double, NetworkPicture.Edge)? in
      let (start, end) = edges.line(of: edge, firstLayer: firstLayer)
      guard (start.column...end.column).contains(point.column) else { return nil }
      let share = Double(point.column - start.column) / Double(max(1, end.column - start.column))
      let row = Double(start.row) + share * Double(end.row - start.row)
      let distance = abs(row - Double(point.row))
      return distance <= 0.75 ? (distance, edge) : nil
    }
    return near.min { $0.0 < $1.0 }.map {
      .parameter(.weight(layer: $0.1.layer, unit: $0.1.to, from: $0.1.from))
    }
  }
}
