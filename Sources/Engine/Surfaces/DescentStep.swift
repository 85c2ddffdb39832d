/// One step of a descent with all its numbers.
public struct DescentStep: Hashable, Sendable {
  /// Which step it is, from 1.
  public let iteration: Int
  /// What x₁ and x₂ are.
  public let coordinates: Coordinates
  /// What spent the slopes.
  public let optimizer: Optimizer
  /// Where it started.
  public let before: SurfacePoint
  /// Where it went.
  public let after: SurfacePoint
  /// The height where it started.
  public let value: Double
  /// The slopes where it started, before clipping and decay.
  public let gradient: SurfacePoint
  /// ‖g‖, where the optimizer clips.
  public let gradientNorm: Double?
  /// β₁ᵗ and β₂ᵗ that this step used.
  public let powers: BetaPowers
  /// What the optimizer kept, in the order of `Optimizer.keptBuffers`.
  let keptBefore: [SurfacePoint]
  let keptAfter: [SurfacePoint]

  /// A number that the optimizer keeps for a coordinate (1 or 2), before or after the step; nil if
  /// this optimizer does not keep it.
  public func kept(_ buffer: OptimizerBuffer, of coordinate: Int, before old: Bool) -> Double? {
    optimizer.keptBuffers.firstIndex(of: buffer).map {
      (old ? keptBefore : keptAfter)[$0][coordinate]
    }
  }
}
