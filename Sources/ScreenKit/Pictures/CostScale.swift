/// The axis of final costs: wide enough for what matters, and no wider.
///
/// Costs far above the start say only that something goes wrong, and costs far below everything
/// else only that it is 0 but for rounding: both are drawn at the edge, with a sign.
public struct CostScale: Hashable, Sendable {
  /// The lowest cost on the axis.
  public let low: Double
  /// The highest cost on the axis.
  public let high: Double
  /// Whether equal quotients take equal space.
  public let isLogarithmic: Bool

  /// Costs above this many times the start are drawn at the edge.
  private static let most = 10.0
  /// Costs this many times below the top are drawn at the edge.
  private static let least = 1e-10
  /// A logarithmic axis where costs differ by more than this factor.
  private static let span = 100.0
  /// What is beyond these has no room on an axis.
  private static let (nearest, farthest) = (1e-280, 1e300)

  /// The scale for costs; those that are not finite do not count.
  ///
  /// With `showsStart` the cost at the start, where it is known, is on it too, and so is 0: a plot
  /// that grows does not jump. Without, it is as narrow as the costs.
  public init(_ costs: [Double], start: Double?, showsStart: Bool = true) {
    let start = start.flatMap { $0.isFinite ? $0 : nil }
    let all = (costs + (showsStart ? [start].compactMap(\.self) : [])).filter(\.isFinite)
    let roof = start.map { $0 == 0 ? Self.farthest : min(abs($0) * Self.most, Self.farthest) }
    let limit = roof ?? Self.farthest
    let top = min(limit, all.max() ?? 1)
    let bottom = min(top, max(-limit, all.min() ?? 0))
    let positive = all.filter { $0 > 0 }.min() ?? top
    isLogarithmic = bottom >= 0 && top > Self.nearest && top / positive > Self.span
    if isLogarithmic {
      (low, high) = (Self.decade(max(positive, top * Self.least), up: false), Self.decade(top))
    } else {
      let first = bottom >= 0 && (showsStart || top <= bottom) ? 0 : bottom
      // Costs that differ in their last bits only are drawn as one.
      let narrowest = max(Self.nearest, 1e-6 * max(abs(first), abs(top)))
      let step = Self.step(max(top - first, narrowest))
      low = (first / step).rounded(.down) * step
      high = max((top / step).rounded(.up), (first / step).rounded(.down) + 1) * step
    }
  }

  /// A round part of a range, between a fifth and a half of it, so that its ends have labels.
  private static func step(_ range: Double) -> Double {
    let power = decade(range, up: false)
    return [power, power / 2, power / 5].first { 2 * $0 <= range } ?? power / 10
  }

  /// The power of ten at a positive number or the next above it, or below it.
  private static func decade(_ value: Double, up: Bool = true) -> Double {
    var power = 1.0
    while power < value, power < 1e300 { power *= 10 }
    while power > value, power > 1e-300 { power /= 10 }
    // Here the power is at most the value, but for rounding.
    return up && power < value ? power * 10 : power
  }

  /// Where a cost is drawn: itself, or the edge that it lies beyond.
  public func shown(_ cost: Double) -> Double { min(max(cost, low), high) }

  /// Whether a cost lies above or below what is shown: 1, -1, or 0 on the axis.
  public func side(_ cost: Double) -> Int { cost > high ? 1 : cost < low ? -1 : 0 }
}
