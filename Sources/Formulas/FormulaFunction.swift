import Engine

/// A function that a formula can call; the engine's own where the engine has it.
public enum FormulaFunction: String, Hashable, Sendable, CaseIterable {
  /// e to the power of x.
  case exp
  /// The natural logarithm.
  case ln
  /// The square root.
  case sqrt
  /// The absolute value.
  case abs
  /// The hyperbolic tangent.
  case tanh
  /// The smallest of two or more.
  case min
  /// The largest of two or more.
  case max

  /// Whether it takes one argument; the others take two or more.
  var isUnary: Bool { self != .min && self != .max }

  /// What an error says that it takes.
  var takes: String { isUnary ? "1" : "2 or more" }

  func takes(_ count: Int) -> Bool { isUnary ? count == 1 : count >= 2 }

  func apply(_ values: [Double]) -> Double {
    switch self {
    case .exp: Elementary.exp(values[0])
    case .ln: Elementary.ln(values[0])
    case .sqrt: values[0].squareRoot()
    case .abs: values[0].magnitude
    case .tanh: Elementary.tanh(values[0])
    case .min: values.dropFirst().reduce(values[0]) { $0 < $1 ? $0 : $1 }
    case .max: values.dropFirst().reduce(values[0]) { $0 > $1 ? $0 : $1 }
    }
  }
}
