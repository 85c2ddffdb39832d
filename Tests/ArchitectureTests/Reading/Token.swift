/// A word or a single sign of code, and where it stands.
struct Token: Equatable {
  /// A name, keyword or number, or one sign.
  let text: String
  /// The line, from 1.
  let line: Int
  /// Whether nothing but blanks precedes it on its line.
  let startsLine: Bool
  /// Whether it follows the token before without a blank.
  let isAdjacent: Bool

  /// Whether it is a name, keyword or number.
  var isWord: Bool { text.utf8.first.map(Token.isWordByte) ?? false }

  /// The tokens of text from which comments and literals are blanked.
  static func all(of code: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var line = 1
    var startsLine = true
    var end = -1
    var index = 0
    while index < code.count {
      let start = index
      if code[index] == UInt8(ascii: "\n") {
        line += 1
        startsLine = true
        index += 1
      } else if code[index] == UInt8(ascii: " ") || code[index] == UInt8(ascii: "\t") {
        index += 1
      } else {
        index += isWordByte(code[index]) ? code[index...].prefix(while: isWordByte).count : 1
        let text = String(decoding: code[start..<index], as: UTF8.self)
        tokens.append(
          Token(text: text, line: line, startsLine: startsLine, isAdjacent: start == end))
        startsLine = false
        end = index
      }
    }
    return tokens
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }
}
