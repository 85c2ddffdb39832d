import Derivation
import Engine

/// The order of the micro-steps of one segment.
///
/// An iteration's plan depends only on how many samples its batch has, so a segment has at most
/// two: one for whole batches, one for the short batch at the end of an epoch.
struct SegmentPlan: Hashable, Sendable {
  /// The segment's number.
  let segment: Int
  /// Its first iteration; its last is the one before the next segment's first.
  let firstIteration: Int
  /// Which iterations belong to which epoch.
  let schedule: BatchSchedule
  private let whole: IterationPlan
  private let lastOfEpoch: IterationPlan

  init(_ setup: Setup, _ schedule: BatchSchedule, segment: Int, firstIteration: Int) {
    self.segment = segment
    self.firstIteration = firstIteration
    self.schedule = schedule
    whole = IterationPlan(setup, sampleCount: schedule.batchSize)
    let last = schedule.firstIteration + schedule.iterationsPerEpoch - 1
    lastOfEpoch = IterationPlan(setup, sampleCount: schedule.places(of: last).count)
  }

  func steps(of iteration: Int) -> IterationPlan {
    let place = (iteration - schedule.firstIteration) % schedule.iterationsPerEpoch
    return place == schedule.iterationsPerEpoch - 1 ? lastOfEpoch : whole
  }
}
