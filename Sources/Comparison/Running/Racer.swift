import Engine

/// One contender at work; not to be used by two threads at once.
protocol Racer: AnyObject {
  /// Trains about `work` multiply–adds towards a target; returns whether it is reached, or never
  /// will be.
  func advance(toward target: RaceTarget, work: Int) -> Bool
  /// What there is to tell, of the target if it is reached and else of how far it got.
  func report(_ id: Int, _ request: RaceRequest, isComplete: Bool) -> RaceReport
}

/// Nanoseconds since some moment: given from outside, so that nothing here depends on a clock.
public typealias RaceClock = @Sendable () -> Int

extension RaceEntry.Course {
  func racer(_ now: @escaping RaceClock) -> any Racer {
    switch self {
    case .network(let setup, let heldOut, let withErrors):
      NetworkRacer(setup, heldOut: heldOut, withErrors: withErrors, now: now)
    case .surface(let landscape, let start, let optimizer):
      SurfaceRacer(landscape, start: start, optimizer: optimizer, now: now)
    }
  }
}
