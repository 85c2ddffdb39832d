import Engine

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
  private static let least = 1e-16
  /// A logarithmic axis where costs differ by more than this factor.
  private static let span = 100.0

  /// The scale for costs.
  ///
  /// With `showsStart` the cost at the start, where it is known, is on it too, and so is 0: a plot
  /// that grows does not jump. Without, it is as narrow as the costs.
  init(_ costs: [Double], start: Double?, showsStart: Bool = true) {
    let all = (costs + (showsStart ? [start].compactMap(\.self) : [])).filter(\.isFinite)
    let roof = start.map { $0 == 0 ? Double.infinity : abs($0) * Self.most } ?? .infinity
    let top = min(roof, all.max() ?? 1)
    let bottom = max(-roof, all.min() ?? 0)
    let positive = all.filter { $0 > 0 }.min() ?? top
    isLogarithmic = bottom >= 0 && top > 0 && top / positive > Self.span
    if isLogarithmic {
      (low, high) = (Self.decade(max(positive, top * Self.least), up: false), Self.decade(top))
    } else if bottom >= 0, showsStart || top <= bottom {
      (low, high) = (0, top > 0 ? top : 1)
    } else {
      (low, high) = (bottom, top > bottom ? top : bottom + 1)
    }
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
