import Text

/// A line of a file, or what a list or a quote leaves of it.
package struct SourceLine: Equatable {
  /// Its number in the file, from 1.
  package let number: Int
  /// Its UTF-8 without the line end; tabs have become blanks.
  var bytes: ArraySlice<UInt8>

  /// A line of a file.
  package init(number: Int, bytes: ArraySlice<UInt8>) {
    self.number = number
    self.bytes = bytes
  }

  /// What stands in it.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// The first look at a file: that it is text that can be shown, and its lines.
package enum SourceLines {
  /// The most bytes that a lesson may have.
  static let byteLimit = 1_048_576

  /// The lines; nil, with the problems told, if the file is no such text.
  ///
  /// Lines end with LF or CR LF. `first` is the number of the first.
  package static func read(
    _ bytes: [UInt8], first: Int = 1, problems: inout MarkdownProblems
  ) -> [SourceLine]? {
    guard bytes.count <= byteLimit else {
      problems.add(.tooLarge(bytes: bytes.count), line: first)
      return nil
    }
    var lines: [SourceLine] = []
    var isText = true
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let isWindows = end < bytes.count && end > start && bytes[end - 1] == 0x0D
      let line = bytes[start..<(isWindows ? end - 1 : end)]
      let number = first + lines.count
      if let problem = problem(of: line) {
        problems.add(problem, line: number)
        isText = false
      }
      lines.append(SourceLine(number: number, bytes: withoutTabs(line)))
      start = end + 1
    }
    // What follows the last line end is no line.
    if lines.count > 1, lines.last?.bytes.isEmpty ?? false { lines.removeLast() }
    return isText ? lines : nil
  }

  private static func problem(of line: ArraySlice<UInt8>) -> MarkdownProblem? {
    // Most lines are ASCII without controls, which needs no decoding.
    if line.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x09 }) { return nil }
    guard let text = String(validating: line, as: UTF8.self) else { return .notUTF8 }
    let refused = text.unicodeScalars.first { $0 != "\t" && !PlainText.isShowable($0) }
    return refused.map { .controlCharacter($0.value) }
  }

  /// Tabs go on to the next column that is a multiple of four.
  private static func withoutTabs(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.contains(0x09) else { return line }
    var result: [UInt8] = []
    var column = 0
    for byte in line {
      if byte == 0x09 {
        let blanks = 4 - column % 4
        result += repeatElement(0x20, count: blanks)
        column += blanks
      } else {
        result.append(byte)
        // A byte that continues a character takes no column.
        if byte & 0xC0 != 0x80 { column += 1 }
      }
    }
    return result[...]
  }
}
