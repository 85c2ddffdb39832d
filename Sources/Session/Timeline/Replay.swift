import Engine

/// The snapshots of one segment, and the trainer that goes on from them.
///
/// It can be thrown away at any time: what a segment starts from can be had again.
final class Replay {
  private let setup: Setup
  private let schedule: BatchSchedule
  private let spacing: Int
  private var keyframes: Keyframes
  private var near: Keyframes?
  private var nearBudget: Int
  private var worker: Trainer?

  /// A replay that starts from a snapshot, or from the beginning of the setup's run.
  ///
  /// `spacing` is how far apart snapshots stand while there is memory, in iterations.
  init(
    _ setup: Setup, _ schedule: BatchSchedule, from start: Snapshot?, spacing: Int, byteBudget: Int
  ) {
    self.setup = setup
    self.schedule = schedule
    self.spacing = spacing
    nearBudget = byteBudget / 4
    let trainer = Trainer(setup, from: start, schedule: schedule)
    keyframes = Keyframes(
      from: start ?? trainer.snapshot, spacing: spacing, byteBudget: byteBudget - byteBudget / 4)
    worker = trainer
  }

  /// What trains; made anew after a rest.
  var trainer: Trainer {
    if let worker { return worker }
    let trainer = Trainer(setup, from: keyframes.snapshots[0], schedule: schedule)
    worker = trainer
    return trainer
  }

  /// The memory that snapshots take, in bytes.
  var byteCount: Int { keyframes.byteCount + (near?.byteCount ?? 0) }

  /// The memory of one snapshot.
  var snapshotByteCount: Int { keyframes.snapshots[0].byteCount }

  /// Keeps to another amount of memory; a quarter is for snapshots where one goes back.
  func allot(_ byteBudget: Int) {
    nearBudget = byteBudget / 4
    keyframes.limit(to: byteBudget - byteBudget / 4)
    if let near, near.byteCount > nearBudget { self.near = nil }
  }

  /// Lets the trainer go, and with it what it has of the data.
  func rest() {
    worker = nil
    near = nil
  }

  /// Goes to the nearest snapshot, unless the trainer stands nearer already.
  func goToSnapshot(before target: Int) {
    let far = keyframes.nearest(target) ?? keyframes.snapshots[0]
    let close = near?.nearest(target)
    let best = max(far.iteration, close?.iteration ?? 0)
    let trainer = trainer
    guard trainer.iteration > target || trainer.iteration < best else { return }
    if let close, close.iteration == best {
      trainer.restore(close)
    } else {
      trainer.restore(far)
      keepNear(far)
    }
  }

  /// Keeps what stands after an iteration, if a snapshot is due there.
  func offer(_ iteration: Int, of trainer: Trainer) {
    keyframes.offer(iteration, trainer.snapshot)
    if let first = near?.first, iteration < first + keyframes.spacing {
      near?.offer(iteration, trainer.snapshot)
    }
  }

  /// Where snapshots stand far apart, keeps some more after the one gone back to: who goes back
  /// one iteration will go back another.
  private func keepNear(_ snapshot: Snapshot) {
    let isWorthIt = keyframes.spacing > spacing && nearBudget >= 2 * snapshot.byteCount
    near = isWorthIt ? Keyframes(from: snapshot, spacing: spacing, byteBudget: nearBudget) : nil
  }
}
