import Drawing
import ScreenKit
import Text

/// Draws the network: a column a layer, its units one under the other, weights between.
public struct NetworkView {
  let theme: Theme

  /// With a theme.
  public init(theme: Theme) { self.theme = theme }

  /// Draws it into an area.
  public func draw(_ picture: NetworkPicture, in area: Rect, _ canvas: inout Canvas) {
    guard !picture.columns.isEmpty, area.size.rows > 0 else { return }
    let grid = NetworkGrid(picture, area)
    // Where something is hidden the last row says so, and nothing else stands in it.
    let inside = area.inset(bottom: picture.hidesSomething ? 1 : 0)
    NetworkEdges(theme: theme, grid: grid).draw(picture.edges, in: inside, &canvas)
    for (place, column) in picture.columns.enumerated() {
      draw(column, at: place, grid, inside, &canvas)
    }
    drawHidden(picture, grid, area, &canvas)
  }

  private func draw(
    _ column: NetworkPicture.Column, at place: Int, _ grid: NetworkGrid, _ area: Rect,
    _ canvas: inout Canvas
  ) {
    for unit in column.units {
      let point = grid.origin(column: place, unit: unit.number)
      let style = unit.isCurrent ? theme.accent : Style.plain
      let room = grid.roomRight(ofColumn: place)
      var name = [Span(unit.name, style: style.adding(.bold))]
      if let target = unit.target {
        name.append(
          Span(" y \(target.text)", style: target.isPointedAt ? theme.accent : theme.quiet))
      }
      canvas.write(name.truncated(to: room), at: point, within: area)
      // The mark stands before the name, which so keeps its place.
      if unit.isCurrent {
        canvas.write("▶", at: point.moved(right: -1), style: style, within: area)
      }
      guard grid.pitch > 1 else { continue }
      let delta = unit.delta.flatMap { $0.freshness == .pending ? nil : $0 }
      if grid.pitch == 2, let delta {
        drawDelta(delta, at: point.moved(down: 1), room, area, &canvas)
        continue
      }
      canvas.write(
        [theme.span(unit.activation)].truncated(to: room), at: point.moved(down: 1), within: area)
      if grid.pitch > 2, let delta = unit.delta, delta.freshness != .pending {
        drawDelta(delta, at: point.moved(down: 2), room, area, &canvas)
      }
    }
  }

  private func drawDelta(
    _ delta: Figure, at point: Point, _ room: Int, _ area: Rect, _ canvas: inout Canvas
  ) {
    canvas.write(
      [Span("δ ", style: theme.quiet), theme.span(delta)].truncated(to: room), at: point,
      within: area)
  }

  private func drawHidden(
    _ picture: NetworkPicture, _ grid: NetworkGrid, _ area: Rect, _ canvas: inout Canvas
  ) {
    let row = area.rowRange.upperBound - 1
    let signs = picture.columns.map { $0.hiddenCount > 0 ? "… \($0.hiddenCount) more" : "" }
    for (place, sign) in signs.enumerated() {
      canvas.write(sign, at: Point(grid.column(place), row), style: theme.quiet, within: area)
    }
    let (before, after) = (picture.hiddenLayersBefore, picture.hiddenLayersAfter)
    let last = max(0, picture.columns.count - 2)
    func draw(_ texts: [String], inGap place: Int) {
      let gap = grid.gap(after: place)
      let start = max(gap.lowerBound, grid.column(place) + signs[place].displayWidth + 1)
      let room = gap.upperBound - start
      guard let text = texts.first(where: { $0.displayWidth <= room }) ?? texts.last else { return }
      canvas.write(text, at: Point(start, row), style: theme.quiet, within: area)
    }
    if before > 0, after > 0, last == 0 {
      draw(["← \(before)  \(after) →", "←\(before) \(after)→"], inGap: 0)
      return
    }
    if before > 0 { draw(["← \(before) more", "←\(before)"], inGap: 0) }
    if after > 0 { draw(["\(after) more →", "\(after)→"], inGap: last) }
  }
}

extension NetworkView {
  /// How many layers have room in so many columns, inputs among them; at least two.
  public static func layers(in columns: Int) -> Int {
    max(2, (columns - 2 + NetworkGrid.leastGap) / (NetworkGrid.unitWidth + NetworkGrid.leastGap))
  }
}

extension NetworkPicture {
  /// Whether the last row has to say that there are more units or layers.
  fileprivate var hidesSomething: Bool {
    hiddenLayersBefore + hiddenLayersAfter > 0 || columns.contains { $0.hiddenCount > 0 }
  }
}

extension NetworkPicture.Column {
  fileprivate var hiddenCount: Int { hiddenBefore + hiddenAfter }
}

/// Where the units of a network stand.
struct NetworkGrid {
  /// Cells of a column of units.
  static let unitWidth = 9
  /// Cells of an activation and of a δ at their longest, with a blank.
  static let numberWidth = 11, deltaWidth = 13
  /// The least distance between columns.
  static let leastGap = 5

  /// Rows from one unit to the next.
  let pitch: Int
  private let area: Rect
  private let first: [Int]
  private let step: Int

  init(_ picture: NetworkPicture, _ area: Rect) {
    self.area = area
    first = picture.columns.map { $0.units.first?.number ?? 1 }
    let most = picture.columns.map(\.units.count).max() ?? 1
    let rows = area.size.rows - (picture.hidesSomething ? 1 : 0)
    let distance = most == 1 ? 4 : max(1, min(6, (rows + 1) / most))
    // Three rows a unit are its name, activation and δ: the last one needs them too.
    pitch = distance == 3 && 3 * most > rows ? 2 : distance
    let count = picture.columns.count
    let free = area.size.columns - 2 - Self.unitWidth
    step = count > 1 ? min(Self.unitWidth + 28, free / (count - 1)) : 0
  }

  func column(_ place: Int) -> Int { area.origin.column + 1 + place * step }

  func origin(column place: Int, unit: Int) -> Point {
    Point(column(place), area.origin.row + (unit - first[place]) * pitch)
  }

  /// Cells that a column's text may take.
  func roomRight(ofColumn place: Int) -> Int {
    place == first.count - 1
      ? area.columnRange.upperBound - column(place) : Self.unitWidth + 3
  }

  /// The cells between a column and the next.
  func gap(after place: Int) -> Range<Int> {
    let start = column(place) + Self.unitWidth
    return start..<max(start, column(place + 1) - 1)
  }
}
