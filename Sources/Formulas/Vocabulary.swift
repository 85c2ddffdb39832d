/// What the names of a formula mean, where it stands.
///
/// The language itself knows numbers, signs, functions and the words of conditions. A name is whatever
/// a vocabulary finds: a quantity of a run, a variable of a function.
public protocol Vocabulary {
  /// What a name stands for.
  associatedtype Name: Hashable & Sendable

  /// The words of conditions that formulas may have here.
  var words: Set<FormulaWord> { get }

  /// The name that starts at a character of a text, and the character after it; nil if none does.
  func name(in text: [Character], at start: Int) -> (name: Name, end: Int)?

  /// Whether `at` and `known` may ask of a name.
  func isAskable(_ name: Name) -> Bool

  /// Names that begin so, for what is said of one that is unknown.
  func suggestions(prefix: String, limit: Int) -> [String]
}

extension Vocabulary {
  /// All but the questions that make sense only where numbers are made one after another.
  public var words: Set<FormulaWord> { [.nan, .and, .or, .not] }

  /// No name can be asked of.
  public func isAskable(_ name: Name) -> Bool { false }
}

/// The words of a formula that are no names.
public enum FormulaWord: String, Hashable, Sendable, CaseIterable {
  /// Whether a number is not finite, or any.
  case nan
  /// Whether one stands on the step that makes a number.
  case at
  /// Whether a number is computed already.
  case known
  /// Both hold.
  case and
  /// One of two holds.
  case or
  /// It does not hold.
  case not
}

/// How long and how deep a formula may be.
public enum FormulaLimits {
  /// The most characters that a formula may have.
  public static let length = 1_000
  /// How deep parentheses, functions, signs, powers and `not` may stand in one another.
  public static let depth = 64
}

/// Which characters names are made of.
public enum NameCharacters {
  /// Whether a name can start with it.
  public static func isStart(_ character: Character) -> Bool {
    (character.isLetter && character != "·") || character == "∂" || character == "‖"
  }

  /// Whether there is one of 0 to 9 at a place of a text.
  public static func isDigit(_ text: [Character], at place: Int) -> Bool {
    place < text.count && text[place].isASCII && text[place].isNumber
  }

  /// The letters, digits and `_` of ASCII from a place of a text; empty if a prime follows them, as
  /// in `f'`, which is a name of its own.
  public static func word(in text: [Character], at start: Int) -> String {
    var end = start
    while end < text.count, text[end].isASCII,
      text[end].isLetter || text[end].isNumber || text[end] == "_"
    {
      end += 1
    }
    let isPrimed = end < text.count && (text[end] == "'" || text[end] == "′")
    return isPrimed ? "" : String(text[start..<end])
  }
}
