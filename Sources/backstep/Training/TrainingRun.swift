import Derivation
import Engine

/// A run without a screen: trains, keeps costs, and says where it diverged.
final class TrainingRun {
  /// The cost on all training rows after so many epochs.
  struct Point: Equatable {
    let epoch: Int
    let cost: Double
  }

  /// The first iteration with a number that is not finite, and the first step that made one.
  struct Divergence: Equatable {
    let iteration: Int
    let step: StepAddress?
  }

  /// What is trained; after the run it has the final parameters.
  let trainer: Trainer
  /// The costs that were asked for; the last is always among them.
  private(set) var history: [Point] = []
  /// Where it diverged.
  private(set) var divergence: Divergence?
  /// Whether the person stopped it.
  private(set) var isInterrupted = false
  /// Epochs that were begun: all but perhaps the last are whole.
  private(set) var epochs = 0

  private let wanted: Int
  private let keeps: (Int) -> Bool
  private var checkpoint: Snapshot

  /// From how many iterations back at most the step that diverged is found again.
  private static let checkpointInterval = 1024

  /// A run of `epochs` epochs that keeps the cost after those that `keeps` names.
  init(_ setup: Setup, epochs: Int, keeps: @escaping (Int) -> Bool) {
    trainer = Trainer(setup)
    wanted = epochs
    self.keeps = keeps
    checkpoint = trainer.snapshot
  }

  /// The cost at the end.
  var finalCost: Double { history.last?.cost ?? .nan }

  /// Trains to the end, to a divergence or to an interruption by the person at the terminal.
  func run() {
    let watch = LongRun(portion: trainer.setup.multiplicationsPerIteration)
    defer { watch.end() }
    run { watch.goesOn($0) }
  }

  /// Trains to the end, to a divergence or until `goesOn`, asked after each iteration, says no.
  ///
  /// What `goesOn` is given tells how far the run is.
  func run(goesOn: (() -> String) -> Bool) {
    history = [Point(epoch: 0, cost: trainer.costOnAllRows())]
    while epochs < wanted, divergence == nil, !isInterrupted {
      epochs += 1
      runEpoch(goesOn)
      if keeps(epochs) || epochs == wanted || divergence != nil || isInterrupted {
        history.append(Point(epoch: epochs, cost: trainer.costOnAllRows()))
      }
    }
    if let divergence { locate(divergence.iteration) }
  }

  private func runEpoch(_ goesOn: (() -> String) -> Bool) {
    for _ in 0..<trainer.schedule.iterationsPerEpoch {
      if trainer.iteration.isMultiple(of: Self.checkpointInterval) {
        checkpoint = trainer.snapshot
      }
      trainer.step()
      if trainer.hasDiverged {
        divergence = Divergence(iteration: trainer.iteration, step: nil)
        return
      }
      if !goesOn({ progress }) {
        isInterrupted = true
        return
      }
    }
  }

  private var progress: String {
    let percent = Double(epochs - 1) / Double(max(1, wanted)) * 100
    let cost = NumberFormat.short.text(trainer.cost)
    return "epoch \(epochs) of \(wanted) (\(Int(percent)) %), cost of the latest batch \(cost)"
  }

  /// Goes to the iteration that diverged once more, now with all its numbers.
  ///
  /// The trainer ends where it was: a replay gives the same bits.
  private func locate(_ iteration: Int) {
    trainer.restore(checkpoint)
    while trainer.iteration < iteration - 1 { trainer.step() }
    let steps = IterationSteps(trainer.recordStep())
    divergence = Divergence(iteration: iteration, step: steps.firstNotFinite())
  }
}

extension Setup {
  /// About how many multiplications an iteration takes.
  var multiplicationsPerIteration: Int {
    let (product, isTooLarge) = (3 * network.parameterCount).multipliedReportingOverflow(
      by: training.batch.size(outOf: data.rowCount))
    return isTooLarge ? .max : product
  }
}
