/// Swift source text taken apart into code, comments and literals, byte for byte.
///
/// What is left out of a part is blank, so that every part keeps the offsets and lines of the file.
/// Code inside a string's `\( )` counts as code.
struct MaskedText {
  private enum Kind: UInt8 {
    case code, comment, literal
  }

  private let bytes: [UInt8]
  private var kinds: [Kind]
  private var index = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    kinds = Array(repeating: .code, count: bytes.count)
    maskCode(inInterpolation: false)
  }

  /// The text without comments and literals.
  var code: [UInt8] { part { $0 == .code } }

  /// The comments alone.
  var comments: [UInt8] { part { $0 == .comment } }

  /// The text without comments.
  var codeAndLiterals: [UInt8] { part { $0 != .comment } }

  private func part(_ isWanted: (Kind) -> Bool) -> [UInt8] {
    zip(bytes, kinds).map { byte, kind in
      byte == UInt8(ascii: "\n") || isWanted(kind) ? byte : UInt8(ascii: " ")
    }
  }
}

// MARK: - Code

extension MaskedText {
  /// Goes to the end of the text or, in an interpolation, to the parenthesis that closes it.
  private mutating func maskCode(inInterpolation: Bool) {
    var depth = 0
    while index < bytes.count {
      if starts(with: "//") {
        maskLineComment()
      } else if starts(with: "/*") {
        maskBlockComment()
      } else if let fence = Fence(at: index, in: bytes) {
        maskString(fence)
      } else if let end = endOfRegex() {
        take(end - index, as: .literal)
      } else {
        if bytes[index] == UInt8(ascii: "(") { depth += 1 }
        if bytes[index] == UInt8(ascii: ")") {
          if depth == 0 && inInterpolation { return }
          depth -= 1
        }
        index += 1
      }
    }
  }

  private func starts(with word: String) -> Bool {
    bytes[index...].starts(with: word.utf8)
  }

  private mutating func take(_ count: Int, as kind: Kind) {
    let end = min(index + count, bytes.count)
    for place in index..<end { kinds[place] = kind }
    index = end
  }

  private mutating func maskLineComment() {
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { take(1, as: .comment) }
  }

  private mutating func maskBlockComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        take(2, as: .comment)
      } else if starts(with: "*/") {
        depth -= 1
        take(2, as: .comment)
      } else {
        take(1, as: .comment)
      }
    } while depth > 0 && index < bytes.count
  }
}

// MARK: - Strings

extension MaskedText {
  /// What opens and closes a string: quotes and the number signs around them.
  private struct Fence {
    let hashes: Int
    let quotes: Int

    init?(at start: Int, in bytes: [UInt8]) {
      var place = start
      while place < bytes.count, bytes[place] == UInt8(ascii: "#") { place += 1 }
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return nil }
      hashes = place - start
      quotes = bytes[place...].starts(with: "\"\"\"".utf8) ? 3 : 1
    }

    private var signs: String { String(repeating: "#", count: hashes) }
    var closing: String { String(repeating: "\"", count: quotes) + signs }
    var escape: String { "\\" + signs }
  }

  private mutating func maskString(_ fence: Fence) {
    take(fence.hashes + fence.quotes, as: .literal)
    while index < bytes.count {
      if starts(with: fence.closing) {
        return take(fence.closing.utf8.count, as: .literal)
      } else if starts(with: fence.escape + "(") {
        take(fence.escape.utf8.count + 1, as: .literal)
        maskCode(inInterpolation: true)
        take(1, as: .literal)
      } else if starts(with: fence.escape) {
        take(fence.escape.utf8.count + 1, as: .literal)
      } else if fence.quotes == 1, bytes[index] == UInt8(ascii: "\n") {
        return
      } else {
        take(1, as: .literal)
      }
    }
  }
}

// MARK: - Regular expressions

extension MaskedText {
  /// Where a regular expression that starts here ends.
  ///
  /// A bare slash opens one where an operand is due and something other than a blank follows.
  private func endOfRegex() -> Int? {
    if starts(with: "#/") { return end(of: "/#", after: index + 2, inOneLine: false) }
    guard bytes[index] == UInt8(ascii: "/"), operandIsDue, index + 1 < bytes.count,
      !Array(" )\n,;".utf8).contains(bytes[index + 1])
    else { return nil }
    return end(of: "/", after: index + 1, inOneLine: true)
  }

  private var operandIsDue: Bool {
    guard
      let before = bytes[..<index].last(where: { $0 != UInt8(ascii: " ") })
    else { return true }
    return Array("=(,:[{!&|?;\n".utf8).contains(before)
  }

  private func end(of closing: String, after start: Int, inOneLine: Bool) -> Int? {
    var place = start
    while place < bytes.count {
      if inOneLine && bytes[place] == UInt8(ascii: "\n") { return nil }
      if bytes[place...].starts(with: closing.utf8) { return place + closing.utf8.count }
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}
