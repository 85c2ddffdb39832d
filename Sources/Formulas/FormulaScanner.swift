/// A word, number or sign of a formula.
enum FormulaToken<Name: Hashable>: Hashable {
  case number(Double)
  case name(Name)
  case function(FormulaFunction)
  case word(FormulaWord)
  case comparison(NumberComparison)
  /// One of + - * / ^ ( ) and the comma.
  case sign(Character)
  case end
}

/// Cuts a formula into tokens, one at a time.
struct FormulaScanner<Words: Vocabulary> {
  typealias Token = FormulaToken<Words.Name>

  private let vocabulary: Words
  private let text: [Character]
  /// The token that is next, where it starts, and where it ends.
  private(set) var token = Token.end
  private(set) var start = 0
  private(set) var end = 0

  /// Stands before the first token; throws if that is none.
  init(_ text: [Character], _ vocabulary: Words) throws(FormulaError) {
    self.text = text
    self.vocabulary = vocabulary
    try advance()
  }

  /// The column of the token, from 1.
  var column: Int { start + 1 }

  /// The token as it is written; nil at the end.
  var shown: String? { token == .end ? nil : String(text[start..<end]) }

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
    } else if NameCharacters.isStart(character) {
      token = try name()
    } else {
      token = try sign(character)
    }
  }

  private func isDigit(_ place: Int) -> Bool { NameCharacters.isDigit(text, at: place) }

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

  /// A word of the language, a function or a name of the vocabulary, whichever there is.
  private mutating func name() throws(FormulaError) -> Token {
    let word = NameCharacters.word(in: text, at: start)
    if let known = FormulaWord(rawValue: word), vocabulary.words.contains(known) {
      end = start + word.count
      return .word(known)
    }
    if let function = FormulaFunction(rawValue: word) {
      end = start + word.count
      return .function(function)
    }
    if let found = vocabulary.name(in: text, at: start) {
      end = found.end
      return .name(found.name)
    }
    throw unknownName()
  }

  private func unknownName() -> FormulaError {
    var stop = start
    var depth = 0
    while stop < text.count {
      let character = text[stop]
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth -= 1 }
      let isPart =
        NameCharacters.isStart(character) || character.isNumber || "_'′⁽⁾([)]".contains(character)
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
      let found = vocabulary.suggestions(prefix: prefix, limit: 4)
      if !found.isEmpty { return found }
      prefix.removeLast()
    }
    return []
  }

  private mutating func sign(_ character: Character) throws(FormulaError) -> Token {
    let pair = String(text[start..<min(start + 2, text.count)])
    if let instead = Spelling.otherwise[pair] ?? Spelling.otherwise[String(character)],
      NumberComparison(rawValue: pair) == nil
    {
      let found = Spelling.otherwise[pair] == nil ? String(character) : pair
      throw FormulaError(
        .writtenOtherwise(found: found, instead: instead), column: column, length: found.count)
    }
    if let comparison = NumberComparison(rawValue: pair), pair.count == 2 {
      end = start + 2
      return .comparison(comparison)
    }
    end = start + 1
    if let comparison = Spelling.comparisons[character] { return .comparison(comparison) }
    if let sign = Spelling.signs[character] { return .sign(sign) }
    throw FormulaError(.unknownCharacter(character), column: column)
  }
}

/// How signs are written here, and what is written otherwise.
private enum Spelling {
  static let otherwise = [
    "=": "==", "&&": "and", "&": "and", "||": "or", "|": "or, or abs(x)", "!": "not", "**": "^",
    "%": "+ - * / ^", "=<": "<=", "=>": ">=", "<>": "!=", "{": "(", "}": ")", "[": "(", "]": ")",
    ";": ", between arguments",
  ]

  static let comparisons: [Character: NumberComparison] = [
    "<": .less, ">": .more, "≤": .atMost, "≥": .atLeast, "≠": .unequal,
  ]

  static let signs: [Character: Character] = [
    "+": "+", "-": "-", "*": "*", "/": "/", "^": "^", "(": "(", ")": ")", ",": ",",
    "−": "-", "×": "*", "·": "*", "÷": "/",
  ]
}
