/// A small table of numbers: the rows of a chain rule, the terms of a sum.
public struct PaneTable: Hashable, Sendable {
  /// What a column holds.
  public struct Column: Hashable, Sendable {
    /// What stands over it.
    public let title: String
    /// The sign between it and the column before, such as `×`.
    public let sign: String
    /// Its cells, the sign included.
    public let width: Int

    /// A column.
    public init(title: String, sign: String, width: Int = PaneTable.columnWidth) {
      self.title = title
      self.sign = sign
      self.width = width
    }
  }

  /// One row.
  public struct Row: Hashable, Sendable {
    /// What it is about.
    public let label: String
    /// A number a column; fewer leave the last columns empty.
    public let cells: [Figure]
    /// Its share as a bar with its sign: −1 to 1; nil where none is known.
    public let bar: Double?
    /// Whether the step is about it.
    public let isCurrent: Bool

    /// A row.
    public init(_ label: String, _ cells: [Figure], bar: Double? = nil, isCurrent: Bool = false) {
      self.label = label
      self.cells = cells
      self.bar = bar
      self.isCurrent = isCurrent
    }
  }

  /// Cells of a column: a sign and the longest number.
  public static let columnWidth = 11

  /// What the table shows.
  public let title: String
  /// Its columns.
  public let columns: [Column]
  /// Its rows.
  public let rows: [Row]
  /// What stands for rows that are not shown; nil if all are.
  public let more: String?
  /// The last row, such as a sum: its label and its figure, under the last column that has one.
  public let total: Row?

  /// A table.
  public init(
    title: String, columns: [Column], rows: [Row], more: String? = nil, total: Row? = nil
  ) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.more = more
    self.total = total
  }
}
