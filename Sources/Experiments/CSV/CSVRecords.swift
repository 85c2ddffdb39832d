import Fields

/// The records of a CSV file (RFC 4180), one after the other, without copying it.
///
/// Fields stand between commas; blanks around a field do not count unless quotes keep them. A field
/// in double quotes may hold commas, line ends and, doubled, quotes. Lines end with LF, CR or both.
struct CSVRecords {
  /// A field of a record.
  struct Field {
    /// The bytes between the blanks, or between the quotes.
    let range: Range<Int>
    /// Whether quotes are doubled in it.
    let hasDoubledQuotes: Bool
    /// Whether it stands in quotes.
    let isQuoted: Bool
  }

  /// The file.
  let bytes: [UInt8]
  /// The line on which the record that was read last begins, from 1.
  private(set) var line = 0
  private var next = 0
  private var nextLine = 1

  /// The records of a file; the mark of a byte order at its start is no part of it.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// Reads the next record into `fields`; false where nothing but empty lines is left.
  mutating func read(into fields: inout [Field]) throws(CSVError) -> Bool {
    fields.removeAll(keepingCapacity: true)
    if isAtEnd { return false }
    line = nextLine
    while true {
      fields.append(try field())
      guard next < bytes.count else { return true }
      let byte = bytes[next]
      next += 1
      if byte == Self.comma { continue }
      endLine(after: byte)
      return true
    }
  }

  /// The text of a field.
  func text(_ field: Field) -> String {
    let text = String(decoding: bytes[field.range], as: UTF8.self)
    return field.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
  }

  /// Whether only empty lines are left.
  private var isAtEnd: Bool {
    guard next < bytes.count else { return true }
    guard Self.isLineEnd(bytes[next]) else { return false }
    return bytes[next...].allSatisfy(Self.isLineEnd)
  }

  /// Steps over a line end whose first byte was read.
  private mutating func endLine(after byte: UInt8) {
    nextLine += 1
    if byte == 0x0D, next < bytes.count, bytes[next] == 0x0A { next += 1 }
  }

  /// Reads up to a comma, a line end or the end of the file.
  private mutating func field() throws(CSVError) -> Field {
    skipBlanks()
    if next < bytes.count, bytes[next] == Self.quote { return try quotedField() }
    let start = next
    while next < bytes.count, bytes[next] != Self.comma, !Self.isLineEnd(bytes[next]) { next += 1 }
    var end = next
    while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return Field(range: start..<end, hasDoubledQuotes: false, isQuoted: false)
  }

  private mutating func quotedField() throws(CSVError) -> Field {
    let opening = next
    let openingLine = nextLine
    var isDoubled = false
    next += 1
    while true {
      guard next < bytes.count else {
        throw CSVError(.quoteNotClosed, line: openingLine, column: column(of: opening))
      }
      let byte = bytes[next]
      next += 1
      if byte == Self.quote {
        guard next < bytes.count, bytes[next] == Self.quote else { break }
        isDoubled = true
        next += 1
      } else if Self.isLineEnd(byte) {
        endLine(after: byte)
      }
    }
    let field = Field(range: opening + 1..<next - 1, hasDoubledQuotes: isDoubled, isQuoted: true)
    skipBlanks()
    if next < bytes.count, bytes[next] != Self.comma, !Self.isLineEnd(bytes[next]) {
      throw CSVError(.textAfterQuote, line: nextLine, column: column(of: next))
    }
    return field
  }

  private mutating func skipBlanks() {
    while next < bytes.count, Self.isBlank(bytes[next]) { next += 1 }
  }

  /// The column of an offset in its line, from 1, in Unicode scalars.
  private func column(of offset: Int) -> Int {
    let start = bytes[..<offset].lastIndex(where: Self.isLineEnd).map { $0 + 1 } ?? 0
    return 1 + bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
