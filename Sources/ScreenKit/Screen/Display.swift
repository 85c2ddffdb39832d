import Derivation
import Questions
import Text

/// How numbers and names are written.
public struct Display: Hashable, Sendable {
  /// Whether numbers have all their digits.
  ///
  /// Else four, which tables have always: their columns are fixed.
  public var allDigits: Bool
  /// How units and weights are named.
  public var scheme: Names.Scheme
  /// The characters of the symbols.
  public var glyphs: GlyphSet
  /// Whether the result of a step is hidden while one stands on it.
  public var isBlank = false

  /// A way of writing; by default four digits, indexed names, Unicode.
  public init(
    allDigits: Bool = false, scheme: Names.Scheme = .indexed, glyphs: GlyphSet = .unicode
  ) {
    self.allDigits = allDigits
    self.scheme = scheme
    self.glyphs = glyphs
  }

  /// The digits that the learner chose.
  public var numbers: NumberFormat { allDigits ? .all : .short }

  /// Whether everything is written in seven bits.
  public var isASCII: Bool { glyphs == .ascii }

  /// A number of an answer: behind a sign where digits are left out, such as `≈ 0.1385`.
  public func shown(_ value: Double) -> String {
    let format = numbers.format(value)
    return (format.isRounded ? (isASCII ? "about " : "≈ ") : "") + format.text
  }

  /// What a question asked for, with its sign of equality.
  public func equals(_ asked: OpenNumber) -> String {
    let text = shown(asked.value)
    return text.first == "≈" || text.hasPrefix("about") ? text : "= \(text)"
  }
}

/// A line for the row of messages.
public struct Notice: Hashable, Sendable {
  /// What kind of line it is.
  public enum Kind: Hashable, Sendable {
    /// Something to try.
    case hint
    /// What a key did.
    case done
    /// Why a key did nothing, or what went wrong in the run.
    case warning
  }

  /// What it says.
  public let text: String
  /// What kind it is.
  public let kind: Kind

  /// A notice.
  public init(_ text: String, _ kind: Kind) {
    self.text = text
    self.kind = kind
  }
}
