import Synchronization

/// Where orders are left for contenders in the background and news is picked up, from any thread.
final class Mailbox: Sendable {
  let now: TrainingClock
  private let wake: @Sendable () -> Void
  private let state = Guarded(State())
  private let workers = Atomic(0)

  private struct State {
    var requests: [Int: ContenderRequest] = [:]
    var answered: [Int: ContenderRequest] = [:]
    var trials: [Trial] = []
    var trialIDs: Set<Int> = []
    var next = 0
    var tried: Set<Int> = []
    var news = ComparisonNews()
  }

  init(now: @escaping TrainingClock, wake: @escaping @Sendable () -> Void) {
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
  func ask(_ id: Int, _ request: ContenderRequest) -> Bool {
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
  func request(of id: Int) -> ContenderRequest? {
    state.withLock { state in
      let request = state.requests[id]
      return request == state.answered[id] ? nil : request
    }
  }

  func post(_ report: ContenderReport) {
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
  func ask(_ trials: [Trial]) -> Bool {
    state.withLock { state in
      guard !trials.map(\.id).elementsEqual(state.trials.map(\.id)) else { return false }
      state.trials = trials
      state.trialIDs = Set(trials.map(\.id))
      state.next = 0
      state.tried.formIntersection(state.trialIDs)
      return true
    }
  }

  func nextTrial() -> Trial? {
    state.withLock { state in
      while state.next < state.trials.count {
        let trial = state.trials[state.next]
        state.next += 1
        if state.tried.insert(trial.id).inserted { return trial }
      }
      return nil
    }
  }

  /// Takes in that a trial made some multiply–adds; returns whether it is still wanted.
  func wants(_ trial: Trial, after work: Int) -> Bool {
    state.withLock { state in
      state.news.trialWork += work
      return state.trialIDs.contains(trial.id)
    }
  }

  func post(_ result: TrialResult) {
    state.withLock { $0.news.results.append(result) }
    wake()
  }

  func takeNews() -> ComparisonNews {
    state.withLock { state in
      defer { state.news = ComparisonNews() }
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
