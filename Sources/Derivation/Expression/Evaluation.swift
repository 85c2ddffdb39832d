extension Expression {
  /// The value, by the operations as written: left folds, one rounding an operation.
  ///
  /// No multiplication is fused with an addition, and the functions are the engine's own, so the
  /// value is the engine's bit for bit. Of a conditional only the branch taken is evaluated.
  public func evaluate() -> Double {
    switch self {
    case .number(let value): value
    case .leaf(let leaf): leaf.value
    case .sum(let terms): Self.fold(terms, empty: 0) { $0 + $1 }
    case .product(let factors): Self.fold(factors, empty: 1) { $0 * $1 }
    case .difference(let left, let right): left.evaluate() - right.evaluate()
    case .quotient(let left, let right): left.evaluate() / right.evaluate()
    case .negative(let operand): -operand.evaluate()
    case .square(let operand): Self.squared(operand.evaluate())
    case .call(let function, let arguments): Self.call(function, arguments)
    case .conditional(let left, let right, let then, let otherwise):
      left.evaluate() > right.evaluate() ? then.evaluate() : otherwise.evaluate()
    }
  }

  private static func squared(_ x: Double) -> Double { x * x }

  private static func fold(
    _ operands: [Expression], empty: Double, _ combine: (Double, Double) -> Double
  ) -> Double {
    guard let first = operands.first else { return empty }
    return operands.dropFirst().reduce(first.evaluate()) { combine($0, $1.evaluate()) }
  }

  private static func call(_ function: Function, _ arguments: [Expression]) -> Double {
    precondition(
      arguments.count == 1 || (arguments.count > 1 && !function.isUnary),
      "a function is called with the number of arguments that it takes")
    if let unary = function.unary { return unary.value(arguments[0].evaluate()) }
    return function == .min
      ? fold(arguments, empty: .infinity) { $0 < $1 ? $0 : $1 }
      : fold(arguments, empty: -.infinity) { $0 > $1 ? $0 : $1 }
  }
}
