import Text

/// One place of a canvas: a glyph and how it looks.
public struct Cell: Hashable, Sendable {
  /// What it shows.
  public var glyph: Glyph
  /// How it looks.
  public var style: Style

  /// A cell of a glyph in a style.
  public init(glyph: Glyph, style: Style = .plain) {
    self.glyph = glyph
    self.style = style
  }

  /// A blank in the terminal's own colours.
  public static let blank = Cell(glyph: .space)
}

/// A grid of cells: what a terminal shows, as a value.
///
/// Drawing beyond the edges is clipped, never an error.
public struct Canvas: Hashable, Sendable {
  /// Columns and rows.
  public let size: Size
  /// All cells, row after row.
  public private(set) var cells: [Cell]

  /// A blank canvas.
  public init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The whole canvas as a rectangle.
  public var bounds: Rect { Rect(origin: Point(0, 0), size: size) }

  /// The cell at a place; beyond the edges it reads blank and writing does nothing.
  ///
  /// Writing over one half of a wide glyph blanks its other half.
  public subscript(_ point: Point) -> Cell {
    get { bounds.contains(point) ? cells[offset(of: point)] : .blank }
    set {
      guard bounds.contains(point) else { return }
      let offset = offset(of: point)
      if cells[offset].glyph.width != 1 { breakWideGlyph(at: point) }
      cells[offset] = newValue
    }
  }

  /// The cells of one row, left to right.
  ///
  /// Row 0 is at the top; the row must exist.
  public func cells(ofRow row: Int) -> ArraySlice<Cell> {
    precondition(bounds.rowRange.contains(row), "the row lies outside the canvas")
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Fills a rectangle with one glyph.
  ///
  /// - Parameters:
  ///   - rect: The cells to fill; the part outside the canvas is ignored.
  ///   - character: What to fill with; a wide one becomes the stand-in.
  ///   - style: How the cells look.
  public mutating func fill(_ rect: Rect, with character: Character = " ", style: Style = .plain) {
    let glyph = Glyph(character)
    let cell = Cell(glyph: glyph.width == 1 ? glyph : .standIn, style: style)
    forEachPoint(of: rect) { canvas, point in canvas[point] = cell }
  }

  /// Changes how the cells of a rectangle look and keeps their glyphs.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    forEachPoint(of: rect) { canvas, point in
      change(&canvas.cells[canvas.offset(of: point)].style)
    }
  }

  /// Copies another canvas onto this one, its top left cell at a place.
  public mutating func place(_ other: Canvas, at point: Point) {
    for row in 0..<other.size.rows {
      for (column, cell) in other.cells(ofRow: row).enumerated() {
        self[point.moved(right: column, down: row)] = cell
      }
    }
  }

  /// The same canvas with every glyph replaced, in its style.
  ///
  /// The replacement is asked for both halves of a wide glyph.
  public func mappingGlyphs(_ replacement: (Glyph) -> Glyph) -> Canvas {
    var mapped = self
    for offset in mapped.cells.indices {
      mapped.cells[offset].glyph = replacement(mapped.cells[offset].glyph)
    }
    return mapped
  }

  private mutating func forEachPoint(of rect: Rect, _ body: (inout Canvas, Point) -> Void) {
    let visible = rect.intersection(bounds)
    for row in visible.rowRange {
      for column in visible.columnRange { body(&self, Point(column, row)) }
    }
  }

  private func offset(of point: Point) -> Int { point.row * size.columns + point.column }

  private mutating func breakWideGlyph(at point: Point) {
    let offset = offset(of: point)
    if cells[offset].glyph == .continuation {
      if point.column > 0 { cells[offset - 1].glyph = .space }
    } else if point.column + 1 < size.columns {
      cells[offset + 1].glyph = .space
    }
  }
}
