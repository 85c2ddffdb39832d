import Derivation
import Formulas

/// What a name of a formula over a run stands for.
enum FormulaName: Hashable, Sendable {
  /// The number of the iteration.
  case iteration
  /// The number of its epoch.
  case epoch
  /// A quantity of the iteration.
  case quantity(Quantity)
  /// A number of the screens.
  case fact(Fact)
}

/// The names of formulas over a run: quantities of networks, facts, `iteration` and `epoch`.
struct FormulaNames: Vocabulary {
  /// A name is one that any of these networks has.
  let networks: [Names]

  var words: Set<FormulaWord> { Set(FormulaWord.allCases) }

  /// The names that are words of their own, in the order in which they are proposed.
  static let moments: [(word: String, name: FormulaName)] = [
    ("iteration", .iteration), ("epoch", .epoch),
  ]

  func name(in text: [Character], at start: Int) -> (name: FormulaName, end: Int)? {
    let word = NameCharacters.word(in: text, at: start)
    if !word.isEmpty, let found = fact(in: text, at: start) { return found }
    if let moment = Self.moments.first(where: { $0.word == word }) {
      return (moment.name, start + word.count)
    }
    guard let found = quantity(in: text, at: start), !continuesName(text, at: found.end) else {
      return nil
    }
    return (.quantity(found.quantity), found.end)
  }

  func isAskable(_ name: FormulaName) -> Bool {
    if case .quantity = name { true } else { false }
  }

  func suggestions(prefix: String, limit: Int) -> [String] {
    networks.first?.suggestions(prefix: prefix, limit: limit) ?? []
  }

  /// The fact of the screens whose name stands here, with points between its words.
  private func fact(in text: [Character], at start: Int) -> (name: FormulaName, end: Int)? {
    var stop = start
    while stop < text.count, text[stop].isASCII, text[stop].isLetter || text[stop] == "." {
      stop += 1
    }
    return Fact(rawValue: String(text[start..<stop])).map { (.fact($0), stop) }
  }

  /// The quantity whose name stands here, by the networks that read most of the text as one.
  private func quantity(
    in text: [Character], at start: Int
  ) -> (quantity: Quantity, end: Int)? {
    networks.compactMap { $0.quantity(in: text, at: start) }.max { $0.end < $1.end }
  }

  private func continuesName(_ text: [Character], at place: Int) -> Bool {
    guard place < text.count else { return false }
    return NameCharacters.isStart(text[place]) || NameCharacters.isDigit(text, at: place)
      || "[(_'′".contains(text[place])
  }
}
