/// How the line of a table is cut into cells.
enum TableRow {
  static let bar = UInt8(ascii: "|")

  /// The cells of a row; `\|` is the sign itself.
  static func cells(_ line: SourceLine) -> [SourceLine] {
    var cells: [SourceLine] = []
    var cell: [UInt8] = []
    func end() {
      cells.append(SourceLine(number: line.number, bytes: SourceLine.trim(cell[...])))
      cell = []
    }
    var bytes = SourceLine.trim(line.bytes)
    if bytes.first == bar { bytes.removeFirst() }
    var isEscaped = false
    for byte in bytes {
      if byte == bar {
        if isEscaped { cell[cell.count - 1] = bar } else { end() }
        isEscaped = false
      } else {
        cell.append(byte)
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      }
    }
    if !SourceLine.trim(cell[...]).isEmpty || bytes.last != bar { end() }
    return cells
  }

  /// What the row of dashes says of the columns; nil if the line is none.
  static func alignments(_ line: SourceLine) -> [MarkdownTable.Alignment]? {
    let signs = Array(" |:-".utf8)
    guard line.indent <= 3, line.bytes.contains(UInt8(ascii: "-")),
      line.bytes.contains(bar), line.bytes.allSatisfy(signs.contains)
    else { return nil }
    var columns: [MarkdownTable.Alignment] = []
    for cell in cells(line) {
      let (isLeft, isRight) = (cell.bytes.first == signs[2], cell.bytes.last == signs[2])
      let dashes = cell.bytes.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == signs[3] }) else { return nil }
      columns.append(isRight ? (isLeft ? .center : .right) : .left)
    }
    return columns
  }
}
