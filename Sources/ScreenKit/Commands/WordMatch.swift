/// How words that were typed stand in a text: as words of it, as beginnings of words, or neither.
///
/// What one knows by name is found by it before letters that only happen to stand in their order.
public enum WordMatch: Hashable, Sendable {
  /// All are words of the text.
  case words
  /// All begin words of the text.
  case beginnings
  /// At least one does neither.
  case none

  /// How the words of a pattern stand in a text, whatever the case; no word stands nowhere.
  public init(_ pattern: String, in text: String) {
    let typed = Self.words(of: pattern)
    let words = Self.words(of: text)
    guard !typed.isEmpty else {
      self = .none
      return
    }
    if typed.allSatisfy(words.contains) {
      self = .words
    } else if typed.allSatisfy({ word in words.contains { $0.hasPrefix(word) } }) {
      self = .beginnings
    } else {
      self = .none
    }
  }

  /// What counts for more in an order by closeness: a word before a beginning, a name before what
  /// is said of it.
  ///
  /// - Returns: 0 to 4.
  public func rank(inName isName: Bool) -> Int {
    switch self {
    case .words: isName ? 4 : 3
    case .beginnings: isName ? 2 : 1
    case .none: 0
    }
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
