import Synchronization

/// All that the contenders of a comparison are asked to do.
///
/// It says what is wanted, not what has changed: who follows it finds out what is new.
public struct RaceOrder: Sendable {
  /// The contenders.
  public let entries: [RaceEntry]
  /// Where they are to go, in the order of the entries.
  public let requests: [RaceRequest]
  /// What is to be tried out when all are there, in order.
  public let trials: [RaceTrial]

  /// An order; as many requests as entries.
  public init(entries: [RaceEntry], requests: [RaceRequest], trials: [RaceTrial] = []) {
    precondition(entries.count == requests.count, "every contender is asked something")
    self.entries = entries
    self.requests = requests
    self.trials = trials
  }
}

/// What contenders answered.
public struct RaceNews: Sendable {
  /// Where they are.
  public var reports: [RaceReport] = []
  /// What came of trials.
  public var results: [RaceTrialResult] = []

  /// No news.
  public init() {}

  /// Whether there is nothing new.
  public var isEmpty: Bool { reports.isEmpty && results.isEmpty }
}

/// Those who do what an order says, in whatever threads.
public protocol RaceCrew: AnyObject {
  /// Does what an order says from now on; nil stops all work and forgets the contenders.
  func follow(_ order: RaceOrder?)
  /// What was answered since it was asked last.
  func takeNews() -> RaceNews
  /// Whether no work is going on, not even what was asked to stop.
  var isIdle: Bool { get }
}

/// A crew that does its work at once, while it is asked: for programs without threads, and tests.
public final class ImmediateCrew: RaceCrew {
  private var racers: [Int: any Racer] = [:]
  private var answered: [Int: RaceRequest] = [:]
  private var tried: Set<Int> = []
  private var news = RaceNews()
  private let now: RaceClock

  private static let work = 10_000_000

  /// A crew with a clock, by default one that goes on by a microsecond whenever it is looked at: so
  /// the same orders have the same answers.
  public init(now: RaceClock? = nil) {
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
  public func follow(_ order: RaceOrder?) {
    let entries = order?.entries ?? []
    let ids = Set(entries.map(\.id))
    racers = racers.filter { ids.contains($0.key) }
    answered = answered.filter { ids.contains($0.key) }
    for (entry, request) in zip(entries, order?.requests ?? [])
    where answered[entry.id] != request {
      let racer = racers[entry.id] ?? entry.course.racer(now)
      racers[entry.id] = racer
      while !racer.advance(toward: request.target, work: Self.work) {}
      news.reports.append(racer.report(entry.id, request, isComplete: true))
      answered[entry.id] = request
    }
    tried.formIntersection((order?.trials ?? []).map(\.id))
    for trial in order?.trials ?? [] where tried.insert(trial.id).inserted {
      if let result = trial.run(while: { true }) { news.results.append(result) }
    }
  }

  /// What was done.
  public func takeNews() -> RaceNews {
    defer { news = RaceNews() }
    return news
  }
}
