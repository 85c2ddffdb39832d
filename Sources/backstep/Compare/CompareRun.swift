import Comparison
import Engine
import Foundation
import Session

/// A comparison that is run from the command line: the value that the compare screen shows, its
/// orders and its crew, with the costs after every epoch kept.
///
/// The first Ctrl-C stops all of it, where it is then.
final class CompareRun {
  /// What is compared, and what was told.
  private(set) var runs: ComparedRuns
  /// Whether the person stopped it.
  private(set) var isInterrupted = false
  private let plan: CompareOutcome.Plan
  private var trialWork = 0

  /// The change of the first iteration is told of networks where that is soon found out.
  private static let firstChangeLimit = 100_000

  /// The run of a plan, at its start.
  init(_ plan: CompareOutcome.Plan) {
    self.plan = plan
    var experiment = plan.experiment
    experiment.training.epochs = plan.epochs
    runs = ComparedRuns(
      experiment, by: plan.dimension, plan.contenders.map(\.contender), measured: .epochs)
    // Whole epochs, which have more iterations where batches are smaller.
    runs.setPace(.rows)
    runs.go(to: Self.product(plan.epochs, runs.base.data.rowCount))
    runs.setTrialLengths()
    var questions = Inquiry()
    questions.firstChangeLimit = plan.keepsParameters ? 0 : Self.firstChangeLimit
    questions.parameters = plan.keepsParameters
    questions.divergedSteps = true
    questions.trials = trialKeys
    runs.ask(questions)
  }

  private static func product(_ left: Int, _ right: Int) -> Int {
    let (product, isTooLarge) = left.multipliedReportingOverflow(by: right)
    return isTooLarge ? .max : product
  }

  /// The trials of a contender's sweep, by their learning rates.
  func sweepKeys(_ place: Int) -> [TrialKey] {
    runs.sweepKeys(of: runs.contenders[place], at: plan.rates)
  }

  /// The trials of a contender from other seeds.
  func seedKeys(_ place: Int) -> [TrialKey] {
    runs.seedKeys(of: runs.contenders[place], count: plan.seedCount)
  }

  private var trialKeys: [TrialKey] {
    runs.contenders.indices.flatMap { sweepKeys($0) + seedKeys($0) }
  }

  /// Runs all of it; the main thread waits and tells how far it is.
  func run() {
    let news = DispatchSemaphore(value: 0)
    let crew = ConcurrentCrew(
      trialsAtOnce: ProcessInfo.processInfo.activeProcessorCount, now: { 0 },
      wake: { news.signal() })
    let watch = LongRun(portion: .max)
    defer {
      watch.end()
      crew.follow(nil)
    }
    let progress = CompareProgress(runs, trialKeys)
    crew.follow(runs.order())
    while !runs.isSettled || runs.trials.doneCount(runs.asked.trials) < progress.trialCount {
      hear(crew, news)
      if watch.goesOn({ progress.text(runs, trialWork: trialWork) }) { continue }
      isInterrupted = true
      crew.follow(runs.orderToStop)
      while !runs.hasStopped { hear(crew, news) }
      return
    }
  }

  private func hear(_ crew: ConcurrentCrew, _ news: DispatchSemaphore) {
    _ = news.wait(timeout: .now() + .milliseconds(50))
    let told = crew.takeNews()
    trialWork += told.trialWork
    runs.hear(told)
  }
}

/// How far a comparison is, in multiply–adds.
private struct CompareProgress {
  let trialCount: Int
  private let start = ContinuousClock.now
  private let contenderWork: [Int]
  private let trialWork: [(key: TrialKey, work: Double)]
  private let all: Double

  init(_ runs: ComparedRuns, _ trials: [TrialKey]) {
    trialCount = trials.count
    contenderWork = runs.contenders.map { IterationWork(runs.setup(of: $0)).multiplyAdds }
    trialWork = trials.map { key in
      (key, Double(IterationWork(runs.setup(of: key)).multiplyAdds) * Double(key.iterations))
    }
    let contenders = zip(runs.contenders, contenderWork).map { contender, work in
      Double(RowCount(of: contender, in: runs).iterations(within: runs.position)) * Double(work)
    }
    all = contenders.reduce(0, +) + trialWork.map(\.work).reduce(0, +)
  }

  /// How much is done and how long the rest takes.
  func text(_ runs: ComparedRuns, trialWork sofar: Int) -> String {
    let done = trialWork.filter { runs.trials.outcome($0.key) != nil }
    let trained = zip(runs.contenders, contenderWork).map { contender, work in
      Double(runs.report(of: contender)?.trained ?? 0) * Double(work)
    }
    let whole = runs.contenders.count { runs.report(of: $0)?.isComplete == true }
    let work = trained.reduce(0, +) + max(done.map(\.work).reduce(0, +), Double(sofar))
    let part = all > 0 ? min(1, work / all) : 0
    let spent = (ContinuousClock.now - start) / .seconds(1)
    let left = part > 0 ? ", \(TimeLeft.text(seconds: spent * (1 - part) / part)) left" : ""
    let count = counted(runs.contenders.count + trialCount, "run")
    return "\(whole + done.count) of \(count) done, \(Int(part * 100)) %\(left)"
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
