import Engine

/// One contender at work; not to be used by two threads at once.
protocol ContenderRunner: AnyObject {
  /// Trains about `work` multiply–adds towards a target; returns whether it is reached, or never
  /// will be.
  func advance(toward target: ContenderTarget, work: Int) -> Bool
  /// What there is to tell, of the target if it is reached and else of how far it got.
  func report(_ id: Int, _ request: ContenderRequest, isComplete: Bool) -> ContenderReport
}

/// Nanoseconds since some moment: given from outside, so that nothing here depends on a clock.
public typealias TrainingClock = @Sendable () -> Int

extension Course {
  func runner(_ now: @escaping TrainingClock) -> any ContenderRunner {
    switch self {
    case .network(let setup, let heldOut, let measuring):
      switch measuring.occasion {
      case .iterations: NetworkRunner(setup, heldOut: heldOut, measuring, now: now)
      case .epochs, .end: PlainRunner(setup, heldOut: heldOut, measuring)
      }
    case .surface(let terrain, let start, let optimizer):
      SurfaceRunner(terrain, start: start, optimizer: optimizer, now: now)
    }
  }
}
