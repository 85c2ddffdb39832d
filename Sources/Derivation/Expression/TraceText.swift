extension Expression {
  /// The formula with its numbers, for machines: `0.15*0.05 + 0.2*0.1 + 0.35`.
  ///
  /// ASCII; round-trip decimals, `inf`, `nan`, `+ - * / ( )`, the functions of `Function` and
  /// `if(a>b,c,d)`; nothing is left out. Evaluated left to right in Double, with the usual
  /// precedence, it gives the value.
  public var traceNumbers: String {
    var writer = TokenWriter(
      signs: .trace, elision: .never,
      leafText: { TokenWriter.protected(NumberFormat.all.text($0.value), in: $1) },
      numberText: NumberFormat.all.text)
    writer.write(withBinaryExtremes)
    return writer.tokens.text
  }

  /// The formula in symbols on one line, long sums and products shortened.
  public func traceFormula(_ names: Names) -> String {
    symbols(EquationStyle(names: names, numbers: .all, times: .dot)).text
  }

  /// The same with `min` and `max` of two arguments each, nested to the left.
  private var withBinaryExtremes: Expression {
    switch self {
    case .number, .leaf: self
    case .sum(let terms): .sum(terms.map(\.withBinaryExtremes))
    case .product(let factors): .product(factors.map(\.withBinaryExtremes))
    case .difference(let left, let right):
      .difference(left.withBinaryExtremes, right.withBinaryExtremes)
    case .quotient(let left, let right):
      .quotient(left.withBinaryExtremes, right.withBinaryExtremes)
    case .negative(let operand): .negative(operand.withBinaryExtremes)
    case .square(let operand): .square(operand.withBinaryExtremes)
    case .call(let function, let arguments):
      Self.binary(function, arguments.map(\.withBinaryExtremes))
    case .conditional(let left, let right, let then, let otherwise):
      .conditional(
        left.withBinaryExtremes, greaterThan: right.withBinaryExtremes,
        then: then.withBinaryExtremes, otherwise: otherwise.withBinaryExtremes)
    }
  }

  private static func binary(_ function: Function, _ arguments: [Expression]) -> Expression {
    guard !function.isUnary, let first = arguments.first else {
      return .call(function, arguments)
    }
    return arguments.dropFirst().reduce(first) { .call(function, [$0, $1]) }
  }
}
