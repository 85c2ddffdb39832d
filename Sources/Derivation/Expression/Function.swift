import Engine

/// The functions that formulas call.
public enum Function: String, Hashable, Sendable, CaseIterable {
  /// eˣ.
  case exp
  /// eˣ − 1.
  case expm1
  /// The natural logarithm.
  case ln
  /// ln(1 + x).
  case ln1p
  /// The hyperbolic tangent.
  case tanh
  /// The error function.
  case erf
  /// The square root.
  case sqrt
  /// The absolute value.
  case abs
  /// The smallest of its arguments.
  case min
  /// The largest of its arguments.
  case max

  /// Whether it takes one argument; `min` and `max` take one or more.
  public var isUnary: Bool { unary != nil }

  /// What a function of one argument is; nil for `min` and `max`.
  package var unary: UnaryFunction? {
    switch self {
    case .exp: .exp
    case .expm1: .expm1
    case .ln: .ln
    case .ln1p: .ln1p
    case .tanh: .tanh
    case .erf: .erf
    case .sqrt: .sqrt
    case .abs: .abs
    case .min, .max: nil
    }
  }
}

/// What a function of one argument computes, and how it is written and said.
///
/// There is one of each.
package final class UnaryFunction: Sendable {
  /// Its value: the engine's.
  package let value: @Sendable (Double) -> Double
  /// Whether it rises with its argument; only the absolute value does not.
  package let isRising: Bool
  /// Moving the bounds of its values by so many ulp holds the true value and the computed one: 2k + 1
  /// where the engine's function is k ulp exact.
  package let ulps: Int
  /// The arguments for which it is a number.
  package let takes: ClosedRange<Double>
  /// The values that there are.
  package let gives: ClosedRange<Double>
  /// LaTeX of it, from that of its argument.
  let latex: @Sendable (String) -> String
  /// How it is said, from how its argument is.
  let spoken: @Sendable (String) -> String

  init(
    _ value: @escaping @Sendable (Double) -> Double, isRising: Bool = true, ulps: Int,
    takes: ClosedRange<Double> = -(.infinity)...(.infinity),
    gives: ClosedRange<Double> = -(.infinity)...(.infinity),
    latex: @escaping @Sendable (String) -> String,
    spoken: @escaping @Sendable (String) -> String
  ) {
    self.value = value
    self.isRising = isRising
    self.ulps = ulps
    self.takes = takes
    self.gives = gives
    self.latex = latex
    self.spoken = spoken
  }

  /// LaTeX of a function that has no sign of its own there.
  static func `operator`(_ name: String) -> @Sendable (String) -> String {
    { "\\operatorname{\(name)}\\left(\($0)\\right)" }
  }
}

extension UnaryFunction {
  static let exp = UnaryFunction(
    Elementary.exp, ulps: 3, gives: 0...(.infinity), latex: { "e^{\($0)}" },
    spoken: { "e to the power of \($0)" })

  static let expm1 = UnaryFunction(
    Elementary.expm1, ulps: 5, gives: -1...(.infinity), latex: UnaryFunction.operator("expm1"),
    spoken: { "e to the power of \($0), minus one," })

  static let ln = UnaryFunction(
    Elementary.ln, ulps: 3, takes: 0...(.infinity), latex: { "\\ln\\left(\($0)\\right)" },
    spoken: { "the natural logarithm of \($0)" })

  static let ln1p = UnaryFunction(
    Elementary.ln1p, ulps: 5, takes: -1...(.infinity), latex: UnaryFunction.operator("ln1p"),
    spoken: { "the natural logarithm of one plus \($0)" })

  static let tanh = UnaryFunction(
    Elementary.tanh, ulps: 7, gives: -1...1, latex: { "\\tanh\\left(\($0)\\right)" },
    spoken: { "the hyperbolic tangent of \($0)" })

  static let erf = UnaryFunction(
    Elementary.erf, ulps: 5, gives: -1...1, latex: UnaryFunction.operator("erf"),
    spoken: { "the error function of \($0)" })

  static let sqrt = UnaryFunction(
    { $0.squareRoot() }, ulps: 1, takes: 0...(.infinity), gives: 0...(.infinity),
    latex: { "\\sqrt{\($0)}" }, spoken: { "the square root of \($0)" })

  static let abs = UnaryFunction(
    { $0.magnitude }, isRising: false, ulps: 0, latex: { "\\left|\($0)\\right|" },
    spoken: { "the absolute value of \($0)" })
}
