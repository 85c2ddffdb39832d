import Text

/// A fine grid of dots, 2 × 4 in each cell.
///
/// Dots are counted from the top left. Each cell takes the style of the last dot set in it.
public struct BrailleGrid: Hashable, Sendable {
  /// The cells across and down.
  public let size: Size
  private var patterns: [UInt8]
  private var styles: [Style]

  /// A grid without dots over a number of cells.
  public init(_ size: Size) {
    self.size = size
    patterns = Array(repeating: 0, count: size.columns * size.rows)
    styles = Array(repeating: .plain, count: size.columns * size.rows)
  }

  /// Dots across, twice the columns.
  public var dotColumns: Int { size.columns * 2 }
  /// Dots down, four times the rows.
  public var dotRows: Int { size.rows * 4 }

  /// Sets a dot; beyond the edges nothing happens.
  public mutating func setDot(_ x: Int, _ y: Int, style: Style = .plain) {
    guard (0..<dotColumns).contains(x), (0..<dotRows).contains(y) else { return }
    // Unicode numbers the upper three rows down each column, then the lowest row.
    let bit = y % 4 == 3 ? 6 + x % 2 : y % 4 + 3 * (x % 2)
    let offset = y / 4 * size.columns + x / 2
    patterns[offset] |= 1 << bit
    styles[offset] = style
  }

  /// Sets the dots of a line between two places given in dots.
  ///
  /// The line is clipped to the grid before its dots are chosen, so that a far end neither costs
  /// time nor bends what is seen. Places that are not finite draw nothing.
  public mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), style: Style = .plain
  ) {
    guard size.columns > 0, size.rows > 0,
      let (a, b) = clip(start, end, width: Double(dotColumns - 1), height: Double(dotRows - 1))
    else { return }
    let first = (x: Int(a.x.rounded()), y: Int(a.y.rounded()))
    let last = (x: Int(b.x.rounded()), y: Int(b.y.rounded()))
    let steps = max(abs(last.x - first.x), abs(last.y - first.y))
    for step in 0...steps {
      let share = steps == 0 ? 0 : Double(step) / Double(steps)
      let x = Double(first.x) + share * Double(last.x - first.x)
      let y = Double(first.y) + share * Double(last.y - first.y)
      setDot(Int(x.rounded()), Int(y.rounded()), style: style)
    }
  }

  /// The glyph and the style of a cell, nil when it has no dot.
  public func cell(column: Int, row: Int) -> Cell? {
    guard (0..<size.columns).contains(column), (0..<size.rows).contains(row) else { return nil }
    let offset = row * size.columns + column
    guard patterns[offset] != 0,
      let scalar = Unicode.Scalar(0x2800 + UInt32(patterns[offset]))
    else { return nil }
    return Cell(glyph: Glyph(Character(scalar)), style: styles[offset])
  }
}

extension Canvas {
  /// Lays the dots of a grid over what is drawn, its top left cell at a place.
  public mutating func draw(_ grid: BrailleGrid, at point: Point) {
    for row in 0..<grid.size.rows {
      for column in 0..<grid.size.columns {
        guard let cell = grid.cell(column: column, row: row) else { continue }
        self[point.moved(right: column, down: row)] = cell
      }
    }
  }
}

private typealias Place = (x: Double, y: Double)

/// The part of a line inside 0…width by 0…height, nil when there is none (Liang and Barsky 1984).
private func clip(
  _ start: Place, _ end: Place, width: Double, height: Double
) -> (Place, Place)? {
  guard start.x.isFinite, start.y.isFinite, end.x.isFinite, end.y.isFinite else { return nil }
  // Farther than this only the direction matters, and differences must not overflow.
  func near(_ value: Double) -> Double { min(max(value, -1e9), 1e9) }
  let a = (x: near(start.x), y: near(start.y))
  let d = (x: near(end.x) - a.x, y: near(end.y) - a.y)
  var enter = 0.0
  var leave = 1.0
  for (step, room) in [(-d.x, a.x), (d.x, width - a.x), (-d.y, a.y), (d.y, height - a.y)] {
    if step == 0 {
      guard room >= 0 else { return nil }
    } else if step < 0 {
      enter = max(enter, room / step)
    } else {
      leave = min(leave, room / step)
    }
  }
  guard enter <= leave else { return nil }
  return ((a.x + enter * d.x, a.y + enter * d.y), (a.x + leave * d.x, a.y + leave * d.y))
}
