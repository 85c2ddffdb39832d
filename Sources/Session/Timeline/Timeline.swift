import Derivation
import Engine

/// Any iteration of a run, reached forward, back or by a jump: always the same bits.
///
/// An iteration is replayed from the nearest snapshot before it. What it keeps is bounded however
/// long the run is. It is a cache of what the setup determines: two values that share a timeline
/// cannot disturb each other, they only learn sooner how far training got.
///
/// A change opens a segment: a timeline of its own from its first iteration on, which leaves the
/// iterations before to the timeline that it came from. They share their memory.
public final class Timeline {
  /// The settings from its first iteration on.
  public let setup: Setup
  /// The order of the run's steps, those before its first iteration included.
  public let plan: RunPlan
  /// What opened it; nil for the start of a run.
  public let fork: Fork?
  /// The costs of all iterations trained so far.
  public internal(set) var curve: LossCurve
  /// The iteration that diverged, which is the run's last; nil if none has yet.
  public internal(set) var lastIteration: Int?

  let memory: TimelineMemory
  /// Which rows each iteration uses.
  package let schedule: BatchSchedule
  /// How much arithmetic one iteration is.
  package let work: IterationWork
  var knownDivergence: Divergence?
  var replay: Replay?
  let key: Int
  /// Told of each iteration of this timeline when it is trained for the first time.
  package var observer: ((Trainer) -> Void)?

  /// The timeline of a setup's run, before its first iteration.
  ///
  /// `memoryBudget` is for the snapshots and `recordBudget` for the iterations looked at last, in
  /// bytes; a quarter of the snapshots stand densely where one goes back step by step.
  /// `replayWork`, in multiply–adds, is how far apart snapshots stand while there is memory: by
  /// default about 4 ms, at 5·10⁸ a second, the least that small networks were measured to do.
  public init(
    _ setup: Setup, memoryBudget: Int = 32 << 20, recordBudget: Int = 32 << 20,
    replayWork: Int = 2_000_000
  ) {
    self.setup = setup
    plan = RunPlan(setup)
    fork = nil
    schedule = plan.schedule
    curve = LossCurve()
    work = IterationWork(setup)
    memory = TimelineMemory(
      byteBudget: memoryBudget, recordBudget: recordBudget, replayWork: replayWork)
    key = memory.newKey()
  }

  /// The timeline that a fork leads to.
  init(_ fork: Fork) {
    let (parent, setup) = (fork.parent, fork.setup)
    self.setup = setup
    self.fork = fork
    schedule =
      fork.change.beginsEpoch
      ? parent.schedule.beginningEpoch(
        at: fork.firstIteration, rowCount: setup.data.rowCount, batch: setup.training.batch)
      : parent.schedule
    plan = parent.plan.forked(
      setup, schedule, segment: fork.segment, firstIteration: fork.firstIteration)
    curve = parent.curve(before: fork.firstIteration)
    work = IterationWork(setup)
    memory = parent.memory
    key = memory.newKey()
  }

  /// The first iteration that is its own.
  public var firstIteration: Int { fork?.firstIteration ?? 1 }

  /// How many iterations have been trained.
  public var iterationCount: Int { curve.iterationCount }

  /// The last moment of the run; nil as long as no iteration has diverged.
  public var limit: Moment? { lastIteration.map(plan.end) }

  /// The memory that snapshots take, of all segments, in bytes.
  public var snapshotByteCount: Int { memory.byteCount }

  /// The timeline that an iteration belongs to: this one, or one that it came from.
  public func owner(of iteration: Int) -> Timeline {
    var owner = self
    while let fork = owner.fork, iteration < fork.firstIteration { owner = fork.parent }
    return owner
  }

  /// The steps of an iteration, from 1; of the last one where training diverged before it.
  ///
  /// Trains as far as is needed, however long that takes; see `advance(toward:work:)`.
  public func steps(of iteration: Int) -> IterationSteps {
    precondition(iteration >= 1, "iterations count from 1")
    return owner(of: iteration).ownSteps(of: iteration)
  }

  /// What stood after an iteration, 0 being the start; after the last one where training diverged
  /// before it.
  ///
  /// At the border of a segment it is what the iteration left, before the change.
  public func snapshot(after iteration: Int) -> Snapshot {
    precondition(iteration >= 0, "a run starts after iteration 0")
    return owner(of: max(1, iteration)).ownSnapshot(after: iteration)
  }

  /// Trains at most about `work` multiply–adds towards an iteration.
  ///
  /// Returns whether its steps can now be had at once: so a long way can be gone in pieces, with
  /// the progress shown between them and the way broken off.
  public func advance(toward iteration: Int, work limit: Int) -> Bool {
    let owner = owner(of: iteration)
    guard owner === self else { return owner.advance(toward: iteration, work: limit) }
    let target = min(iteration, lastIteration ?? iteration) - 1
    if memory.records.contains(target + 1, key: key) { return true }
    let replay = awake()
    replay.goToSnapshot(before: target)
    train(to: min(target, replay.trainer.iteration + work.iterations(in: limit)))
    return replay.trainer.iteration >= target || lastIteration != nil
  }
}

// MARK: - Replay

extension Timeline {
  private func ownSteps(of iteration: Int) -> IterationSteps {
    let wanted = min(iteration, lastIteration ?? iteration)
    if let steps = memory.records.take(wanted, key: key) { return steps }
    let trainer = stand(after: wanted - 1)
    guard trainer.iteration == wanted - 1, lastIteration != wanted - 1 else {
      return ownSteps(of: lastIteration ?? trainer.iteration)
    }
    let record = trainer.recordStep()
    let steps = IterationSteps(
      record, segment: fork?.segment ?? 0,
      previous: wanted == firstIteration ? fork?.previousIteration : nil)
    note()
    memory.records.add(steps, key: key)
    return steps
  }

  private func ownSnapshot(after iteration: Int) -> Snapshot {
    stand(after: min(iteration, lastIteration ?? iteration)).snapshot
  }

  /// What the first iteration starts from; nil where the parameters are given or drawn.
  private var start: Snapshot? {
    fork.map { fork in
      let old = fork.parent.snapshot(before: fork.firstIteration)
      return fork.change.start(from: old, fork.parent.setup, setup)
    }
  }

  /// What an iteration of this timeline starts from, a change at its start included.
  func snapshot(before iteration: Int) -> Snapshot {
    owner(of: iteration).ownSnapshot(after: iteration - 1)
  }

  /// The replay, made again from the start if its memory was needed elsewhere.
  private func awake() -> Replay {
    if let replay {
      memory.use(self)
      return replay
    }
    let made = Replay(
      setup, schedule, from: start, spacing: work.iterations(in: memory.replayWork),
      byteBudget: memory.partInUse)
    replay = made
    memory.use(self)
    return made
  }

  /// Brings the trainer to where an iteration ended, or to the run's end if that comes first.
  package func stand(after target: Int) -> Trainer {
    awake().goToSnapshot(before: target)
    train(to: target)
    return awake().trainer
  }

  private func train(to target: Int) {
    let trainer = awake().trainer
    while trainer.iteration < target, trainer.iteration != lastIteration {
      trainer.step()
      note()
    }
  }

  /// Keeps what an iteration that was just trained tells; when it is replayed, nothing new.
  func note() {
    guard let replay else { return }
    let trainer = replay.trainer
    let iteration = trainer.iteration
    if iteration > curve.iterationCount {
      curve.append(trainer.cost)
      if trainer.hasDiverged { lastIteration = iteration }
      observer?(trainer)
    }
    replay.offer(iteration, of: trainer)
  }
}
