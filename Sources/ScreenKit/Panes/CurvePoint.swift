/// A point of the loss curve.
public struct CurvePoint: Hashable, Sendable {
  /// The iteration, from 1.
  public let iteration: Int
  /// Its cost before its update.
  public let cost: Double
  /// Whether one stands in it.
  public let isCurrent: Bool

  /// A point.
  public init(iteration: Int, cost: Double, isCurrent: Bool) {
    self.iteration = iteration
    self.cost = cost
    self.isCurrent = isCurrent
  }
}
