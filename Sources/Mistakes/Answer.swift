import Derivation

/// A number that a learner typed, as a decimal or as arithmetic.
///
/// `.25`, `2,5e-1`, `1/4`, `0.1*0.2-0.3` and `(1-0.6)^2` are understood: + − × · ÷ in these and in
/// ASCII signs, parentheses, squares, and a decimal comma.
public struct Answer: Hashable, Sendable {
  /// How many characters an answer can have; no formula is nested deeper than that either.
  public static let lengthLimit = 200

  /// What was typed.
  public let text: String
  /// Its formula.
  public let expression: Expression
  /// Its value, always finite.
  public let value: Double
  /// All that the learner may have meant before rounding.
  ///
  /// A decimal stands for what rounds to it, but for no more than two digits tell: 0.4 is read as
  /// 0.40, and 0 is 0 alone. In arithmetic a decimal of four digits or more may have been rounded, as
  /// numbers on the screen are; a shorter one, and a whole number, is exact.
  public let interval: Interval
  /// How many significant digits were typed; nil for arithmetic.
  public let digits: Int?
  /// The value, and a whole unit of its last typed digit to either side; nil for arithmetic and 0.
  ///
  /// For digits that were cut off instead of rounded.
  let cutInterval: Interval?

  /// Reads an answer; throws the first thing that is wrong with it.
  public init(_ text: String) throws(AnswerError) {
    let limit = Answer.lengthLimit
    // Bytes are counted at once, characters one by one: a huge text is not walked through.
    guard text.utf8.count <= 4 * limit, text.count <= limit else {
      throw AnswerError(.tooLong, column: limit + 1)
    }
    let term = try AnswerParser.parse(text)
    let value = term.expression.evaluate()
    guard value.isFinite else { throw AnswerError(.notFinite, column: 1) }
    self.text = text
    self.value = value
    expression = term.expression
    digits = term.decimal?.digits
    guard let decimal = term.decimal else {
      (interval, cutInterval) = (term.interval, nil)
      return
    }
    interval = value == 0 ? Interval(0) : Interval(around: value, within: decimal.toleratedHalf)
    cutInterval = value == 0 ? nil : Interval(around: value, within: decimal.lastPlace.unit)
  }
}

/// A decimal as it was typed.
struct TypedDecimal: Hashable {
  /// Its significant digits; none of 0.
  let digits: Int
  /// The place of its last digit.
  let lastPlace: DecimalPlace
  /// Whether it has a point, a comma or a power of ten.
  let isWhole: Bool

  /// Half a unit of the last digit, of the second at least.
  var toleratedHalf: Double {
    DecimalPlace(exponent: lastPlace.exponent - max(0, 2 - digits)).half
  }

  /// Half a unit of the last digit where a number is long enough to have been rounded, else 0.
  var halfInArithmetic: Double {
    isWhole || digits < 4 ? 0 : lastPlace.half
  }
}
