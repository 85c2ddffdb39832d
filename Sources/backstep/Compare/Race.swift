import Engine
import Foundation
import Synchronization

/// Runs that have nothing to do with each other, as many at a time as there are cores.
///
/// Each run is a `TrainingRun` by itself on one thread, so its numbers are those of `train`. The
/// first Ctrl-C stops all of them.
final class Race: Sendable {
  private let heats: [Heat]
  private let work: [Double]
  private let next = Atomic(0)
  private let isStopped = Atomic(false)
  private let progress = Mutex(Progress())
  private let results: Mutex<[Heat.Result?]>

  /// How far all runs are, in multiplications.
  private struct Progress {
    var done = 0.0
    var runs = 0
  }

  private init(_ heats: [Heat]) {
    self.heats = heats
    work = heats.map(\.work)
    results = Mutex(Array(repeating: nil, count: heats.count))
  }

  /// Runs all; the results come in the order of the heats, whatever thread was first.
  ///
  /// A run that was stopped has what it did until then, one that had not begun has no result.
  static func results(of heats: [Heat]) -> (results: [Heat.Result?], isInterrupted: Bool) {
    let race = Race(heats)
    race.run()
    return (race.results.withLock { $0 }, race.isStopped.load(ordering: .relaxed))
  }

  private func run() {
    let watch = LongRun(portion: .max)
    defer { watch.end() }
    let start = ContinuousClock.now
    let runners = DispatchGroup()
    for _ in 0..<min(heats.count, ProcessInfo.processInfo.activeProcessorCount) {
      runners.enter()
      let thread = Thread {
        self.runHeats()
        runners.leave()
      }
      thread.stackSize = Self.stackSize
      thread.start()
    }
    while runners.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
      if !watch.goesOn({ self.text(since: start) }) { isStopped.store(true, ordering: .relaxed) }
    }
  }

  /// What the main thread has: elsewhere a thread gets less by default.
  private static let stackSize = 8 << 20

  private func runHeats() {
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < heats.count, !isStopped.load(ordering: .relaxed) else { return }
      var seen = 0.0
      let result = heats[index].run { done in
        seen += done
        if done > 0 { progress.withLock { $0.done += done } }
        return !isStopped.load(ordering: .relaxed)
      }
      // A run that ended early has nothing left to do either.
      progress.withLock { progress in
        progress.done += work[index] - seen
        progress.runs += 1
      }
      results.withLock { $0[index] = result }
    }
  }

  private func text(since start: ContinuousClock.Instant) -> String {
    let (done, runs) = progress.withLock { ($0.done, $0.runs) }
    let all = work.reduce(0, +)
    let part = all > 0 ? min(1, done / all) : 0
    let spent = (ContinuousClock.now - start) / .seconds(1)
    let left = part > 0 ? ", \(TimeLeft.text(seconds: spent * (1 - part) / part)) left" : ""
    return "\(runs) of \(counted(heats.count, "run")) done, \(Int(part * 100)) %\(left)"
  }
}

/// How long something still takes, roughly.
enum TimeLeft {
  /// Such as `12 s`, `3 min` or `2 h 5 min`.
  static func text(seconds: Double) -> String {
    guard seconds < 360_000 else { return "more than 100 h" }
    let whole = Int(max(0, seconds).rounded(.up))
    if whole < 100 { return "about \(whole) s" }
    let minutes = (whole + 30) / 60
    return minutes < 100 ? "about \(minutes) min" : "about \(minutes / 60) h \(minutes % 60) min"
  }
}
