/// A named number in a formula, which knows the step that made it.
public struct Leaf: Hashable, Sendable {
  /// What it is.
  public var quantity: Quantity
  /// Its value.
  public var value: Double
  /// The step that made it; nil for data, settings and the parameters a run starts with.
  public var source: Moment?

  /// A leaf.
  public init(_ quantity: Quantity, _ value: Double, source: Moment? = nil) {
    self.quantity = quantity
    self.value = value
    self.source = source
  }
}

/// The formula of one step, with the numbers in it.
///
/// Symbols, numbers, LaTeX, a spoken sentence and the value all come from this one tree. Its
/// operations are the engine's, in the engine's order, so that its value is the engine's number.
public indirect enum Expression: Hashable, Sendable {
  /// A number that belongs to the formula, such as the 1 of 1 − β.
  case number(Double)
  /// A named number.
  case leaf(Leaf)
  /// Terms, added from the left, starting at the first; none is 0.
  case sum([Expression])
  /// Factors, multiplied from the left, starting at the first; none is 1.
  case product([Expression])
  /// The first minus the second.
  case difference(Expression, Expression)
  /// The first over the second.
  case quotient(Expression, Expression)
  /// The sign changed.
  case negative(Expression)
  /// x·x.
  case square(Expression)
  /// A function of its arguments: one, or for `min` and `max` one or more.
  case call(Function, [Expression])
  /// `then` if the first is greater than the second, else `otherwise`.
  case conditional(
    Expression, greaterThan: Expression, then: Expression, otherwise: Expression)

  /// A named number.
  public static func leaf(
    _ quantity: Quantity, _ value: Double, source: Moment? = nil
  ) -> Expression {
    .leaf(Leaf(quantity, value, source: source))
  }

  /// A function of one argument.
  public static func call(_ function: Function, _ argument: Expression) -> Expression {
    .call(function, [argument])
  }

  /// What the operation is applied to, in the order of the formula.
  public var operands: [Expression] {
    switch self {
    case .number, .leaf: []
    case .sum(let operands), .product(let operands), .call(_, let operands): operands
    case .difference(let first, let second), .quotient(let first, let second): [first, second]
    case .negative(let operand), .square(let operand): [operand]
    case .conditional(let first, let second, let then, let otherwise):
      [first, second, then, otherwise]
    }
  }

  /// The expression without sums and products of a single operand around it.
  var unwrapped: Expression {
    switch self {
    case .sum(let operands) where operands.count == 1: operands[0].unwrapped
    case .product(let operands) where operands.count == 1: operands[0].unwrapped
    default: self
    }
  }

  /// The named numbers of the formula, in its order, repeated where they repeat.
  public var leaves: [Leaf] {
    if case .leaf(let leaf) = self { [leaf] } else { operands.flatMap(\.leaves) }
  }
}
