import Text

/// A line of text that is being typed, with the place where the next character goes.
public struct TextField: Hashable, Sendable {
  /// What was typed.
  public private(set) var text: String
  /// The characters before the cursor.
  public private(set) var cursor: Int

  /// The most characters that it takes.
  public static let limit = 300

  /// A field with a text, the cursor behind it.
  public init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// Takes a key that edits; returns whether it was one.
  public mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(character)
    case .backspace: remove(cursor - 1)
    case .delete: remove(cursor)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = text.count
    case .control("u"): replace(0..<cursor, with: "")
    case .control("k"): replace(cursor..<text.count, with: "")
    case .control("w"): replace(wordStart..<cursor, with: "")
    default: return false
    }
    return true
  }

  /// Puts a text in place of some characters, the cursor behind it.
  public mutating func replace(_ range: Range<Int>, with new: String) {
    let all = Array(text)
    let range = range.clamped(to: 0..<all.count)
    let before = String(all[..<range.lowerBound]) + new
    text = before + String(all[range.upperBound...])
    cursor = min(before.count, text.count)
  }

  private mutating func insert(_ character: Character) {
    guard text.count < Self.limit else { return }
    replace(cursor..<cursor, with: String(character))
  }

  private mutating func remove(_ place: Int) {
    guard place >= 0, place < text.count else { return }
    replace(place..<place + 1, with: "")
  }

  private var wordStart: Int {
    let before = Array(text.prefix(cursor))
    let end = before.lastIndex { $0 != " " } ?? 0
    return before[..<end].lastIndex(of: " ").map { $0 + 1 } ?? 0
  }
}

extension String {
  /// Without blanks at its ends.
  public var trimmingBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
