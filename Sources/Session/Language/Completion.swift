import Derivation

/// What a formula that is being typed may go on with.
public struct Completion: Hashable, Sendable {
  /// The characters of the text, from 0, that a candidate replaces; they end at the cursor.
  public let replaced: Range<Int>
  /// What may stand there, the likeliest first; functions end with their parenthesis.
  public let candidates: [String]
}

extension Formula {
  /// Names, functions and words that go on with what stands before the cursor.
  ///
  /// `cursor` is the number of characters before it. Behind a whole number or name and a blank there
  /// is nothing to complete.
  public static func completion(
    of text: String, at cursor: Int, names: Names, limit: Int = 20
  ) -> Completion {
    let before = Array(text.prefix(max(0, cursor)))
    let cursor = before.count
    for start in max(0, cursor - longestName)..<max(1, cursor)
    where start < cursor && canStartName(before, at: start) {
      let prefix = String(before[start...])
      let candidates = candidates(prefix, names: names, limit: limit)
      if !candidates.isEmpty {
        return Completion(replaced: start..<cursor, candidates: candidates)
      }
    }
    let isOpen = before.last { !$0.isWhitespace }.map { "+-*/^(,<>=!−×·÷≤≥≠".contains($0) } ?? true
    return Completion(
      replaced: cursor..<cursor,
      candidates: isOpen && !endsInName(before)
        ? candidates("", names: names, limit: limit) : [])
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

  private static func endsInName(_ text: [Character]) -> Bool {
    text.last.map(isNamePart) ?? false
  }

  private static func candidates(_ prefix: String, names: Names, limit: Int) -> [String] {
    let words =
      FormulaWord.allCases.map(\.rawValue) + FormulaFunction.allCases.map { $0.rawValue + "(" }
    let ownWords = words.filter { $0.hasPrefix(prefix) }
    let isASCII = prefix.allSatisfy(\.isASCII)
    let typed = Names(
      units: names.units, activations: names.activations, scheme: names.scheme,
      glyphs: isASCII ? .ascii : .unicode)
    return Array((typed.suggestions(prefix: prefix, limit: limit) + ownWords).prefix(limit))
  }
}
