/// Columns of text, each as wide as its widest cell.
struct Table {
  /// On which side of its column a cell stands.
  enum Side {
    case left, right
  }

  private let columns: [Side]
  private var rows: [[String]] = []

  /// A table without rows.
  init(columns: [Side]) {
    self.columns = columns
  }

  /// Adds a row; it may be shorter than the table is wide.
  mutating func add(_ row: [String]) {
    precondition(row.count <= columns.count, "a row has no more cells than there are columns")
    rows.append(row)
  }

  /// The rows as lines, without blanks at their ends.
  var lines: [String] {
    let widths = columns.indices.map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = zip(row, zip(columns, widths)).map { cell, column in
        Self.padded(cell, to: column.1, column.0)
      }
      return String(cells.joined(separator: "  ").trimmingBlanksAtEnd)
    }
  }

  private static func padded(_ text: String, to width: Int, _ side: Side) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return side == .left ? text + blanks : blanks + text
  }
}

extension String {
  fileprivate var trimmingBlanksAtEnd: Substring {
    self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)]
  }
}
