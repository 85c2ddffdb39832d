import Derivation

/// What is said to something that was typed or done.
public struct LessonReply: Hashable, Sendable {
  /// What kind of reply it is.
  public enum Kind: Hashable, Sendable {
    /// It is right, or done.
    case right
    /// It is not right.
    case wrong
    /// It could not be read, or cannot be done here.
    case unclear
    /// It was skipped; the answer is told.
    case skipped
    /// Anything else worth a line.
    case note
  }

  /// What kind it is.
  public let kind: Kind
  /// What is said, in a sentence or two.
  public let text: String
  /// Of a mistake with a formula: what was computed, in numbers; else empty.
  public var yours: [Token] = []
  /// The formula that was asked for, in numbers, without its value; else empty.
  public var wanted: [Token] = []
  /// The names of the mistakes that it looks like.
  public var mistakes: [String] = []

  /// A reply.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
