/// A place on a canvas, in cells.
///
/// The origin (0, 0) is the top left cell; columns grow rightward and rows downward.
public struct Point: Hashable, Sendable {
  /// Cells from the left edge.
  public var column: Int
  /// Cells from the top edge.
  public var row: Int

  /// The place at a column and a row.
  public init(_ column: Int, _ row: Int) {
    self.column = column
    self.row = row
  }

  /// The same place moved right and down.
  public func moved(right columns: Int = 0, down rows: Int = 0) -> Point {
    Point(column + columns, row + rows)
  }
}

/// How many cells something takes.
public struct Size: Hashable, Sendable {
  /// Cells across, never negative.
  public let columns: Int
  /// Cells down, never negative.
  public let rows: Int

  /// A size of columns by rows; negative counts become 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
  /// The top left cell.
  public let origin: Point
  /// The cells across and down.
  public let size: Size

  /// The rectangle of a size at a top left cell.
  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// The rectangle of `columns` by `rows` cells whose top left cell is (`column`, `row`).
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.init(origin: Point(column, row), size: Size(columns: columns, rows: rows))
  }

  /// Its columns, from the left edge to just beyond the right one.
  public var columnRange: Range<Int> { origin.column..<origin.column + size.columns }

  /// Its rows, from the top edge to just beyond the bottom one.
  public var rowRange: Range<Int> { origin.row..<origin.row + size.rows }

  /// Whether it has no cell.
  public var isEmpty: Bool { size.columns == 0 || size.rows == 0 }

  /// Whether a cell lies in it.
  public func contains(_ point: Point) -> Bool {
    columnRange.contains(point.column) && rowRange.contains(point.row)
  }

  /// The cells that lie in both rectangles.
  public func intersection(_ other: Rect) -> Rect {
    let columns = columnRange.clamped(to: other.columnRange)
    let rows = rowRange.clamped(to: other.rowRange)
    return Rect(
      column: columns.lowerBound, row: rows.lowerBound, columns: columns.count, rows: rows.count)
  }

  /// The rectangle without a border of cells on each side.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(
      column: origin.column + left, row: origin.row + top,
      columns: size.columns - left - right, rows: size.rows - top - bottom)
  }

  /// The part above a cut and the part from the cut downward.
  ///
  /// The upper part gets `rows` rows, at most all.
  public func splitRows(at rows: Int) -> (top: Rect, bottom: Rect) {
    let kept = min(max(0, rows), size.rows)
    return (inset(bottom: size.rows - kept), inset(top: kept))
  }

  /// The part left of a cut and the part from the cut rightward.
  ///
  /// The left part gets `columns` columns, at most all.
  public func splitColumns(at columns: Int) -> (left: Rect, right: Rect) {
    let kept = min(max(0, columns), size.columns)
    return (inset(right: size.columns - kept), inset(left: kept))
  }
}
