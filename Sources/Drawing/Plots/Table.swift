import Text

/// Rows of text in columns of fixed widths, under their titles.
public struct Table: Hashable, Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// What stands above it.
    public var title: String
    /// Its cells across; longer text is truncated, so that no row moves another column.
    public var width: Int
    /// Where its text and its title stand.
    public var alignment: Alignment

    /// A column of a width.
    public init(_ title: String, width: Int, alignment: Alignment = .left) {
      self.title = title
      self.width = width
      self.alignment = alignment
    }
  }

  /// The columns, left to right.
  public var columns: [Column]
  /// The rows, top to bottom, one list of spans a column; missing columns stay blank.
  public var rows: [[[Span]]]
  /// The blanks between two columns.
  public var spacing: Int
  /// How the titles look.
  public var titleStyle: Style

  /// A table of columns and rows.
  public init(
    columns: [Column], rows: [[[Span]]], spacing: Int = 2, titleStyle: Style = .plain
  ) {
    self.columns = columns
    self.rows = rows
    self.spacing = spacing
    self.titleStyle = titleStyle
  }

  /// The cells across all columns and the blanks between them.
  public var width: Int {
    columns.reduce(0) { $0 + $1.width } + spacing * max(0, columns.count - 1)
  }

  /// The line of titles, nil when no column has one.
  public var titleLine: [Span]? {
    guard columns.contains(where: { !$0.title.isEmpty }) else { return nil }
    return line(of: columns.map { [Span($0.title, style: titleStyle)] })
  }

  /// The lines of the rows, each exactly as wide as the table.
  public var lines: [[Span]] { rows.map(line) }

  private func line(of row: [[Span]]) -> [Span] {
    let blank = Span(String(repeating: " ", count: max(0, spacing)))
    return columns.indices.flatMap { index -> [Span] in
      let column = columns[index]
      let text = index < row.count ? row[index] : []
      let field = text.padded(to: column.width, alignment: column.alignment)
      return index == 0 ? field : [blank] + field
    }
  }
}

extension Canvas {
  /// Draws a table at the top left of a rectangle; rows that do not fit are left out.
  public mutating func draw(_ table: Table, in rect: Rect) {
    let lines = (table.titleLine.map { [$0] } ?? []) + table.lines
    for (row, line) in zip(rect.rowRange, lines) {
      write(line, at: Point(rect.origin.column, row), within: rect)
    }
  }
}
