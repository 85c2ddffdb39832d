/// A number as text, and whether digits were left out.
public struct FormattedNumber: Hashable, Sendable {
  /// The text, in ASCII.
  public let text: String
  /// Whether the text is only near the number, which `≈` marks.
  public let isRounded: Bool
}

/// How numbers are written.
public enum NumberFormat: Hashable, Sendable {
  /// At most this many significant digits (at least 1); whole numbers below 10⁷ are whole.
  case significant(Int)
  /// The shortest decimal that reads back to the same Double.
  case all

  /// Four significant digits.
  public static let short = NumberFormat.significant(4)

  /// How many cells the longest text has: 10 with four digits, 24 with all.
  public var width: Int {
    switch self {
    case .significant(let digits): max(10, digits + 6)
    case .all: 24
    }
  }

  /// The text of a number.
  public func text(_ x: Double) -> String { format(x).text }

  /// A number as text: correctly rounded from the binary value, ties to even.
  ///
  /// A number whose shortest decimal is short enough stays as it is (`0.35`, `1`); one that was
  /// rounded shows all its digits (`0.5000`). From 10⁷ on and below 10⁻⁴ it is `1.036e-14`;
  /// with all digits, from 10¹⁶ on. Not a number is `nan`, infinity `inf`. Only all digits show
  /// the sign of -0.
  public func format(_ x: Double) -> FormattedNumber {
    guard x.isFinite else {
      let text = x.isNaN ? "nan" : (x < 0 ? "-inf" : "inf")
      return FormattedNumber(text: text, isRounded: false)
    }
    if self == .all, let text = plainText(x) {
      return FormattedNumber(text: text, isRounded: false)
    }
    let sign = x.sign == .minus && (x != 0 || self == .all) ? "-" : ""
    let shortest = DecimalDigits(shortest: x)
    switch self {
    case .all:
      return FormattedNumber(text: sign + shortest.text(fixed: -4..<16), isRounded: false)
    case .significant(let digits):
      return rounded(x, shortest, digits: max(1, digits), sign: sign)
    }
  }

  /// What Swift writes without an exponent is the shortest text already, but for a last `.0`.
  private func plainText(_ x: Double) -> String? {
    let text = x.description
    guard !text.utf8.contains(UInt8(ascii: "e")) else { return nil }
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func rounded(
    _ x: Double, _ shortest: DecimalDigits, digits: Int, sign: String
  ) -> FormattedNumber {
    let fixed = -4..<max(7, digits)
    func count(_ number: DecimalDigits) -> Int {
      fixed.contains(number.exponent) ? max(digits, number.exponent + 1) : digits
    }
    if shortest.digits.count <= count(shortest) {
      let text = sign + shortest.text(fixed: fixed)
      if text.utf8.count <= width { return FormattedNumber(text: text, isRounded: false) }
    }
    let exact = DecimalDigits(exactly: x)
    for fewer in 0..<digits {
      let wanted = count(exact) - fewer
      let number = exact.rounded(to: wanted)
      let shown = fixed.contains(number.exponent) ? wanted : min(wanted, digits)
      let text = sign + number.text(fixed: fixed, count: shown)
      if text.utf8.count <= width { return FormattedNumber(text: text, isRounded: true) }
    }
    return FormattedNumber(text: sign + exact.rounded(to: 1).text(fixed: fixed), isRounded: true)
  }
}
