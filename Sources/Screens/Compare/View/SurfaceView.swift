import Drawing
import ScreenKit

/// Draws a surface as a map of colours and contours, and a contender's way on it.
struct SurfaceView {
  let theme: Theme

  func draw(
    _ contender: ContenderPanel, _ page: PanelsPage, in area: Rect, _ canvas: inout Canvas
  ) {
    guard let map = page.map else {
      canvas.write("the map is on its way …", at: area.origin, style: theme.quiet, within: area)
      return
    }
    drawBands(map.bands, in: area, &canvas)
    let (x, y) = (Axis(map.window.x), Axis(map.window.y))
    drawWay(contender, x, y, in: area, &canvas)
    for minimum in page.minima { mark("+", minimum, x, y, in: area, &canvas) }
    if let first = contender.path.first {
      mark("○", (first.x1, first.x2), x, y, in: area, &canvas)
    }
    if let last = contender.path.last { mark("●", (last.x1, last.x2), x, y, in: area, &canvas) }
  }

  /// A colour for each tenth of the heights; where two of them meet a dot, which needs no colour.
  private func drawBands(_ bands: [[Int]], in area: Rect, _ canvas: inout Canvas) {
    guard let columns = bands.first?.count, columns > 0 else { return }
    // Where there is little room, fewer contours show more.
    let levels = area.size.rows < 8 ? 3 : area.size.columns < 60 ? 5 : 8
    func band(_ column: Int, _ row: Int) -> Int {
      let line = bands[(2 * row + 1) * bands.count / (2 * area.size.rows)]
      return line[(2 * column + 1) * columns / (2 * area.size.columns)] * levels / 10
    }
    for row in 0..<area.size.rows {
      for column in 0..<area.size.columns {
        let here = band(column, row)
        let isBorder =
          column > 0 && band(column - 1, row) != here || row > 0 && band(column, row - 1) != here
        canvas.write(
          isBorder ? "·" : " ", at: area.origin.moved(right: column, down: row),
          style: theme.heat(Double(here) / Double(levels - 1)))
      }
    }
  }

  /// The way in dots, on the colours of the map.
  private func drawWay(
    _ contender: ContenderPanel, _ x: Axis, _ y: Axis, in area: Rect, _ canvas: inout Canvas
  ) {
    var grid = BrailleGrid(area.size)
    var last: (x: Double, y: Double)?
    for point in contender.path {
      guard let across = x.fraction(of: point.x1), let up = y.fraction(of: point.x2) else {
        last = nil
        continue
      }
      let dot = (
        x: across * Double(grid.dotColumns - 1), y: (1 - up) * Double(grid.dotRows - 1)
      )
      grid.line(from: last ?? dot, to: dot)
      last = dot
    }
    for row in 0..<area.size.rows {
      for column in 0..<area.size.columns {
        guard let cell = grid.cell(column: column, row: row) else { continue }
        let point = area.origin.moved(right: column, down: row)
        var style = canvas[point].style
        style.attributes.insert(.bold)
        canvas[point] = Cell(glyph: cell.glyph, style: style)
      }
    }
  }

  private func mark(
    _ sign: String, _ place: (x1: Double, x2: Double), _ x: Axis, _ y: Axis, in area: Rect,
    _ canvas: inout Canvas
  ) {
    guard let across = x.fraction(of: place.x1), (0...1).contains(across),
      let up = y.fraction(of: place.x2), (0...1).contains(up)
    else { return }
    let column = Int((across * Double(area.size.columns * 2 - 1)).rounded()) / 2
    let row = Int(((1 - up) * Double(area.size.rows * 4 - 1)).rounded()) / 4
    let point = area.origin.moved(right: column, down: row)
    var style = canvas[point].style
    style.attributes.insert(.bold)
    canvas.write(sign, at: point, style: style)
  }
}
