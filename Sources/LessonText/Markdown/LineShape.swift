/// What a line is by its first characters.
extension SourceLine {
  private static let blank = UInt8(ascii: " ")

  var indent: Int { bytes.prefix { $0 == Self.blank }.count }

  package var isBlank: Bool { bytes.allSatisfy { $0 == Self.blank } }

  /// The line without its first columns.
  func dropping(_ count: Int) -> SourceLine {
    SourceLine(number: number, bytes: bytes.dropFirst(count))
  }

  /// The line without blanks at its start.
  package var trimmed: SourceLine { dropping(indent) }

  /// What follows a margin of up to three blanks; nil in a line that is indented more.
  private var afterMargin: ArraySlice<UInt8>? {
    let indent = indent
    return indent <= 3 ? bytes.dropFirst(indent) : nil
  }

  /// The level of a `#` heading, and its text.
  var heading: (level: Int, text: SourceLine)? {
    guard let rest = afterMargin else { return nil }
    let level = rest.prefix { $0 == UInt8(ascii: "#") }.count
    var text = rest.dropFirst(level)
    guard 1...6 ~= level, text.isEmpty || text.first == Self.blank else { return nil }
    text = Self.trim(text)
    // A heading may end with signs as it begins.
    let unsigned = text.reversed().drop { $0 == UInt8(ascii: "#") }.count
    if unsigned == 0 || text.dropFirst(unsigned - 1).first == Self.blank {
      text = Self.trim(text.prefix(unsigned))
    }
    return (level, SourceLine(number: number, bytes: text))
  }

  /// Whether it is a line across: three or more of one of `*`, `-`, `_`.
  var isRule: Bool {
    guard let rest = afterMargin, let sign = rest.first, "*-_".utf8.contains(sign) else {
      return false
    }
    var count = 0
    for byte in rest {
      if byte == sign { count += 1 } else if byte != Self.blank { return false }
    }
    return count >= 3
  }

  /// Whether, below a text, it would make a heading of it.
  var isUnderline: Bool {
    guard let rest = afterMargin.map(Self.trim), let sign = rest.first else { return false }
    return "=-".utf8.contains(sign) && rest.allSatisfy { $0 == sign }
  }

  /// What stands behind `>`.
  var quoted: SourceLine? {
    guard let rest = afterMargin, rest.first == UInt8(ascii: ">") else { return nil }
    let text = rest.dropFirst()
    return SourceLine(
      number: number, bytes: text.first == Self.blank ? text.dropFirst() : text)
  }

  /// Whether it begins something that ends a paragraph.
  var interruptsParagraph: Bool {
    if isBlank || heading != nil || isRule || quoted != nil || fence != nil { return true }
    guard let marker = listMarker else { return false }
    return !marker.isEmpty && marker.number ?? 1 == 1
  }

  static func trim(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes.drop { $0 == blank }
    while rest.last == blank { rest.removeLast() }
    return rest
  }
}

/// The line that opens or closes a block of code.
struct Fence {
  let indent: Int
  let sign: UInt8
  let count: Int
  /// What stands behind it.
  let info: String

  func isClosed(by other: Fence) -> Bool {
    other.sign == sign && other.count >= count && other.info.isEmpty
  }
}

extension SourceLine {
  /// Three or more backticks or tildes, and what follows them.
  var fence: Fence? {
    guard let rest = afterMargin, let sign = rest.first, "`~".utf8.contains(sign) else {
      return nil
    }
    let count = rest.prefix { $0 == sign }.count
    let info = Self.trim(rest.dropFirst(count))
    guard count >= 3, sign == UInt8(ascii: "~") || !info.contains(sign) else { return nil }
    return Fence(
      indent: indent, sign: sign, count: count, info: String(decoding: info, as: UTF8.self))
  }
}

/// The bullet or number of a list's item.
struct ListMarker {
  /// `-`, `+`, `*`, or the sign behind a number.
  let sign: UInt8
  let number: Int?
  /// How far the item's lines are indented.
  let width: Int
  /// Whether nothing stands behind it.
  let isEmpty: Bool

  func continues(_ other: ListMarker) -> Bool {
    sign == other.sign && (number == nil) == (other.number == nil)
  }
}

extension SourceLine {
  /// The marker of a list's item, unless the line is one across.
  var listMarker: ListMarker? {
    guard let rest = afterMargin, let first = rest.first, !isRule else { return nil }
    let digits = rest.prefix { 0x30...0x39 ~= $0 }
    let sign = digits.isEmpty ? first : rest.dropFirst(digits.count).first ?? 0
    let signs = digits.isEmpty ? "-+*" : ".)"
    guard digits.count <= 9, signs.utf8.contains(sign) else { return nil }
    let behind = rest.dropFirst(digits.count + 1)
    guard behind.isEmpty || behind.first == Self.blank else { return nil }
    let blanks = behind.prefix { $0 == Self.blank }.count
    let isEmpty = blanks == behind.count
    let gap = isEmpty || blanks > 4 ? 1 : blanks
    return ListMarker(
      sign: sign, number: digits.isEmpty ? nil : digits.reduce(0) { 10 * $0 + Int($1) - 0x30 },
      width: indent + digits.count + 1 + gap, isEmpty: isEmpty)
  }
}
