import Pictures
import Drawing
import ScreenKit
import Text

/// Draws the step screen in the room that a lesson leaves beside its prose: network, equation and
/// steps, or in place of the steps the pane that the lesson shows.
struct StepBesideView {
  let theme: Theme
  /// Whether keys go to it.
  let isAtWork: Bool

  func draw(_ scene: Scene<StepModel>, in area: Rect, pane: Rect, _ canvas: inout Canvas) {
    let layout = StepBesideLayout(area, pane: pane)
    let screen = StepScreen(scene, room: layout.room)
    let steps = StepView(theme: theme)
    rules(layout, area, &canvas)
    if !layout.network.isEmpty {
      title(layout.network, networkTitle(screen, layout.network.size.columns), area, &canvas)
      NetworkView(theme: theme).draw(screen.network, in: layout.network, &canvas)
    }
    title(layout.equation, [Span(screen.equation.title, style: titleStyle)], area, &canvas)
    steps.drawEquation(screen.equation, layout.equation, &canvas)
    if !layout.listing.isEmpty {
      let name = "steps by \(screen.listing.granularity)"
      title(layout.listing, [Span(name, style: titleStyle)], area, &canvas)
      steps.drawListing(screen.listing, layout.listing, &canvas)
    }
    if !layout.pane.isEmpty {
      title(layout.pane, [Span(screen.lower.title, style: titleStyle)], layout.pane, &canvas)
      PaneView(theme: theme).draw(screen.lower, in: layout.pane, &canvas)
    }
  }

  private var titleStyle: Style { isAtWork ? theme.accent : theme.title }

  private func networkTitle(_ screen: StepScreen, _ width: Int) -> [Span] {
    let position = screen.header.position.dropFirst().dropLast().joined(separator: "  ")
    let name = [Span("network", style: titleStyle)]
    let whole = name + [Span("  " + position, style: theme.quiet)]
    return whole.displayWidth <= width - 4 ? whole : name
  }

  private func rules(_ layout: StepBesideLayout, _ area: Rect, _ canvas: inout Canvas) {
    for pane in [layout.network, layout.equation, layout.listing] where !pane.isEmpty {
      canvas.horizontalRule(
        at: Point(area.origin.column - 1, pane.origin.row - 1), width: area.size.columns + 1,
        style: theme.rule)
    }
  }

  private func title(_ pane: Rect, _ spans: [Span], _ area: Rect, _ canvas: inout Canvas) {
    let text = [Span(" ")] + spans.truncated(to: area.size.columns - 4) + [Span(" ")]
    canvas.write(text, at: Point(area.origin.column + 1, pane.origin.row - 1))
  }
}

/// Where the panes stand beside the prose of a lesson.
package struct StepBesideLayout: Hashable {
  package let network: Rect
  package let equation: Rect
  package let listing: Rect
  /// The pane below, over the whole width of the terminal; empty while none is asked for.
  package let pane: Rect

  /// The places in an area whose first row is a rule; a pane below takes the place of the steps.
  package init(_ area: Rect, pane: Rect) {
    self.pane = pane
    let rows = area.size.rows
    let hasListing = pane.isEmpty && rows >= 13
    let free = rows - (hasListing ? 3 : 2)
    let equationRows = free >= 18 ? 5 : free >= 14 ? 4 : 3
    let rest = max(0, free - equationRows)
    var networkRows = hasListing ? max(5, rest * 6 / 10) : rest
    if networkRows < 3 { networkRows = 0 }
    let listingRows = hasListing ? rest - networkRows : 0
    var row = area.origin.row + 1
    /// Without a margin on the right, if need be: there the terminal ends anyway.
    func place(_ rows: Int, margin: Int = 0) -> Rect {
      defer { if rows > 0 { row += rows + 1 } }
      return Rect(
        column: area.origin.column, row: row, columns: area.size.columns + margin, rows: rows)
    }
    network = place(networkRows)
    equation = place(networkRows == 0 ? rows - 1 : equationRows, margin: 1)
    listing = place(listingRows)
  }

  /// What the model may fill.
  package var room: StepRoom {
    let columns = network.size.columns
    var room = StepRoom(
      networkLayers: NetworkView.layers(in: columns), networkUnits: max(1, network.size.rows / 2),
      listingRows: listing.size.rows, listingWidth: columns - 1, equationWidth: columns - 1,
      equationRows: equation.size.rows, lowerWidth: pane.size.columns - 2,
      lowerRows: pane.size.rows, parameterRows: 0)
    room.hasSentence = false
    return room
  }
}
