#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A range of numbers laid along an edge of a plot.
public struct Axis: Hashable, Sendable {
  /// How numbers are spaced.
  public enum Scale: Hashable, Sendable {
    /// Equal differences take equal space.
    case linear
    /// Equal quotients take equal space; only positive numbers have a place.
    case logarithmic
  }

  /// A number worth a label.
  public struct Tick: Hashable, Sendable {
    /// The number.
    public var value: Double
    /// The number as text, such as `0.05`, `2000` or `1e-7`.
    public var label: String
  }

  /// The first and the last number.
  public let range: ClosedRange<Double>
  /// How numbers are spaced.
  public let scale: Scale

  /// An axis over a range of finite, different bounds, positive ones on a logarithmic scale.
  public init(_ range: ClosedRange<Double>, scale: Scale = .linear) {
    precondition(range.lowerBound < range.upperBound, "an axis has two different bounds")
    precondition(
      range.lowerBound.isFinite && range.upperBound.isFinite, "the bounds of an axis are finite")
    precondition(
      scale == .linear || range.lowerBound > 0, "a logarithmic axis starts above zero")
    self.range = range
    self.scale = scale
  }

  /// The axis that just holds some numbers; those without a place on its scale do not count.
  ///
  /// A logarithmic one ends at whole decades. Without numbers it is 0 to 1, or 0.1 to 1; around a
  /// single number it is widened.
  public init(fitting values: some Sequence<Double>, scale: Scale = .linear) {
    var low = Double.infinity
    var high = -Double.infinity
    for value in values where value.isFinite && (scale == .linear || value > 0) {
      low = min(low, value)
      high = max(high, value)
    }
    switch scale {
    case .linear where low > high: self.init(0...1)
    case .linear where low == high:
      let margin = low == 0 ? 1 : abs(low) / 2
      self.init(low - margin...high + margin)
    case .linear: self.init(low...high)
    case .logarithmic where low > high: self.init(0.1...1, scale: scale)
    case .logarithmic:
      let first = max(log10(low).rounded(.down), -307)
      let last = min(max(log10(high).rounded(.up), first + 1), 308)
      self.init(pow(10, min(first, last - 1))...pow(10, last), scale: scale)
    }
  }

  /// Where a number stands: 0 at the first, 1 at the last, beyond outside; nil without a place.
  public func fraction(of value: Double) -> Double? {
    guard value.isFinite else { return nil }
    switch scale {
    case .linear:
      // Halves keep a range as wide as all numbers from overflowing.
      let width = range.upperBound / 2 - range.lowerBound / 2
      return (value / 2 - range.lowerBound / 2) / width
    case .logarithmic:
      guard value > 0 else { return nil }
      return log10(value / range.lowerBound) / log10(range.upperBound / range.lowerBound)
    }
  }

  /// Round numbers in the range: steps of 1, 2 or 5 times a power of ten, or decades.
  ///
  /// There are at most `count` of them, at least 2 being granted.
  public func ticks(atMost count: Int) -> [Tick] {
    let count = max(2, count)
    return scale == .linear ? linearTicks(count) : decades(count)
  }

  private func linearTicks(_ count: Int) -> [Tick] {
    let least = (range.upperBound - range.lowerBound) / Double(count - 1)
    guard least.isFinite, least > 1e-300 else { return [] }
    var exponent = Int(log10(least).rounded(.down))
    let mantissa = least / pow(10, Double(exponent))
    // A hair of tolerance: 0.2 / 0.1 may come out above 2.
    var digit = [1, 2, 5].first { Double($0) >= mantissa * (1 - 1e-9) } ?? 10
    if digit == 10 { (digit, exponent) = (1, exponent + 1) }
    let step = Double(digit) * pow(10, Double(exponent))
    let first = (range.lowerBound / step - 1e-9).rounded(.up)
    let last = (range.upperBound / step + 1e-9).rounded(.down)
    guard abs(first) < 1e15, abs(last) < 1e15, first <= last else { return [] }
    return (Int(first)...Int(last)).map { index in
      let decimal = Decimal(digits: index * digit, exponent: exponent)
      return Tick(value: decimal.value, label: decimal.text)
    }
  }

  private func decades(_ count: Int) -> [Tick] {
    let first = Int((log10(range.lowerBound) - 1e-9).rounded(.up))
    let last = Int((log10(range.upperBound) + 1e-9).rounded(.down))
    guard first <= last else { return [] }
    let step = max(1, (last - first + count - 1) / (count - 1))
    return stride(from: first, through: last, by: step).map { exponent in
      let label = exponent == 0 ? "1" : exponent == 1 ? "10" : "1e\(exponent)"
      return Tick(value: pow(10, Double(exponent)), label: label)
    }
  }
}

/// A whole number times a power of ten, exact where a Double would not be.
private struct Decimal {
  private var digits: Int
  private var exponent: Int

  init(digits: Int, exponent: Int) {
    self.digits = digits
    self.exponent = digits == 0 ? 0 : exponent
    while self.digits != 0, self.digits % 10 == 0 {
      self.digits /= 10
      self.exponent += 1
    }
  }

  // One rounding as long as the power is exact, so 3 × 10⁻¹ is the Double nearest to 0.3.
  var value: Double {
    exponent < 0
      ? Double(digits) / pow(10, Double(-exponent)) : Double(digits) * pow(10, Double(exponent))
  }

  var text: String {
    let figures = String(abs(digits))
    let sign = digits < 0 ? "-" : ""
    let leading = figures.count - 1 + exponent
    guard (-4..<6).contains(leading) else {
      let fraction = figures.dropFirst()
      return sign + figures.prefix(1) + (fraction.isEmpty ? "" : "." + fraction) + "e\(leading)"
    }
    if exponent >= 0 { return sign + figures + String(repeating: "0", count: exponent) }
    let padded = String(repeating: "0", count: max(0, 1 - exponent - figures.count)) + figures
    return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
  }
}
