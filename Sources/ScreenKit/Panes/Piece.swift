import Derivation

/// A stretch of text with what it means; how that looks is the theme's matter.
public struct Piece: Hashable, Sendable {
  /// What a stretch of text means.
  public enum Role: Hashable, Sendable {
    /// Ordinary text.
    case plain
    /// A heading.
    case title
    /// What this step makes: its symbol and its value.
    case accent
    /// A number that was computed just now or earlier in this iteration, or given.
    case number
    /// Something less important: what was, what is around.
    case faint
    /// Not computed yet, or withheld.
    case pending
    /// A sign between numbers.
    case sign
    /// On one of the routes of the chain rule.
    case route
    /// A warning.
    case warning
    /// What the number cursor stands on.
    case selected
  }

  /// The text.
  public var text: String
  /// What it means.
  public var role: Role

  /// A piece.
  public init(_ text: String, _ role: Role = .plain) {
    self.text = text
    self.role = role
  }
}

/// A number of the screen, or why there is none.
public struct Figure: Hashable, Sendable {
  /// When it came to be.
  public enum Freshness: Hashable, Sendable {
    /// Data, settings and what earlier iterations left.
    case given
    /// Made by an earlier step of this iteration.
    case computed
    /// Made by this step.
    case fresh
    /// Not computed yet.
    case pending
    /// Kept by an open question, computed or not.
    case withheld

    /// Whether the number may be seen.
    public var isKnown: Bool { self != .pending && self != .withheld }
  }

  /// What is written; `…` when it is pending, `?` when it is withheld.
  public let text: String
  /// When it came to be.
  public let freshness: Freshness
  /// Whether the number cursor stands on it.
  public let isSelected: Bool
  /// What it is the number of, where one can point at it.
  public private(set) var quantity: Quantity?
  /// Whether a lesson points at it.
  public private(set) var isPointedAt = false

  /// A figure.
  public init(_ text: String, _ freshness: Freshness, isSelected: Bool = false) {
    self.text = text
    self.freshness = freshness
    self.isSelected = isSelected
  }

  /// The figure of a number that one can point at.
  public func of(_ quantity: Quantity) -> Figure {
    var figure = self
    figure.quantity = quantity
    return figure
  }

  /// The figure as a lesson points at it, where it is one of some quantities.
  public func pointed(_ quantities: Set<Quantity>) -> Figure {
    guard let quantity, quantities.contains(quantity) else { return self }
    var figure = self
    figure.isPointedAt = true
    return figure
  }

  /// What the figure means as a piece of text.
  public var role: Piece.Role {
    if isSelected { return .selected }
    if isPointedAt, freshness != .pending { return .accent }
    return switch freshness {
    case .given, .computed: .number
    case .fresh: .accent
    case .pending, .withheld: .pending
    }
  }
}
