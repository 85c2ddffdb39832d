/// What one step says: a quantity is an expression.
public struct Equation: Hashable, Sendable {
  /// The left-hand side: what the step makes.
  public let quantity: Quantity
  /// The right-hand side.
  public let expression: Expression

  /// An equation.
  public init(_ quantity: Quantity, _ expression: Expression) {
    self.quantity = quantity
    self.expression = expression
  }

  /// The value of the right-hand side, evaluated anew at each use.
  public var value: Double { expression.evaluate() }
}
