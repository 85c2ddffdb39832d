import Text

/// A grid of numbers as colours, two rows of numbers in each row of cells.
///
/// Colour alone says nothing to everyone: show the number under a cursor beside it.
public struct Heatmap: Hashable, Sendable {
  /// The numbers, row by row, each row as long as the first.
  public var values: [[Double]]
  /// The colours, lowest first.
  public var ramp: ColorRamp
  /// The number of the first colour and that of the last; beyond is clamped.
  public var range: ClosedRange<Double>
  /// The columns of cells that a number takes; two cells are about a square with its half row.
  public var cellWidth: Int

  /// A map of numbers over a range of colours.
  ///
  /// - Parameters:
  ///   - values: The numbers, row by row, from the top; NaN stays blank.
  ///   - ramp: The colours, lowest first.
  ///   - range: The number of the first colour and that of the last.
  ///   - cellWidth: The columns of cells that a number takes, at least 1.
  public init(
    _ values: [[Double]], ramp: ColorRamp = .sequential, range: ClosedRange<Double>,
    cellWidth: Int = 1
  ) {
    precondition(cellWidth > 0, "a number takes at least one column")
    self.values = values
    self.ramp = ramp
    self.range = range
    self.cellWidth = cellWidth
  }

  /// A map of signed numbers, zero in the middle of the diverging ramp.
  ///
  /// The number farthest from zero has the outermost colour.
  public init(signed values: [[Double]], cellWidth: Int = 1) {
    let farthest = values.joined().filter(\.isFinite).map(abs).max() ?? 0
    let bound = farthest == 0 ? 1 : farthest
    self.init(values, ramp: .diverging, range: -bound...bound, cellWidth: cellWidth)
  }

  /// The cells that the whole map takes.
  public var size: Size {
    Size(columns: (values.first?.count ?? 0) * cellWidth, rows: (values.count + 1) / 2)
  }

  /// The colour of a number, nil for NaN and outside the grid.
  public func color(row: Int, column: Int) -> Color? {
    guard values.indices.contains(row), values[row].indices.contains(column) else { return nil }
    let width = range.upperBound - range.lowerBound
    // A range of one number has its middle colour.
    guard width > 0 else { return values[row][column].isNaN ? nil : ramp.color(at: 0.5) }
    return ramp.color(at: (values[row][column] - range.lowerBound) / width)
  }
}

extension Canvas {
  /// Draws a heatmap at the top left of a rectangle; what does not fit is left out.
  public mutating func draw(_ map: Heatmap, in rect: Rect) {
    let area = rect.intersection(Rect(origin: rect.origin, size: map.size))
    for row in area.rowRange {
      for column in area.columnRange {
        let first = (row - rect.origin.row) * 2
        let value = (column - rect.origin.column) / map.cellWidth
        self[Point(column, row)] = .halves(
          upper: map.color(row: first, column: value),
          lower: map.color(row: first + 1, column: value))
      }
    }
  }
}

extension Cell {
  /// A cell whose upper and lower half have a colour each.
  fileprivate static func halves(upper: Color?, lower: Color?) -> Cell {
    switch (upper, lower) {
    case (nil, nil): .blank
    case (nil, let lower?): Cell(glyph: Glyph("▄"), style: Style(foreground: lower))
    case (let upper?, let lower):
      Cell(glyph: Glyph("▀"), style: Style(foreground: upper, background: lower))
    }
  }
}
