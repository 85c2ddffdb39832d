import Engine

/// A formula, read: a number or a condition.
public enum FormulaTree<Name: Hashable & Sendable>: Hashable, Sendable {
  /// It has a value.
  case number(NumberTree<Name>)
  /// It holds or not.
  case condition(ConditionTree<Name>)

  /// Whether it is a condition and not a number.
  public var isCondition: Bool {
    if case .condition = self { true } else { false }
  }

  /// All that it names.
  public var names: Set<Name> {
    switch self {
    case .number(let tree): tree.names
    case .condition(let tree): tree.names
    }
  }
}

/// A part of a formula that is a number.
public indirect enum NumberTree<Name: Hashable & Sendable>: Hashable, Sendable {
  /// A number that is written.
  case number(Double)
  /// What a name stands for, as it is written and from which column.
  case name(Name, written: String, column: Int)
  /// −x.
  case negative(NumberTree)
  /// Two numbers and a sign between them.
  case operation(NumberOperation, NumberTree, NumberTree)
  /// A function of numbers.
  case call(FormulaFunction, [NumberTree])

  /// The number, where `value` knows what names stand for: it gets the name, how it is written, and
  /// its column.
  public func evaluate(
    _ value: (Name, String, Int) throws(FormulaError) -> Double
  ) throws(FormulaError) -> Double {
    switch self {
    case .number(let number): return number
    case .name(let name, let written, let column): return try value(name, written, column)
    case .negative(let operand): return -(try operand.evaluate(value))
    case .operation(let operation, let left, let right):
      return operation.apply(try left.evaluate(value), try right.evaluate(value))
    case .call(let function, let arguments):
      var values: [Double] = []
      for argument in arguments { values.append(try argument.evaluate(value)) }
      return function.apply(values)
    }
  }

  /// All that it names.
  public var names: Set<Name> {
    switch self {
    case .number: []
    case .name(let name, _, _): [name]
    case .negative(let operand): operand.names
    case .operation(_, let left, let right): left.names.union(right.names)
    case .call(_, let arguments): arguments.reduce(into: []) { $0.formUnion($1.names) }
    }
  }
}

/// What stands between two numbers.
public enum NumberOperation: Hashable, Sendable {
  /// a + b.
  case plus
  /// a − b.
  case minus
  /// a · b.
  case times
  /// a / b.
  case over
  /// a to the power of b.
  case power
}

extension NumberOperation {
  func apply(_ left: Double, _ right: Double) -> Double {
    switch self {
    case .plus: left + right
    case .minus: left - right
    case .times: left * right
    case .over: left / right
    case .power: Self.power(left, right)
    }
  }

  /// A whole power up to 1,024 by multiplication, any other by e^{b·ln a}.
  private static func power(_ base: Double, _ exponent: Double) -> Double {
    if exponent.magnitude <= 1024, exponent == exponent.rounded() {
      var (result, square, rest) = (1.0, base, Int(exponent.magnitude))
      while rest > 0 {
        if rest & 1 == 1 { result *= square }
        square *= square
        rest >>= 1
      }
      return exponent < 0 ? 1 / result : result
    }
    if base == 0 { return exponent > 0 ? 0 : exponent < 0 ? .infinity : .nan }
    return base < 0 ? .nan : Elementary.exp(exponent * Elementary.ln(base))
  }
}
