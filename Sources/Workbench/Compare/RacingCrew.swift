import Comparison
import Session

/// The crew that does the work of comparisons, as the loop of the program sees it.
public struct RacingCrew {
  private let crew: any RaceCrew

  /// Contenders who do their work at once, in the program's own thread.
  ///
  /// `now` tells nanoseconds since some moment; without it time is counted, not measured, so that the
  /// same orders have the same answers.
  public static func immediate(now: RaceClock? = nil) -> RacingCrew {
    RacingCrew(ImmediateCrew(now: now))
  }

  /// Contenders in the background, on no more threads than there are cores.
  ///
  /// `now` tells nanoseconds since some moment; `wake` is called from any thread when there is news.
  public static func concurrent(
    now: @escaping @Sendable () -> Int, wake: @escaping @Sendable () -> Void
  ) -> RacingCrew {
    RacingCrew(ConcurrentCrew(now: now, wake: wake))
  }

  private init(_ crew: any RaceCrew) { self.crew = crew }

  /// Does what a state asks of contenders, or lets it be done.
  public func follow(_ state: State) { crew.follow(state.raceOrder) }

  /// What contenders told since it was asked last; nil if nothing.
  public func news() -> Message? {
    let news = crew.takeNews()
    return news.isEmpty ? nil : .raced(news)
  }

  /// Stops all work.
  public func stop() { crew.follow(nil) }

  /// Whether no work is going on.
  public var isIdle: Bool { crew.isIdle }
}
