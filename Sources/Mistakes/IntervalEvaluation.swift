import Derivation
import Engine

extension Expression {
  /// All values that the formula can have if its named numbers are known only as they are shown.
  ///
  /// A number that was rounded to be shown stands for all that are shown so; numbers that belong to
  /// the formula, and those that are shown with all their digits, are exact. The bounds hold
  /// wherever every part of the formula is a number.
  public func interval(shownAs format: NumberFormat) -> Interval {
    switch self {
    case .number(let value): Interval(value)
    case .leaf(let leaf): format.interval(of: leaf.value)
    case .sum(let terms): Self.fold(terms, format, empty: 0) { $0 + $1 }
    case .product(let factors): Self.fold(factors, format, empty: 1) { $0 * $1 }
    case .difference(let left, let right):
      left.interval(shownAs: format) - right.interval(shownAs: format)
    case .quotient(let left, let right):
      left.interval(shownAs: format) / right.interval(shownAs: format)
    case .negative(let operand): -operand.interval(shownAs: format)
    case .square(let operand): operand.interval(shownAs: format).squared
    case .call(let function, let arguments): Self.interval(function, arguments, format)
    case .conditional(let left, let right, let then, let otherwise):
      Self.choice(
        left.interval(shownAs: format), right.interval(shownAs: format),
        then.interval(shownAs: format), otherwise.interval(shownAs: format))
    }
  }

  private static func fold(
    _ operands: [Expression], _ format: NumberFormat, empty: Double,
    _ combine: (Interval, Interval) -> Interval
  ) -> Interval {
    guard let first = operands.first else { return Interval(empty) }
    return operands.dropFirst().reduce(first.interval(shownAs: format)) {
      combine($0, $1.interval(shownAs: format))
    }
  }

  /// The branch that is taken, or both where that is not certain.
  private static func choice(
    _ left: Interval, _ right: Interval, _ then: Interval, _ otherwise: Interval
  ) -> Interval {
    if left.lower > right.upper && !left.isEmpty && !right.isEmpty { return then }
    return left.upper <= right.lower && !left.isEmpty && !right.isEmpty
      ? otherwise : then.hull(otherwise)
  }

  private static func interval(
    _ function: Function, _ arguments: [Expression], _ format: NumberFormat
  ) -> Interval {
    if let unary = function.unary {
      return arguments.first.map { $0.interval(shownAs: format).applied(unary) } ?? .empty
    }
    if function == .min {
      return fold(arguments, format, empty: .infinity) {
        $0.isEmpty || $1.isEmpty
          ? .empty : Interval(Swift.min($0.lower, $1.lower), Swift.min($0.upper, $1.upper))
      }
    }
    return fold(arguments, format, empty: -.infinity) {
      $0.isEmpty || $1.isEmpty
        ? .empty : Interval(Swift.max($0.lower, $1.lower), Swift.max($0.upper, $1.upper))
    }
  }
}

extension Interval {
  /// A function of one argument, all of them rising but the absolute value.
  fileprivate func applied(_ function: UnaryFunction) -> Interval {
    guard function.isRising else { return magnitude }
    return clamped(from: function.takes.lowerBound, to: function.takes.upperBound)
      .rising(function.value, ulps: function.ulps)
      .clamped(from: function.gives.lowerBound, to: function.gives.upperBound)
  }

  private func rising(_ function: (Double) -> Double, ulps: Int) -> Interval {
    isEmpty ? self : Interval.outward(function(lower), function(upper), ulps: ulps)
  }
}

extension NumberFormat {
  /// All numbers that a number may be, for someone who sees it in this format.
  ///
  /// What is shown, and half of its last digit to either side; the number alone where it is shown
  /// with all its digits.
  public func interval(of x: Double) -> Interval {
    let shown = format(x)
    guard shown.isRounded, let middle = Double(shown.text) else { return Interval(x) }
    return Interval(around: middle, within: DecimalPlace(lastOf: shown.text).half)
  }
}

/// The place of a digit in a decimal: 0 for ones, −2 for hundredths.
struct DecimalPlace: Hashable {
  /// The power of ten.
  let exponent: Int

  init(exponent: Int) {
    self.exponent = exponent
  }

  /// The place of the last digit of a number as it is written, `0.5933` or `1.036e-14`.
  init(lastOf text: String) {
    let parts = text.split(separator: "e", maxSplits: 1)
    let fraction = parts.first?.split(separator: ".", omittingEmptySubsequences: false).dropFirst()
    let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    exponent = power - (fraction?.first?.count ?? 0)
  }

  /// Half a unit of the place.
  var half: Double { Double("5e\(exponent - 1)") ?? 0 }

  /// A unit of the place.
  var unit: Double { Double("1e\(exponent)") ?? 0 }
}
