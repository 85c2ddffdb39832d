/// A piece of a written formula; the texts of all its tokens, joined, are the formula.
public struct Token: Hashable, Sendable {
  /// What a token is in the formula, which decides how it may be drawn.
  public enum Role: Hashable, Sendable {
    /// A named number: its symbol or its value.
    case leaf
    /// A number that belongs to the formula.
    case number
    /// +, −, ×, / with the spaces around them, a leading minus, or the ² of a square.
    case `operator`
    /// A bracket, a bar, a comma or a root sign.
    case bracket
    /// The name of a function, or a word such as `if`.
    case word
    /// What stands for terms left out: `… 246 more …`.
    case elision
    /// The left-hand side of an equation.
    case defined
    /// The sign between the sides: `=` or `≈`.
    case relation
    /// The value of an equation.
    case result
    /// Empty cells.
    case space
  }

  /// The text.
  public var text: String
  /// What it is.
  public var role: Role
  /// The named number that it shows, if it shows one.
  public var leaf: Leaf?
  /// For an operator between two operands, how deep in the tree it stands: the formula may be
  /// broken before it, best where the depth is least.
  public var depth: Int?

  /// A token.
  public init(_ text: String, _ role: Role, leaf: Leaf? = nil, depth: Int? = nil) {
    self.text = text
    self.role = role
    self.leaf = leaf
    self.depth = depth
  }

  /// Its width in cells; every character it is made of is one cell wide.
  public var width: Int { text.count }

  /// The token with spaces added up to a width.
  public func padded(to width: Int) -> Token {
    var token = self
    token.text += String(repeating: " ", count: max(0, width - self.width))
    return token
  }
}

extension Sequence<Token> {
  /// The texts joined.
  public var text: String { map(\.text).joined() }

  /// The width in cells.
  public var width: Int { reduce(0) { $0 + $1.width } }
}
