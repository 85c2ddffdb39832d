/// A point of the loss curve.
public struct CurvePoint: Hashable, Sendable {
  /// The iteration, from 1.
  public let iteration: Int
  /// Its cost before its update.
  public let cost: Double
  /// Whether one stands in it.
  public let isCurrent: Bool
}

extension StepContext {
  /// The costs so far, without those that an open question keeps.
  var curve: [CurvePoint] {
    state.run.timeline.curve.points.filter { !keepsCost(of: $0.iteration) }.map {
      CurvePoint(
        iteration: $0.iteration, cost: $0.cost, isCurrent: $0.iteration == moment.iteration)
    }
  }
}
