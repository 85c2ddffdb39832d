import Derivation
import Engine
import Session

/// A changed run done again only forward, by one trainer after the other, to compare with.
final class PlainRun {
  private var trainer: Trainer
  private(set) var records: [IterationRecord] = []

  init(_ setup: Setup) {
    trainer = Trainer(setup)
  }

  /// Trains up to an iteration, and there goes on with what a change leaves.
  ///
  /// Only for changes that keep the shape: the trainer goes on from a snapshot of its own.
  func change(
    at iteration: Int, _ setup: Setup, beginsEpoch: Bool = false,
    _ start: (Snapshot) -> Snapshot = { $0 }
  ) {
    train(to: iteration - 1)
    let schedule =
      beginsEpoch
      ? trainer.schedule.beginningEpoch(
        at: iteration, rowCount: setup.data.rowCount, batch: setup.training.batch)
      : trainer.schedule
    trainer = Trainer(setup, from: start(trainer.snapshot), schedule: schedule)
  }

  func train(to iteration: Int) {
    while trainer.iteration < iteration { records.append(trainer.recordStep()) }
  }

  /// Whether the iterations of a timeline have the same bits over the same rows, one by one.
  func hasSameState(as timeline: Timeline, to last: Int) -> Bool {
    train(to: last)
    return records.prefix(last).allSatisfy {
      $0.hasSameState(as: timeline.steps(of: $0.iteration).record)
    }
  }
}

extension IterationRecord {
  /// Whether another record starts from and leaves the same bits, over the same rows.
  func hasSameState(as other: IterationRecord) -> Bool {
    before.isIdentical(to: other.before) && after.isIdentical(to: other.after)
      && rows == other.rows && cost.bitPattern == other.cost.bitPattern && epoch == other.epoch
      && setup == other.setup && hasDiverged == other.hasDiverged
  }
}
