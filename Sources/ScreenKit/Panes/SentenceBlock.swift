import Text

/// A line of a sentence and where it stands in its pane.
public struct SentenceLine: Hashable, Sendable {
  /// What it says.
  public let text: String
  /// Its first cell, and its row, from the pane's top left.
  public let column: Int, row: Int
}

/// Finds room for a sentence in a pane that an equation stands in already.
public struct SentenceBlock {
  /// The cells and the rows of the pane.
  let width: Int, rows: Int

  /// A pane of so many cells and rows.
  public init(width: Int, rows: Int) {
    self.width = width
    self.rows = rows
  }

  /// Fewer cells than this make a column of single words.
  private static let leastWidth = 26

  /// The sentence beside the equation, else beside its last lines, else below it; nil if there is
  /// no room.
  public func place(_ sentence: String, under widths: [Int]) -> [SentenceLine]? {
    let widestWord = sentence.widestWord
    for first in 0..<rows {
      let widest = widths.dropFirst(first).max()
      var column = widest.map { $0 + 3 } ?? 0
      // Beside a narrow equation it always starts in the middle, so that it rests there.
      if first == 0 { column = max(column, width / 2) }
      let room = width - column
      guard room >= Self.leastWidth, widestWord <= room else { continue }
      let lines = sentence.wrappedWords(to: room)
      guard lines.count <= rows - first else { continue }
      return lines.enumerated().map { row, text in
        SentenceLine(text: text, column: column, row: first + row)
      }
    }
    return nil
  }
}
