import Derivation
import Engine

/// Any iteration of a run, reached forward, back or by a jump: always the same bits.
///
/// An iteration is replayed from the nearest snapshot before it. What it keeps is bounded however
/// long the run is. It is a cache of what the setup determines: two values that share a timeline
/// cannot disturb each other, they only learn sooner how far training got.
public final class Timeline {
  /// What is run.
  public let setup: Setup
  /// The order of the run's steps.
  public let plan: RunPlan
  /// The costs of all iterations trained so far.
  public private(set) var curve = LossCurve()
  /// The iteration that diverged, which is the run's last; nil if none has yet.
  public private(set) var lastIteration: Int?

  private let trainer: Trainer
  private let work: IterationWork
  private let replayWork: Int
  private let nearBudget: Int
  private var keyframes: Keyframes
  private var near: Keyframes?
  private var records: RecordCache
  var knownDivergence: Divergence?

  /// The timeline of a setup's run, before its first iteration.
  ///
  /// `memoryBudget` is for the snapshots and `recordBudget` for the iterations looked at last, in
  /// bytes; a quarter of the snapshots stand densely where one goes back step by step.
  /// `replayWork`, in multiply–adds, is how far apart snapshots stand while there is memory: by
  /// default about 8 ms, at 5·10⁸ a second, the least that small networks were measured to do.
  public init(
    _ setup: Setup, memoryBudget: Int = 32 << 20, recordBudget: Int = 32 << 20,
    replayWork: Int = 4_000_000
  ) {
    self.setup = setup
    plan = RunPlan(setup)
    trainer = Trainer(setup)
    work = IterationWork(setup)
    self.replayWork = replayWork
    nearBudget = memoryBudget / 4
    keyframes = Keyframes(
      from: trainer.snapshot, spacing: work.iterations(in: replayWork),
      byteBudget: memoryBudget - memoryBudget / 4)
    records = RecordCache(byteBudget: recordBudget)
  }

  /// How many iterations have been trained.
  public var iterationCount: Int { curve.iterationCount }

  /// The last moment of the run; nil as long as no iteration has diverged.
  public var limit: Moment? {
    lastIteration.map { Moment(iteration: $0, index: plan.steps(of: $0).count - 1) }
  }

  /// The memory that snapshots take, in bytes.
  public var snapshotByteCount: Int { keyframes.byteCount + (near?.byteCount ?? 0) }

  /// The steps of an iteration, from 1; of the last one where training diverged before it.
  ///
  /// Trains as far as is needed, however long that takes; see `advance(toward:work:)`.
  public func steps(of iteration: Int) -> IterationSteps {
    precondition(iteration >= 1, "iterations count from 1")
    let wanted = min(iteration, lastIteration ?? iteration)
    if let steps = records.take(wanted) { return steps }
    stand(after: wanted - 1)
    guard trainer.iteration == wanted - 1, lastIteration != wanted - 1 else {
      return steps(of: lastIteration ?? trainer.iteration)
    }
    let steps = IterationSteps(trainer.recordStep())
    note()
    records.add(steps)
    return steps
  }

  /// What stood after an iteration, 0 being the start; after the last one where training diverged
  /// before it.
  public func snapshot(after iteration: Int) -> Snapshot {
    precondition(iteration >= 0, "a run starts after iteration 0")
    stand(after: min(iteration, lastIteration ?? iteration))
    return trainer.snapshot
  }

  /// Trains at most about `work` multiply–adds towards an iteration.
  ///
  /// Returns whether its steps can now be had at once: so a long way can be gone in pieces, with
  /// the progress shown between them and the way broken off.
  public func advance(toward iteration: Int, work limit: Int) -> Bool {
    let target = min(iteration, lastIteration ?? iteration) - 1
    if records.contains(target + 1) { return true }
    goToSnapshot(before: target)
    train(to: min(target, trainer.iteration + work.iterations(in: limit)))
    return trainer.iteration >= target || lastIteration != nil
  }
}

// MARK: - Replay

extension Timeline {
  /// Brings the trainer to where an iteration ended, or to the run's end if that comes first.
  private func stand(after target: Int) {
    goToSnapshot(before: target)
    train(to: target)
  }

  /// Goes to the nearest snapshot, unless the trainer stands nearer already.
  private func goToSnapshot(before target: Int) {
    let far = keyframes.nearest(target) ?? keyframes.snapshots[0]
    let close = near?.nearest(target)
    let best = max(far.iteration, close?.iteration ?? 0)
    guard trainer.iteration > target || trainer.iteration < best else { return }
    if let close, close.iteration == best {
      trainer.restore(close)
    } else {
      trainer.restore(far)
      keepNear(far)
    }
  }

  /// Where snapshots stand far apart, keeps some more after the one gone back to: who goes back
  /// one iteration will go back another.
  private func keepNear(_ snapshot: Snapshot) {
    let spacing = work.iterations(in: replayWork)
    let isWorthIt = keyframes.spacing > spacing && nearBudget >= 2 * snapshot.byteCount
    near = isWorthIt ? Keyframes(from: snapshot, spacing: spacing, byteBudget: nearBudget) : nil
  }

  private func train(to target: Int) {
    while trainer.iteration < target, trainer.iteration != lastIteration {
      trainer.step()
      note()
    }
  }

  /// Keeps what an iteration that was just trained tells; when it is replayed, nothing new.
  private func note() {
    let iteration = trainer.iteration
    if iteration > curve.iterationCount {
      curve.append(trainer.cost)
      if trainer.hasDiverged { lastIteration = iteration }
    }
    keyframes.offer(iteration, trainer.snapshot)
    if let first = near?.first, iteration < first + keyframes.spacing {
      near?.offer(iteration, trainer.snapshot)
    }
  }
}
