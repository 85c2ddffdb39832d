import Synchronization

/// A crew in the background: a task a contender, on no more threads than the machine has cores.
///
/// Each contender does a few milliseconds of work at a time, then looks at what is wanted now; so
/// all get on alike, and what is not wanted any more soon stops.
public final class ConcurrentCrew: RaceCrew {
  private let desk: Desk
  private var workers: [Int: Worker] = [:]
  private var trials: [Worker] = []

  private struct Worker {
    let task: Task<Void, Never>
    let bell: AsyncStream<Void>.Continuation

    func end() {
      task.cancel()
      bell.finish()
    }
  }

  /// How many trials run at a time.
  private static let trialWorkers = 2

  /// A crew.
  ///
  /// - Parameters:
  ///   - now: Nanoseconds since some moment, to measure how long training takes.
  ///   - wake: Called from any thread when there is news, or when the last work has ended.
  public init(now: @escaping RaceClock, wake: @escaping @Sendable () -> Void) {
    desk = Desk(now: now, wake: wake)
  }

  deinit { follow(nil) }

  /// Whether no task is running.
  public var isIdle: Bool { desk.workerCount == 0 }

  /// What was answered since it was asked last; of each contender the latest.
  public func takeNews() -> RaceNews { desk.takeNews() }

  /// Tells each contender what is wanted of it.
  public func follow(_ order: RaceOrder?) {
    let entries = order?.entries ?? []
    let ids = Set(entries.map(\.id))
    for (id, worker) in workers where !ids.contains(id) {
      desk.dismiss(id)
      worker.end()
      workers[id] = nil
    }
    for (entry, request) in zip(entries, order?.requests ?? []) {
      let isNew = desk.ask(entry.id, request)
      let worker = workers[entry.id] ?? hire(entry)
      workers[entry.id] = worker
      if isNew { worker.bell.yield() }
    }
    follow(trials: order?.trials ?? [])
  }

  private func follow(trials wanted: [RaceTrial]) {
    guard desk.ask(wanted) else { return }
    if wanted.isEmpty {
      for worker in trials { worker.end() }
      trials = []
    } else {
      if trials.isEmpty { trials = (0..<Self.trialWorkers).map { _ in hireForTrials() } }
      for worker in trials { worker.bell.yield() }
    }
  }

  private func hire(_ entry: RaceEntry) -> Worker {
    let (stream, bell) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    desk.begin()
    let task = Task.detached { [desk] in
      await ConcurrentCrew.race(entry, at: desk, stream)
      desk.end()
    }
    return Worker(task: task, bell: bell)
  }

  private func hireForTrials() -> Worker {
    let (stream, bell) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    desk.begin()
    let task = Task.detached(priority: .utility) { [desk] in
      for await _ in stream { await ConcurrentCrew.tryOut(at: desk) }
      desk.end()
    }
    return Worker(task: task, bell: bell)
  }
}

// MARK: - At work

extension ConcurrentCrew {
  /// Multiply–adds between two looks at what is wanted: a few milliseconds.
  private static let piece = 3_000_000
  /// Pieces between two reports of one who is on the way.
  private static let piecesPerReport = 8

  private static func race(
    _ entry: RaceEntry, at desk: Desk, _ bell: AsyncStream<Void>
  ) async {
    var racer: (any Racer)?
    for await _ in bell {
      if Task.isCancelled { return }
      let worker = racer ?? entry.course.racer(desk.now)
      racer = worker
      var pieces = 0
      while let request = desk.request(of: entry.id), !Task.isCancelled {
        let isThere = worker.advance(toward: request.target, work: piece)
        pieces += 1
        if isThere || pieces.isMultiple(of: piecesPerReport) {
          desk.post(worker.report(entry.id, request, isComplete: isThere))
        }
        await Task.yield()
      }
    }
  }

  private static func tryOut(at desk: Desk) async {
    while let trial = desk.nextTrial(), !Task.isCancelled {
      let result = trial.run(while: { !Task.isCancelled && desk.wants(trial) })
      if let result { desk.post(result) }
      await Task.yield()
    }
  }
}

/// Where orders are left and news is picked up, from any thread.
private final class Desk: Sendable {
  let now: RaceClock
  private let wake: @Sendable () -> Void
  private let state = Guarded(State())
  private let workers = Atomic(0)

  private struct State {
    var requests: [Int: RaceRequest] = [:]
    var answered: [Int: RaceRequest] = [:]
    var trials: [RaceTrial] = []
    var trialIDs: [Int] = []
    var tried: Set<Int> = []
    var news = RaceNews()
  }

  init(now: @escaping RaceClock, wake: @escaping @Sendable () -> Void) {
    self.now = now
    self.wake = wake
  }

  // MARK: Who is at work

  var workerCount: Int { workers.load(ordering: .acquiring) }

  func begin() { workers.add(1, ordering: .relaxed) }

  func end() {
    if workers.subtract(1, ordering: .releasing).newValue == 0 { wake() }
  }

  // MARK: Contenders

  /// Leaves a request; returns whether it is a new one.
  func ask(_ id: Int, _ request: RaceRequest) -> Bool {
    state.withLock { state in
      guard state.requests[id] != request else { return false }
      state.requests[id] = request
      return true
    }
  }

  func dismiss(_ id: Int) {
    state.withLock { state in
      state.requests[id] = nil
      state.answered[id] = nil
      state.news.reports.removeAll { $0.id == id }
    }
  }

  /// What a contender is asked; nil if that is answered.
  func request(of id: Int) -> RaceRequest? {
    state.withLock { state in
      let request = state.requests[id]
      return request == state.answered[id] ? nil : request
    }
  }

  func post(_ report: RaceReport) {
    let isWanted = state.withLock { state in
      guard state.requests[report.id] != nil else { return false }
      if report.isComplete { state.answered[report.id] = report.request }
      state.news.reports.removeAll { $0.id == report.id }
      state.news.reports.append(report)
      return true
    }
    if isWanted { wake() }
  }

  // MARK: Trials

  /// Leaves what is to be tried out; returns whether that is new.
  func ask(_ trials: [RaceTrial]) -> Bool {
    state.withLock { state in
      let ids = trials.map(\.id)
      guard ids != state.trialIDs else { return false }
      state.trials = trials
      state.trialIDs = ids
      state.tried.formIntersection(ids)
      return true
    }
  }

  func nextTrial() -> RaceTrial? {
    state.withLock { state in
      guard let trial = state.trials.first(where: { !state.tried.contains($0.id) }) else {
        return nil
      }
      state.tried.insert(trial.id)
      return trial
    }
  }

  func wants(_ trial: RaceTrial) -> Bool {
    state.withLock { $0.trialIDs.contains(trial.id) }
  }

  func post(_ result: RaceTrialResult) {
    state.withLock { $0.news.results.append(result) }
    wake()
  }

  func takeNews() -> RaceNews {
    state.withLock { state in
      defer { state.news = RaceNews() }
      return state.news
    }
  }
}

/// A value that one thread at a time may use.
///
/// The mutex alone would do. The thread sanitizer cannot look into it on Linux, though, but sees the
/// atomic counter: each turn is read by the next, so it knows that turns follow one another.
private final class Guarded<Value: Sendable>: Sendable {
  private let value: Mutex<Value>
  private let turns = Atomic(0)

  init(_ value: Value) { self.value = Mutex(value) }

  func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
    value.withLock { value in
      _ = turns.load(ordering: .acquiring)
      defer { turns.add(1, ordering: .releasing) }
      return body(&value)
    }
  }
}
