/// What a formula that is being typed may go on with.
public struct Completion: Hashable, Sendable {
  /// The characters of the text, from 0, that a candidate replaces; they end at the cursor.
  public let replaced: Range<Int>
  /// What may stand there, the likeliest first; functions end with their parenthesis.
  public let candidates: [String]

  /// Names, words and functions that go on with what stands before the cursor.
  ///
  /// Behind a whole number or name and a blank there is nothing to complete.
  ///
  /// - Parameters:
  ///   - text: What is typed.
  ///   - cursor: The number of characters before the cursor.
  ///   - limit: How many candidates there are at most.
  ///   - words: The words of conditions that may stand there.
  ///   - names: Names that begin with a text, the likeliest first.
  public init(
    of text: String, at cursor: Int, limit: Int, words: [FormulaWord], names: (String) -> [String]
  ) {
    func candidates(_ prefix: String) -> [String] {
      let own = words.map(\.rawValue) + FormulaFunction.allCases.map { $0.rawValue + "(" }
      return Array((names(prefix) + own.filter { $0.hasPrefix(prefix) }).prefix(limit))
    }
    let before = Array(text.prefix(max(0, cursor)))
    let cursor = before.count
    for start in max(0, cursor - Self.longestName)..<max(1, cursor)
    where start < cursor && Self.canStartName(before, at: start) {
      let found = candidates(String(before[start...]))
      if !found.isEmpty {
        (replaced, self.candidates) = (start..<cursor, found)
        return
      }
    }
    let isOpen = before.last { !$0.isWhitespace }.map { "+-*/^(,<>=!−×·÷≤≥≠".contains($0) } ?? true
    let isInName = before.last.map(Self.isNamePart) ?? false
    (replaced, self.candidates) = (cursor..<cursor, isOpen && !isInName ? candidates("") : [])
  }

  /// How far back a name that is being typed may start.
  private static let longestName = 40

  private static func canStartName(_ text: [Character], at place: Int) -> Bool {
    guard isNamePart(text[place]), !text[place].isNumber else { return false }
    return place == 0 || !isNamePart(text[place - 1])
  }

  private static func isNamePart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "_∂‖".contains(character)
  }
}
