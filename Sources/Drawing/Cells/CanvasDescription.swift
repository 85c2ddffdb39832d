import Text

extension Canvas {
  /// The rows as text, joined by newlines, by default without the blanks at their ends.
  public func text(trimming: Bool = true) -> String {
    (0..<size.rows).map { row in
      let text = cells(ofRow: row).map(\.glyph.text).joined()
      return trimming ? text.trimmingTrailingBlanks : text
    }.joined(separator: "\n")
  }

  /// The rows as the text of a file: without the blanks at their ends, a newline after each.
  public var textFile: String { text() + "\n" }

  /// One row as text, blanks at its end left out; empty beyond the edges.
  public func text(ofRow row: Int) -> String {
    guard bounds.rowRange.contains(row) else { return "" }
    return cells(ofRow: row).map(\.glyph.text).joined().trimmingTrailingBlanks
  }

  /// The text, the styles as a second grid of letters, and what each letter means.
  ///
  /// Letters follow first appearance from the top left; a plain cell is `.`; blanks and dots at
  /// the ends of rows are left out. The three parts are divided by lines of `---`.
  public var styledText: String {
    var letters: [Style: Character] = [.plain: "."]
    var legend: [String] = []
    let names = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    let grid = (0..<size.rows).map { row in
      let line = cells(ofRow: row).map { cell in
        if let letter = letters[cell.style] { return letter }
        let letter = legend.count < names.count ? names[legend.count] : "#"
        letters[cell.style] = letter
        legend.append("\(letter) \(cell.style)")
        return letter
      }
      return String(line[..<(line.lastIndex { $0 != "." }.map { $0 + 1 } ?? 0)])
    }
    return [text(), grid.joined(separator: "\n"), legend.joined(separator: "\n")]
      .joined(separator: "\n---\n")
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
