/// A word or a single sign, and where it stands.
struct Token: Equatable {
  /// A name, keyword or number, or one sign.
  let text: String
  /// The line, from 1.
  let line: Int
  /// Whether nothing but blanks precedes it on its line.
  let startsLine: Bool

  /// Whether it is a name, keyword or number.
  var isWord: Bool { text.utf8.first.map(Token.isWordByte) ?? false }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }
}

/// The tokens of Swift code and, apart from them, the words of its comments.
///
/// Text in quotes has none, but for the code in its `\( )`. Block comments, which the formatter does
/// not let pass, and regular expressions are not known.
struct Tokens {
  private(set) var code: [Token] = []
  private(set) var comments: [Token] = []
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var startsLine = true

  init(_ text: String) {
    bytes = Array(text.utf8)
    readCode(inQuotes: false)
  }

  /// Reads to the end or, in quotes, to the parenthesis that closes the code.
  private mutating func readCode(inQuotes: Bool) {
    var depth = 0
    while index < bytes.count {
      let quotes = bytes[index...].prefix { $0 == UInt8(ascii: "#") }.count
      if starts(with: "//") {
        readComment()
      } else if index + quotes < bytes.count, bytes[index + quotes] == UInt8(ascii: "\"") {
        readText(signs: quotes)
      } else if let token = next() {
        if token.text == "(" { depth += 1 }
        if token.text == ")" { depth -= 1 }
        if inQuotes && depth < 0 { return }
        code.append(token)
      }
    }
  }

  private mutating func readComment() {
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      if let token = next(), token.isWord { comments.append(token) }
    }
  }

  /// Reads text that so many number signs stand around.
  private mutating func readText(signs: Int) {
    let fence = String(repeating: "#", count: signs)
    index += signs
    let quotes = starts(with: "\"\"\"") ? "\"\"\"" : "\""
    index += quotes.utf8.count
    while index < bytes.count, !starts(with: quotes + fence) {
      if starts(with: "\\\(fence)(") {
        index += signs + 2
        readCode(inQuotes: true)
      } else if starts(with: "\\" + fence) {
        index += signs + 2
      } else if bytes[index] == UInt8(ascii: "\n") {
        if quotes.utf8.count == 1 { return }
        _ = next()
      } else {
        index += 1
      }
    }
    index += quotes.utf8.count + signs
  }

  private func starts(with word: String) -> Bool { bytes[index...].starts(with: word.utf8) }

  /// Goes on by a token, a blank or the end of a line, which are none.
  private mutating func next() -> Token? {
    let byte = bytes[index]
    if byte == UInt8(ascii: "\n") { (line, startsLine) = (line + 1, true) }
    if byte <= UInt8(ascii: " ") {
      index += 1
      return nil
    }
    let length = max(1, bytes[index...].prefix(while: Token.isWordByte).count)
    let text = String(decoding: bytes[index..<(index + length)], as: UTF8.self)
    defer { (index, startsLine) = (index + length, false) }
    return Token(text: text, line: line, startsLine: startsLine)
  }
}
