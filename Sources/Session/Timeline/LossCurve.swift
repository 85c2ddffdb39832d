/// The costs of all iterations of a run, in bounded memory.
///
/// While the run is short every cost is kept; later each stretch of iterations keeps its lowest and
/// its highest, so that spikes survive. The first and the latest cost are always exact.
public struct LossCurve: Hashable, Sendable {
  /// The cost of one iteration's batch, before its update.
  public struct Point: Hashable, Sendable {
    /// The iteration, from 1.
    public let iteration: Int
    /// The cost.
    public let cost: Double

    /// The cost of an iteration.
    package init(iteration: Int, cost: Double) {
      self.iteration = iteration
      self.cost = cost
    }
  }

  private struct Stretch: Hashable {
    var low: Point
    var high: Point

    /// A cost that is not a number is the highest of all.
    mutating func add(_ point: Point) {
      if Stretch.isAbove(point.cost, high.cost) { high = point }
      if Stretch.isAbove(low.cost, point.cost) { low = point }
    }

    static func isAbove(_ left: Double, _ right: Double) -> Bool {
      left > right || (left.isNaN && !right.isNaN)
    }

    var points: [Point] {
      if low == high || low.iteration == high.iteration { return [low] }
      return low.iteration < high.iteration ? [low, high] : [high, low]
    }
  }

  /// The cost of the first iteration; nil before it.
  public private(set) var first: Point?
  /// The cost of the latest iteration; nil before the first.
  public private(set) var latest: Point?
  private var stretches: [Stretch] = []
  private var width = 2
  private let limit: Int

  /// A curve that never has more than `capacity` points, which is at least 8.
  public init(capacity: Int = 4096) {
    precondition(capacity >= 8, "a curve has at least 8 points")
    limit = (capacity - 2) / 4 * 2
  }

  /// How many iterations it covers.
  public var iterationCount: Int { latest?.iteration ?? 0 }

  /// How many iterations share two points; 2 as long as every cost is kept.
  public var resolution: Int { width }

  /// Adds the cost of the next iteration.
  public mutating func append(_ cost: Double) {
    let point = Point(iteration: iterationCount + 1, cost: cost)
    if first == nil { first = point }
    latest = point
    if stretches.count == limit, stretch(of: point) == limit { halve() }
    if stretch(of: point) == stretches.count {
      stretches.append(Stretch(low: point, high: point))
    } else {
      stretches[stretches.count - 1].add(point)
    }
  }

  /// The curve as far as an iteration, whose exact cost is `cost`.
  public func cut(after iteration: Int, cost: Double) -> LossCurve {
    guard iteration < iterationCount else { return self }
    var cut = self
    guard iteration > 0 else {
      (cut.first, cut.latest, cut.width, cut.stretches) = (nil, nil, 2, [])
      return cut
    }
    let end = Point(iteration: iteration, cost: cost)
    cut.latest = end
    var last = Stretch(low: end, high: end)
    for point in stretches[stretch(of: end)].points where point.iteration < iteration {
      last.add(point)
    }
    cut.stretches = stretches[..<stretch(of: end)] + [last]
    return cut
  }

  /// The same curve in memory of its own: for another thread, so that this one goes on writing into
  /// memory that no other has seen.
  package var detached: LossCurve {
    var copy = self
    copy.stretches = stretches.map { $0 }
    return copy
  }

  /// The points that are kept, by iteration.
  public var points: [Point] {
    guard let first, let latest else { return [] }
    var points = stretches.flatMap(\.points)
    if points.first?.iteration != first.iteration { points.insert(first, at: 0) }
    if points.last?.iteration != latest.iteration { points.append(latest) }
    return points
  }

  private func stretch(of point: Point) -> Int {
    (point.iteration - 1) / width
  }

  private mutating func halve() {
    width *= 2
    stretches = stride(from: 0, to: stretches.count, by: 2).map { index in
      var merged = stretches[index]
      merged.add(stretches[index + 1].low)
      merged.add(stretches[index + 1].high)
      return merged
    }
  }
}
