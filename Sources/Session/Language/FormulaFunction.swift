import Engine

/// A function that a formula can call; the engine's own where the engine has it.
enum FormulaFunction: String, Hashable, Sendable, CaseIterable {
  case exp
  case ln
  case sqrt
  case abs
  case tanh
  case min
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
