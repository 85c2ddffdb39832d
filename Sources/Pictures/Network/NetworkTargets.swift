import Drawing
import ScreenKit

/// Which number of the network lies at a point of its picture.
public struct NetworkTargets {
  let picture: NetworkPicture
  let area: Rect

  /// Of a picture that is drawn into an area.
  public init(picture: NetworkPicture, area: Rect) {
    self.picture = picture
    self.area = area
  }

  /// The number of a unit, or the weight whose value or line is there; nil where nothing is.
  public func figure(at point: Point) -> Figure? {
    guard !picture.columns.isEmpty else { return nil }
    let grid = NetworkGrid(picture, area)
    return unit(at: point, grid) ?? weight(at: point, grid)
  }

  private func unit(at point: Point, _ grid: NetworkGrid) -> Figure? {
    for (place, column) in picture.columns.enumerated() {
      for unit in column.units {
        let origin = grid.origin(column: place, unit: unit.number)
        let down = point.row - origin.row
        guard (origin.column - 1..<origin.column + NetworkGrid.unitWidth).contains(point.column),
          down >= 0, down < min(3, grid.pitch)
        else { continue }
        return figure(of: unit, down: down, pitch: grid.pitch)
      }
    }
    return nil
  }

  /// Under the name stands the activation, under that δ; where there is one row only, the last.
  private func figure(of unit: NetworkPicture.Unit, down: Int, pitch: Int) -> Figure {
    guard let delta = unit.delta, delta.freshness != .pending else { return unit.activation }
    return down == 2 || (pitch == 2 && down == 1) ? delta : unit.activation
  }

  private func weight(at point: Point, _ grid: NetworkGrid) -> Figure? {
    let edges = NetworkEdges(theme: Theme(), grid: grid)
    let labelled = edges.labels(of: picture.edges, in: area)
    if let edge = labelled.first(where: { $0.1.place.contains(point) })?.0 {
      return edge.weight
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
    return near.min { $0.0 < $1.0 }?.1.weight
  }
}
