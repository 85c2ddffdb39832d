import Derivation
import Engine
import Session

/// A run trained from the start and only forward, to compare with.
final class FreshRun {
  private let trainer: Trainer
  private var records: [IterationRecord] = []

  init(_ setup: Setup) {
    trainer = Trainer(setup)
  }

  /// An iteration; nil after one that diverged.
  func record(_ iteration: Int) -> IterationRecord? {
    while records.count < iteration, records.last?.hasDiverged != true {
      records.append(trainer.recordStep())
    }
    return iteration <= records.count ? records[iteration - 1] : nil
  }

  /// Whether an iteration of a timeline starts from and leaves the same bits, over the same rows.
  func hasSameState(as steps: IterationSteps) -> Bool {
    guard let own = record(steps.record.iteration) else { return false }
    return own.before.isIdentical(to: steps.record.before)
      && own.after.isIdentical(to: steps.record.after) && own.rows == steps.record.rows
      && own.cost.bitPattern == steps.record.cost.bitPattern
      && own.epoch == steps.record.epoch && own.hasDiverged == steps.record.hasDiverged
  }

  /// Whether every step of an iteration gives the same bits.
  func hasSameValues(as steps: IterationSteps) -> Bool {
    guard let record = record(steps.record.iteration) else { return false }
    let own = IterationSteps(record)
    return own.count == steps.count
      && (0..<own.count).allSatisfy {
        own.value(at: $0).bitPattern == steps.value(at: $0).bitPattern
      }
  }
}
