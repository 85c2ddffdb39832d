/// A problem of the text itself, at a place in it.
package struct TextProblem<Problem: Sendable>: Error {
  /// The line, from 1.
  package let line: Int
  /// The column, from 1, in Unicode scalars.
  package let column: Int
  /// The key that it is about; empty for none.
  package let key: String
  /// What is wrong.
  package let problem: Problem

  /// A problem at a line and a column.
  package init(_ problem: Problem, line: Int, column: Int, key: String = "") {
    self.line = line
    self.column = column
    self.key = key
    self.problem = problem
  }

  /// A problem at an offset into the bytes.
  package init(_ problem: Problem, at offset: Int, of bytes: [UInt8]) {
    let place = TextPlace.place(of: offset, in: bytes)
    self.init(problem, line: place.line, column: place.column)
  }
}

/// What is wrong with a text before anything in it is read, and where.
package typealias YAMLError = TextProblem<YAMLProblem>

/// Lines and columns of bytes.
package enum TextPlace {
  /// The line and column of an offset; lines end as YAML's do, with LF, CR or both.
  package static func place(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    var line = 1
    var start = 0
    for index in 0..<offset where isLineEnd(index, in: bytes) {
      line += 1
      start = index + 1
    }
    let column = bytes[start..<max(start, offset)].reduce(1) { $0 + (isTail($1) ? 0 : 1) }
    return (line, column)
  }

  /// The offset of a line and a column; at most the number of bytes.
  package static func offset(line: Int, column: Int, in bytes: [UInt8]) -> Int {
    var offset = 0
    var reached = 1
    while offset < bytes.count && reached < line {
      if isLineEnd(offset, in: bytes) { reached += 1 }
      offset += 1
    }
    var passed = 1
    while offset < bytes.count && (passed < column || isTail(bytes[offset])) {
      offset += 1
      if offset < bytes.count, !isTail(bytes[offset]) { passed += 1 }
    }
    return offset
  }

  private static func isLineEnd(_ index: Int, in bytes: [UInt8]) -> Bool {
    bytes[index] == 0x0A
      || bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
  }

  /// Whether a byte continues a scalar of UTF-8.
  private static func isTail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
