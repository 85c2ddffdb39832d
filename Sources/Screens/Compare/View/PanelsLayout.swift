import Drawing
import ScreenKit

/// Where the panels of contenders stand, and the ranking below them.
struct PanelsLayout {
  /// The contenders' places with their cells, the rule above included.
  let panels: [(place: Int, cells: Rect)]
  /// The ranking; nil where panels have all the room.
  let ranking: Rect?
  /// All cells of the page.
  let area: Rect

  /// The narrowest panel, and the lowest: its rule and four rows.
  private static let least = Size(columns: 38, rows: 5)
  /// A panel with less room above it gets the ranking's rows.
  private static let comfortable = 7

  /// The places of a page, solved once for what is drawn and for what is pointed at.
  init(_ page: PanelsPage, in area: Rect) {
    self.area = area
    let count = page.isZoomed ? 1 : page.contenders.count
    let wanted = page.ranking.rows.count + 2
    let above = Grid(count, in: area.inset(bottom: wanted))
    let isWorthIt =
      area.size.rows > wanted + Self.comfortable && above.shows(count)
      && above.cells(0..<count).allSatisfy { $0.size.rows >= Self.comfortable }
    let (top, bottom) = area.splitRows(at: area.size.rows - wanted)
    ranking = isWorthIt ? bottom : nil
    if page.isZoomed {
      panels = [(page.chosen, isWorthIt ? top : area)]
    } else {
      let grid = isWorthIt ? above : Grid(count, in: area)
      let shown = grid.shown(count, chosen: page.chosen)
      panels = Array(zip(shown, grid.cells(shown)))
    }
  }

  /// The contender whose panel lies at a point.
  func place(at point: Point) -> Int? { panels.first { $0.cells.contains(point) }?.place }

  /// Panels side by side and below each other: as many as fit.
  private struct Grid {
    let area: Rect
    let rows: Int
    let columns: Int

    init(_ count: Int, in area: Rect) {
      self.area = area
      let widest = max(1, min(count, area.size.columns / least.columns))
      let mostRows = max(1, area.size.rows / least.rows)
      rows = min(mostRows, (count + widest - 1) / widest)
      columns = min(widest, max(1, (count + rows - 1) / max(1, rows)))
    }

    func shows(_ count: Int) -> Bool { area.size.rows > 0 && count <= rows * columns }

    /// Those of so many that are shown, the chosen one among them.
    func shown(_ count: Int, chosen: Int) -> Range<Int> {
      guard area.size.rows > 0, count > 0 else { return 0..<0 }
      let firstRow =
        shows(count)
        ? 0 : max(0, min(chosen / columns - rows / 2, (count + columns - 1) / columns - rows))
      let first = firstRow * columns
      return first..<min(count, first + rows * columns)
    }

    /// The cells of those that are shown.
    func cells(_ shown: Range<Int>) -> [Rect] {
      shown.map { place in
        let (row, column) = (
          (place - shown.lowerBound) / columns, (place - shown.lowerBound) % columns
        )
        let (left, top) = (area.size.columns * column / columns, area.size.rows * row / rows)
        let right = area.size.columns * (column + 1) / columns
        let bottom = area.size.rows * (row + 1) / rows
        return Rect(
          column: area.origin.column + left, row: area.origin.row + top, columns: right - left,
          rows: bottom - top)
      }
    }
  }
}
