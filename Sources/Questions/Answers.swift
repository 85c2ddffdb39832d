import Derivation

extension String {
  /// The text without blanks at its ends.
  public var trimmingBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

/// How the number that was asked for is told.
public struct ToldNumber: Hashable, Sendable {
  /// The number as the learner has numbers written, with a sign where it is rounded.
  public let text: String
  /// The same behind a sign of equality, where it has no other.
  public let equation: String

  /// A number in all its digits or in four, in ASCII or not.
  public init(_ value: Double, allDigits: Bool, ascii: Bool) {
    let format = (allDigits ? NumberFormat.all : .short).format(value)
    text = (format.isRounded ? (ascii ? "about " : "≈ ") : "") + format.text
    equation = format.isRounded ? text : "= \(text)"
  }
}
