/// All numbers from one to another, both included.
///
/// Every operation rounds outward, so that the result holds what the operation gives for any
/// numbers of its operands, exactly or in a Double; what is not a number is in no interval.
public struct Interval: Hashable, Sendable {
  /// The smallest number.
  public let lower: Double
  /// The largest number.
  public let upper: Double

  /// The numbers between two; none where the first is larger or a bound is not a number.
  public init(_ lower: Double, _ upper: Double) {
    let isOrdered = lower <= upper
    self.lower = isOrdered ? lower : .infinity
    self.upper = isOrdered ? upper : -.infinity
  }

  /// One number alone.
  public init(_ number: Double) {
    self.init(number, number)
  }

  /// The numbers within `distance` of one.
  public init(around number: Double, within distance: Double) {
    self = Interval(number).widened(by: distance)
  }

  /// No number: what a logarithm of negative numbers gives.
  public static let empty = Interval(.infinity, -.infinity)
  /// Every number, the infinite ones too.
  public static let everything = Interval(-.infinity, .infinity)

  /// Whether no number is in it.
  public var isEmpty: Bool { lower > upper }

  /// Whether it has two finite bounds.
  public var isBounded: Bool { lower.isFinite && upper.isFinite }

  /// Whether a number is in it.
  public func contains(_ number: Double) -> Bool { lower <= number && number <= upper }

  /// Whether the two have a number in common.
  public func meets(_ other: Interval) -> Bool {
    max(lower, other.lower) <= min(upper, other.upper)
  }

  /// The smallest interval that holds both.
  public func hull(_ other: Interval) -> Interval {
    Interval(min(lower, other.lower), max(upper, other.upper))
  }

  /// With `distance` more on both sides.
  func widened(by distance: Double) -> Interval {
    isEmpty ? self : Interval.outward(lower - distance, upper + distance)
  }

  /// Bounds as they were computed, moved apart; one that is not a number is unbounded.
  static func outward(_ lower: Double, _ upper: Double, ulps: Int = 1) -> Interval {
    Interval(
      lower.isNaN ? -.infinity : (0..<ulps).reduce(lower) { bound, _ in bound.nextDown },
      upper.isNaN ? .infinity : (0..<ulps).reduce(upper) { bound, _ in bound.nextUp })
  }
}

// MARK: - Arithmetic

extension Interval {
  static func + (left: Interval, right: Interval) -> Interval {
    isAnyEmpty(left, right) ? .empty : outward(left.lower + right.lower, left.upper + right.upper)
  }

  static func - (left: Interval, right: Interval) -> Interval {
    isAnyEmpty(left, right) ? .empty : outward(left.lower - right.upper, left.upper - right.lower)
  }

  static prefix func - (operand: Interval) -> Interval { Interval(-operand.upper, -operand.lower) }

  static func * (left: Interval, right: Interval) -> Interval {
    if isAnyEmpty(left, right) { return .empty }
    let products = [left.lower, left.upper].flatMap { first in
      [right.lower, right.upper].map { first == 0 || $0 == 0 ? 0 : first * $0 }
    }
    return outward(products.min() ?? 0, products.max() ?? 0)
  }

  /// Unbounded where the divisor may be 0.
  static func / (left: Interval, right: Interval) -> Interval {
    if isAnyEmpty(left, right) { return .empty }
    guard !right.contains(0) else { return .everything }
    return left * outward(1 / right.upper, 1 / right.lower)
  }

  private static func isAnyEmpty(_ left: Interval, _ right: Interval) -> Bool {
    left.isEmpty || right.isEmpty
  }

  /// x·x.
  var squared: Interval {
    let size = magnitude
    return isEmpty
      ? .empty
      : Interval.outward(size.lower * size.lower, size.upper * size.upper).clamped(from: 0)
  }

  /// |x|.
  var magnitude: Interval {
    if isEmpty { return .empty }
    let (first, second) = (lower.magnitude, upper.magnitude)
    return Interval(contains(0) ? 0 : min(first, second), max(first, second))
  }

  /// What of it is within bounds.
  func clamped(from lowest: Double = -.infinity, to highest: Double = .infinity) -> Interval {
    Interval(max(lower, lowest), min(upper, highest))
  }
}
