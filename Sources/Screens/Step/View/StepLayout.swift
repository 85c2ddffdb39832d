import Pictures
import Drawing
import ScreenKit

/// Where the parts of the step screen stand, for a size of terminal.
///
/// 80×24 is the measure; what is more goes to more of the network, longer tables, the parameters
/// and the loss curve. The places depend on the size alone, so nothing moves between steps.
package struct StepLayout: Hashable {
  package let size: Size
  package let network: Rect
  package let listing: Rect
  package let equation: Rect
  package private(set) var lower: Rect
  package let update: Rect
  /// Parameters and curve; empty where there is no room.
  package let bottom: Rect
  package let notice: Int
  package let footer: Int

  /// The least size that can be drawn.
  package static let minimum = Size(columns: 60, rows: 20)

  /// The places for a size; a zoomed pane takes the room of network, listing and lower pane,
  /// practice that of the lower pane and the update.
  package init(
    _ size: Size, zoom: ZoomedPane? = nil, hasTour: Bool = false, hasPractice: Bool = false
  ) {
    self.size = size
    let rows = Heights(size, isZoomed: zoom != nil, hasTour: hasTour)
    let (equationRows, lowerRows, top) = (rows.equation, rows.lower, rows.top)
    var row = 3
    func area(_ rows: Int) -> Rect {
      defer { row += rows + 1 }
      return Rect(column: 0, row: row, columns: size.columns, rows: rows)
    }
    let none = Rect(column: 0, row: 3, columns: 0, rows: 0)
    let room = top + 1 + lowerRows
    switch zoom {
    case nil:
      (network, listing) = area(top).splitColumns(at: size.columns - Self.listingWidth(size) - 1)
      equation = area(equationRows)
      lower = area(lowerRows)
    case .lower:
      (network, listing) = (none, none)
      equation = area(equationRows)
      lower = area(room)
    case .network:
      (network, listing, lower) = (area(room), none, none)
      equation = area(equationRows)
    case .listing:
      (network, listing, lower) = (none, area(room), none)
      equation = area(equationRows)
    case .equation:
      (network, listing, lower) = (none, none, none)
      equation = area(room + 1 + equationRows)
    }
    let below = area(rows.update)
    let isJoined = hasPractice && !lower.isEmpty
    if isJoined { lower = Self.joined(lower, below) }
    update = isJoined ? none : below
    bottom = area(max(0, rows.bottom - 1))
    notice = size.rows - 2
    footer = size.rows - 1
  }

  /// The rows of the panes.
  private struct Heights {
    let equation: Int
    let lower: Int
    let update: Int
    let bottom: Int
    let top: Int

    init(_ size: Size, isZoomed: Bool, hasTour: Bool) {
      let extra = size.rows - 24
      equation = 3 + max(0, min(extra / 6, 3))
      lower = 4 + max(0, min(extra / 4, 6))
      update = hasTour ? 3 : 2
      bottom = extra >= 10 && !isZoomed ? 1 + max(5, extra * 2 / 5) : 0
      top = size.rows - 2 - 4 - equation - lower - update - bottom - 2
    }
  }

  private static func listingWidth(_ size: Size) -> Int {
    size.columns >= 150 ? 52 : (size.columns >= 110 ? 40 : 30)
  }

  /// Two areas below one another as one, the rule between them included.
  private static func joined(_ upper: Rect, _ lower: Rect) -> Rect {
    Rect(
      origin: upper.origin,
      size: Size(columns: upper.size.columns, rows: upper.size.rows + 1 + lower.size.rows))
  }

  /// The places for a scene.
  package init(_ size: Size, _ scene: Scene<StepModel>) {
    self.init(
      size, zoom: scene.model.zoom, hasTour: scene.model.tour != nil,
      hasPractice: scene.model.practice != nil)
  }

  /// What the model may fill.
  package var room: StepRoom {
    StepRoom(
      networkLayers: NetworkView.layers(in: network.size.columns),
      networkUnits: max(1, network.size.rows / 2),
      listingRows: listing.size.rows, listingWidth: listing.size.columns - 1,
      equationWidth: size.columns - 2, equationRows: equation.size.rows,
      lowerWidth: size.columns - 2, lowerRows: lower.size.rows,
      parameterRows: max(0, bottom.size.rows - 1))
  }
}
