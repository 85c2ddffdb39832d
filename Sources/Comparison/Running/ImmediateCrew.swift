import Synchronization

/// A crew that does its work at once, while it is asked: for programs without threads, and tests.
public final class ImmediateCrew: Crew {
  private var runners: [Int: any ContenderRunner] = [:]
  private var answered: [Int: ContenderRequest] = [:]
  private var tried: Set<Int> = []
  private var news = ComparisonNews()
  private let now: TrainingClock

  private static let work = 10_000_000

  /// A crew with a clock, by default one that goes on by a microsecond whenever it is looked at: so
  /// the same orders have the same answers.
  public init(now: TrainingClock? = nil) {
    let ticks = Ticks()
    self.now = now ?? { ticks.next() }
  }

  /// A clock that goes on only when it is looked at.
  private final class Ticks: Sendable {
    private let count = Atomic(0)

    func next() -> Int { count.add(1000, ordering: .relaxed).newValue }
  }

  /// True: what is asked is done when it is asked.
  public var isIdle: Bool { true }

  /// Does all of it.
  public func follow(_ order: ComparisonOrder?) {
    let entries = order?.entries ?? []
    let ids = Set(entries.map(\.id))
    runners = runners.filter { ids.contains($0.key) }
    answered = answered.filter { ids.contains($0.key) }
    for (entry, request) in zip(entries, order?.requests ?? [])
    where answered[entry.id] != request {
      let runner = runners[entry.id] ?? entry.course.runner(now)
      runners[entry.id] = runner
      while !runner.advance(toward: request.target, work: Self.work) {}
      news.reports.append(runner.report(entry.id, request, isComplete: true))
      answered[entry.id] = request
    }
    tried.formIntersection((order?.trials ?? []).map(\.id))
    for trial in order?.trials ?? [] where tried.insert(trial.id).inserted {
      if let result = trial.run(while: { _ in true }) { news.results.append(result) }
    }
  }

  /// What was done.
  public func takeNews() -> ComparisonNews {
    defer { news = ComparisonNews() }
    return news
  }
}
