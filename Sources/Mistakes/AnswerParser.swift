import Derivation

/// Reads a typed answer by descent; each rule stands above its function.
struct AnswerParser {
  /// A part of an answer.
  struct Term {
    let expression: Expression
    let interval: Interval
    /// The decimal that it is, in parentheses and with a sign at most.
    var decimal: TypedDecimal?
  }

  private let text: [Character]
  private var place = 0

  /// The whole of a text.
  static func parse(_ text: String) throws(AnswerError) -> Term {
    var parser = AnswerParser(text: Array(text))
    parser.skipBlanks()
    guard parser.next != nil else { throw AnswerError(.empty, column: 1) }
    let term = try parser.sum()
    guard let found = parser.next else { return term }
    if found == ")" { throw parser.error(.unopened) }
    throw parser.error(
      parser.isSign(found) || parser.isPartOfNumber(found)
        ? .noSign(parser.shown) : .unknown(parser.shown))
  }

  private init(text: [Character]) {
    self.text = text
  }

  private var next: Character? { place < text.count ? text[place] : nil }

  private func error(_ problem: AnswerError.Problem) -> AnswerError {
    AnswerError(problem, column: place + 1)
  }

  private mutating func skipBlanks() {
    while next?.isWhitespace == true { place += 1 }
  }

  /// Goes past one of some signs, and the blanks after it.
  private mutating func take(_ signs: String) -> Character? {
    guard let found = next, signs.contains(found) else { return nil }
    place += 1
    skipBlanks()
    return found
  }

  private func isSign(_ character: Character) -> Bool { "+-−–*×·⋅/÷()^²".contains(character) }

  private func isPartOfNumber(_ character: Character) -> Bool {
    Self.isDigit(character) || character == "." || character == ","
  }

  private static func isDigit(_ character: Character) -> Bool {
    "0" <= character && character <= "9" && character.isASCII
  }

  /// The next word or sign, shortened.
  private var shown: String {
    guard let first = next else { return "" }
    let word = text[place...].prefix { $0.isLetter || isPartOfNumber($0) }
    return word.isEmpty ? String(first) : String(word.prefix(20))
  }
}

// MARK: - Arithmetic

extension AnswerParser {
  /// term {+ term | − term}.
  private mutating func sum() throws(AnswerError) -> Term {
    var left = try term()
    while let sign = take("+-−–") {
      let right = try term()
      left =
        sign == "+"
        ? Term(
          expression: .sum([left.expression, right.expression]),
          interval: left.interval + right.interval)
        : Term(
          expression: .difference(left.expression, right.expression),
          interval: left.interval - right.interval)
    }
    return left
  }

  /// factor {× factor | ÷ factor}.
  private mutating func term() throws(AnswerError) -> Term {
    var left = try factor()
    while let sign = take("*×·⋅/÷") {
      let right = try factor()
      left =
        "*×·⋅".contains(sign)
        ? Term(
          expression: .product([left.expression, right.expression]),
          interval: left.interval * right.interval)
        : Term(
          expression: .quotient(left.expression, right.expression),
          interval: left.interval / right.interval)
    }
    return left
  }

  /// −factor | +factor | operand {²}: −2² is −4.
  private mutating func factor() throws(AnswerError) -> Term {
    if let sign = take("+-−–") {
      let operand = try factor()
      return sign == "+"
        ? operand
        : Term(
          expression: .negative(operand.expression), interval: -operand.interval,
          decimal: operand.decimal)
    }
    var base = try operand()
    while let sign = take("²^") {
      if sign == "^" { try two() }
      base = Term(expression: .square(base.expression), interval: base.interval.squared)
    }
    return base
  }

  /// The 2 of ^2.
  private mutating func two() throws(AnswerError) {
    let digits = text[place...].prefix { isPartOfNumber($0) }
    guard digits == ["2"] else { throw error(.notASquare) }
    place += 1
    skipBlanks()
  }

  /// A number, or anything in parentheses.
  private mutating func operand() throws(AnswerError) -> Term {
    let open = error(.unclosed)
    if take("(") != nil {
      let inside = try sum()
      if take(")") != nil { return inside }
      guard let found = next else { throw open }
      throw error(
        isSign(found) || isPartOfNumber(found) ? .noSign(shown) : .unknown(shown))
    }
    guard let found = next else { throw error(.noNumber(nil)) }
    let isDecimal = isPartOfNumber(found) && text[place...].prefix(2).contains(where: Self.isDigit)
    guard isDecimal else {
      throw error(
        isSign(found) || isPartOfNumber(found) ? .noNumber(shown) : .unknown(shown))
    }
    return try number()
  }
}

// MARK: - Numbers

extension AnswerParser {
  /// Digits with at most one point or comma among them, and a power of ten: `1.5e-3`.
  private mutating func number() throws(AnswerError) -> Term {
    let start = place
    let mantissa = text[place...].prefix { isPartOfNumber($0) }
    var written = String(mantissa)
    place += mantissa.count
    let power = powerOfTen()
    let shown = String((written + power).prefix(20))
    let points = mantissa.count { !Self.isDigit($0) }
    guard points <= 1 else { throw AnswerError(.points(shown), column: start + 1) }
    written = String(written.map { $0 == "," ? "." : $0 })
    let significant = mantissa.filter(Self.isDigit).drop { $0 == "0" }
    guard let value = Double(written + power), value.isFinite, value != 0 || significant.isEmpty
    else {
      throw AnswerError(.outOfRange(shown), column: start + 1)
    }
    skipBlanks()
    let decimal = TypedDecimal(
      digits: significant.count, lastPlace: DecimalPlace(lastOf: written + power),
      isWhole: points == 0 && power.isEmpty)
    let half = decimal.halfInArithmetic
    return Term(
      expression: .number(value),
      interval: half == 0 ? Interval(value) : Interval(around: value, within: half),
      decimal: decimal)
  }

  /// e and a whole number, or nothing.
  private mutating func powerOfTen() -> String {
    var end = place
    guard end < text.count, text[end] == "e" || text[end] == "E" else { return "" }
    end += 1
    let isNegative = end < text.count && "-−".contains(text[end])
    if isNegative || (end < text.count && text[end] == "+") { end += 1 }
    let digits = text[end...].prefix(while: Self.isDigit)
    guard !digits.isEmpty else { return "" }
    place = end + digits.count
    return "e" + (isNegative ? "-" : "") + String(digits)
  }
}
