import Derivation

/// A word, number or sign of a formula.
enum FormulaToken: Hashable {
  case number(Double)
  case quantity(Quantity)
  case fact(Fact)
  case function(FormulaFunction)
  /// `iteration`, `epoch`, `nan`, `at`, `known`, `and`, `or`, `not`.
  case word(FormulaWord)
  case comparison(ConditionTree.Comparison)
  /// One of + - * / ^ ( ) and the comma.
  case sign(Character)
  case end
}

/// The words that are not names of quantities.
enum FormulaWord: String, Hashable, CaseIterable {
  case iteration
  case epoch
  case nan
  case at
  case known
  case and
  case or
  case not
}

/// Cuts a formula into tokens, one at a time.
struct FormulaScanner {
  /// A name is one that any of these networks has.
  private let names: [Names]
  private let text: [Character]
  /// The token that is next, where it starts, and where it ends.
  private(set) var token = FormulaToken.end
  private(set) var start = 0
  private(set) var end = 0

  /// Stands before the first token; throws if that is none.
  init(_ text: [Character], names: [Names]) throws(FormulaError) {
    self.text = text
    self.names = names
    try advance()
  }

  /// The column of the token, from 1.
  var column: Int { start + 1 }

  /// The token as it is written; nil at the end.
  var shown: String? { token == .end ? nil : String(text[start..<end]) }

  func text(from start: Int, to end: Int) -> String { String(text[start..<end]) }

  /// Reads the next token.
  mutating func advance() throws(FormulaError) {
    start = end
    while start < text.count, text[start].isWhitespace { start += 1 }
    end = start
    guard start < text.count else {
      token = .end
      return
    }
    let character = text[start]
    if character.isASCII, character.isNumber || (character == "." && isDigit(start + 1)) {
      token = .number(try number())
    } else if Self.isNameStart(character) {
      token = try name()
    } else {
      token = try sign(character)
    }
  }

  private func isDigit(_ place: Int) -> Bool {
    place < text.count && text[place].isASCII && text[place].isNumber
  }

  private mutating func number() throws(FormulaError) -> Double {
    while isDigit(end) { end += 1 }
    if end < text.count, text[end] == "." {
      end += 1
      while isDigit(end) { end += 1 }
    }
    if end < text.count, text[end] == "e" || text[end] == "E" {
      let signed = end + 1 < text.count && (text[end + 1] == "-" || text[end + 1] == "+")
      let digits = end + (signed ? 2 : 1)
      if isDigit(digits) {
        end = digits
        while isDigit(end) { end += 1 }
      }
    }
    let written = String(text[start..<end])
    guard let value = Double(written), value.isFinite else {
      throw FormulaError(.tooLarge(written), column: column, length: end - start)
    }
    return value
  }

  /// A word of the language, a function or the name of a quantity, whichever there is.
  private mutating func name() throws(FormulaError) -> FormulaToken {
    var wordEnd = start
    while wordEnd < text.count, text[wordEnd].isASCII,
      text[wordEnd].isLetter || text[wordEnd].isNumber || text[wordEnd] == "_"
    {
      wordEnd += 1
    }
    let isPrimed = wordEnd < text.count && (text[wordEnd] == "'" || text[wordEnd] == "′")
    let word = isPrimed ? "" : String(text[start..<wordEnd])
    if !isPrimed, let found = fact() {
      end = found.end
      return .fact(found.fact)
    }
    if let known = FormulaWord(rawValue: word) {
      end = wordEnd
      return .word(known)
    }
    if let function = FormulaFunction(rawValue: word) {
      end = wordEnd
      return .function(function)
    }
    if let found = quantity(), !continuesName(at: found.end) {
      end = found.end
      return .quantity(found.quantity)
    }
    throw unknownName()
  }

  /// The fact of the screens whose name stands here, with points between its words.
  private func fact() -> (fact: Fact, end: Int)? {
    var stop = start
    while stop < text.count, text[stop].isASCII, text[stop].isLetter || text[stop] == "." {
      stop += 1
    }
    return Fact(rawValue: String(text[start..<stop])).map { ($0, stop) }
  }

  /// The quantity whose name stands here, by the networks that read most of the text as one.
  private func quantity() -> (quantity: Quantity, end: Int)? {
    names.compactMap { $0.quantity(in: text, at: start) }.max { $0.end < $1.end }
  }

  private func unknownName() -> FormulaError {
    var stop = start
    var depth = 0
    while stop < text.count {
      let character = text[stop]
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth -= 1 }
      let isPart =
        Self.isNameStart(character) || character.isNumber || "_'′⁽⁾([)]".contains(character)
        || (depth > 0 && character == ",")
      if depth < 0 || !isPart { break }
      stop += 1
    }
    let name = String(text[start..<stop])
    return FormulaError(
      .unknownName(name.count > 40 ? "\(name.prefix(39))…" : name, suggestions: near(name)),
      column: column, length: stop - start)
  }

  /// Names that begin as the unknown one does, as far as any does.
  private func near(_ name: String) -> [String] {
    var prefix = String(name.prefix(20))
    while !prefix.isEmpty {
      let found = names.first?.suggestions(prefix: prefix, limit: 4) ?? []
      if !found.isEmpty { return found }
      prefix.removeLast()
    }
    return []
  }

  private func continuesName(at place: Int) -> Bool {
    guard place < text.count else { return false }
    return Self.isNameStart(text[place]) || isDigit(place) || "[(_'′".contains(text[place])
  }

  private static func isNameStart(_ character: Character) -> Bool {
    (character.isLetter && character != "·") || character == "∂" || character == "‖"
  }

  private mutating func sign(_ character: Character) throws(FormulaError) -> FormulaToken {
    let pair = String(text[start..<min(start + 2, text.count)])
    if let instead = Self.otherwise[pair] ?? Self.otherwise[String(character)],
      ConditionTree.Comparison(rawValue: pair) == nil
    {
      let found = Self.otherwise[pair] == nil ? String(character) : pair
      throw FormulaError(
        .writtenOtherwise(found: found, instead: instead), column: column, length: found.count)
    }
    if let comparison = ConditionTree.Comparison(rawValue: pair), pair.count == 2 {
      end = start + 2
      return .comparison(comparison)
    }
    end = start + 1
    if let comparison = Self.comparisons[character] { return .comparison(comparison) }
    if let sign = Self.signs[character] { return .sign(sign) }
    throw FormulaError(.unknownCharacter(character), column: column)
  }

  private static let otherwise = [
    "=": "==", "&&": "and", "&": "and", "||": "or", "|": "or, or abs(x)", "!": "not", "**": "^",
    "%": "+ - * / ^", "=<": "<=", "=>": ">=", "<>": "!=", "{": "(", "}": ")", "[": "(", "]": ")",
    ";": ", between arguments",
  ]

  private static let comparisons: [Character: ConditionTree.Comparison] = [
    "<": .less, ">": .more, "≤": .atMost, "≥": .atLeast, "≠": .unequal,
  ]

  private static let signs: [Character: Character] = [
    "+": "+", "-": "-", "*": "*", "/": "/", "^": "^", "(": "(", ")": ")", ",": ",",
    "−": "-", "×": "*", "·": "*", "÷": "/",
  ]
}
