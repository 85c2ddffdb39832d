import Drawing
import Workbench

/// Draws the compare screen: its head, the row of pages, and a page.
struct CompareView {
  let theme: Theme

  func draw(_ state: State, _ canvas: inout Canvas) {
    guard let screen = CompareScreen(state), let race = state.comparison else { return }
    HeadView(theme: theme).draw(
      name: "Compare", title: screen.title, about: screen.common, position: screen.position,
      tabs: screen.tabs, &canvas)
    let body = HeadView.body(canvas.size)
    switch screen.page {
    case .panels:
      ComparePanelsView(theme: theme).draw(screen, race, state, in: body, &canvas)
    case .curves: CompareCurvesView(theme: theme).draw(screen, race, in: body, &canvas)
    case .autopsy:
      CompareAutopsyView(theme: theme).draw(CompareAutopsy(race, state), in: body, &canvas)
    case .table:
      CompareTableView(theme: theme).draw(CompareTable(race, state), in: body, &canvas)
    case .sweep:
      CompareSweepView(theme: theme).draw(CompareSweep(race, state), in: body, &canvas)
    case .seeds:
      CompareSeedsView(theme: theme).draw(CompareSeeds(race, state), in: body, &canvas)
    case .batches:
      BatchesView(theme: theme).draw(BatchPage(race, state), in: body, &canvas)
    case .layers:
      LayersView(theme: theme).draw(LayersPage(race, state), in: body, &canvas)
    case .average:
      AverageView(theme: theme).draw(AverageScreen(race.average, state), in: body, &canvas)
    }
  }
}

/// Where the parts of the compare screen stand.
enum CompareLayout {
  /// The narrowest panel, and the lowest: its rule and four rows.
  private static let least = Size(columns: 38, rows: 5)

  /// The panels of contenders: as many as fit, the chosen one among them.
  ///
  /// Returns the contenders' places with their cells, the rule above included.
  static func panels(_ count: Int, chosen: Int, in area: Rect) -> [(place: Int, cells: Rect)] {
    guard count > 0, area.size.rows > 0 else { return [] }
    let widest = max(1, min(count, area.size.columns / least.columns))
    let mostRows = max(1, area.size.rows / least.rows)
    let rows = min(mostRows, (count + widest - 1) / widest)
    let columns = min(widest, max(1, (count + rows - 1) / rows))
    let shown = min(count, rows * columns)
    let firstRow =
      shown == count
      ? 0 : max(0, min(chosen / columns - rows / 2, (count + columns - 1) / columns - rows))
    let first = firstRow * columns
    return (first..<min(count, first + rows * columns)).map { place in
      let (row, column) = ((place - first) / columns, (place - first) % columns)
      let left = area.size.columns * column / columns
      let right = area.size.columns * (column + 1) / columns
      let top = area.size.rows * row / rows
      let bottom = area.size.rows * (row + 1) / rows
      return (
        place,
        Rect(
          column: area.origin.column + left, row: area.origin.row + top, columns: right - left,
          rows: bottom - top)
      )
    }
  }
}
