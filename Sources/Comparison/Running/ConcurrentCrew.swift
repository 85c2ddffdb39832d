/// A crew in the background: a task a contender, on no more threads than the machine has cores.
///
/// Each contender does a few milliseconds of work at a time, then looks at what is wanted now; so
/// all get on alike, and what is not wanted any more soon stops.
public final class ConcurrentCrew: Crew {
  private let mailbox: Mailbox
  private let trialsAtOnce: Int
  private var workers: [Int: Worker] = [:]
  private var trials: [Worker] = []

  private struct Worker {
    let task: Task<Void, Never>
    let wakeUp: AsyncStream<Void>.Continuation

    func end() {
      task.cancel()
      wakeUp.finish()
    }
  }

  /// A crew.
  ///
  /// - Parameters:
  ///   - trialsAtOnce: How many trials run at a time: few, where someone waits for the contenders.
  ///   - now: Nanoseconds since some moment, to measure how long training takes.
  ///   - wake: Called from any thread when there is news, or when the last work has ended.
  public init(
    trialsAtOnce: Int = 2, now: @escaping TrainingClock, wake: @escaping @Sendable () -> Void
  ) {
    self.trialsAtOnce = trialsAtOnce
    mailbox = Mailbox(now: now, wake: wake)
  }

  deinit { follow(nil) }

  /// Whether no task is running.
  public var isIdle: Bool { mailbox.workerCount == 0 }

  /// What was answered since it was asked last; of each contender the latest.
  public func takeNews() -> ComparisonNews { mailbox.takeNews() }

  /// Tells each contender what is wanted of it.
  public func follow(_ order: ComparisonOrder?) {
    let entries = order?.entries ?? []
    let ids = Set(entries.map(\.id))
    for (id, worker) in workers where !ids.contains(id) {
      mailbox.dismiss(id)
      worker.end()
      workers[id] = nil
    }
    for (entry, request) in zip(entries, order?.requests ?? []) {
      let isNew = mailbox.ask(entry.id, request)
      let worker = workers[entry.id] ?? hire(entry)
      workers[entry.id] = worker
      if isNew { worker.wakeUp.yield() }
    }
    follow(trials: order?.trials ?? [])
  }

  private func follow(trials wanted: [Trial]) {
    guard mailbox.ask(wanted) else { return }
    if wanted.isEmpty {
      for worker in trials { worker.end() }
      trials = []
    } else {
      if trials.isEmpty { trials = (0..<trialsAtOnce).map { _ in hireForTrials() } }
      for worker in trials { worker.wakeUp.yield() }
    }
  }

  private func hire(_ entry: ComparisonOrder.Entry) -> Worker {
    let (stream, wakeUp) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    mailbox.begin()
    let task = Task.detached { [mailbox] in
      await ConcurrentCrew.run(entry, at: mailbox, stream)
      mailbox.end()
    }
    return Worker(task: task, wakeUp: wakeUp)
  }

  private func hireForTrials() -> Worker {
    let (stream, wakeUp) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    mailbox.begin()
    let task = Task.detached(priority: .utility) { [mailbox] in
      for await _ in stream { await ConcurrentCrew.tryOut(at: mailbox) }
      mailbox.end()
    }
    return Worker(task: task, wakeUp: wakeUp)
  }
}

// MARK: - At work

extension ConcurrentCrew {
  /// Multiply–adds between two looks at what is wanted: a few milliseconds.
  private static let piece = 3_000_000
  /// Pieces between two reports of one who is on the way.
  private static let piecesPerReport = 8

  private static func run(
    _ entry: ComparisonOrder.Entry, at mailbox: Mailbox, _ wakeUps: AsyncStream<Void>
  ) async {
    var made: (any ContenderRunner)?
    for await _ in wakeUps {
      if Task.isCancelled { return }
      let runner = made ?? entry.course.runner(mailbox.now)
      made = runner
      var pieces = 0
      while let request = mailbox.request(of: entry.id), !Task.isCancelled {
        let isThere = runner.advance(toward: request.target, work: piece)
        pieces += 1
        if isThere || pieces.isMultiple(of: piecesPerReport) {
          mailbox.post(runner.report(entry.id, request, isComplete: isThere))
        }
        await Task.yield()
      }
    }
  }

  private static func tryOut(at mailbox: Mailbox) async {
    while let trial = mailbox.nextTrial(), !Task.isCancelled {
      let result = trial.run { work in !Task.isCancelled && mailbox.wants(trial, after: work) }
      if let result { mailbox.post(result) }
      await Task.yield()
    }
  }
}
