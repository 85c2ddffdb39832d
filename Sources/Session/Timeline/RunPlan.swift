import Derivation
import Engine

/// The order of the micro-steps of a whole run, as arithmetic: nothing is listed or trained.
///
/// An iteration's plan depends only on how many samples its batch has, so a run has at most two:
/// one for whole batches, one for the short batch at the end of an epoch.
public struct RunPlan: Hashable, Sendable {
  /// Which iterations belong to which epoch.
  public let schedule: BatchSchedule
  private let whole: IterationPlan
  private let lastOfEpoch: IterationPlan

  /// The first iteration that no move leads to; it keeps the arithmetic far from overflow.
  static let endOfIterations = 1 << 40

  /// The plan of a setup's run.
  public init(_ setup: Setup) {
    schedule = BatchSchedule(rowCount: setup.data.rowCount, batch: setup.training.batch)
    whole = IterationPlan(setup, sampleCount: schedule.batchSize)
    lastOfEpoch = IterationPlan(
      setup, sampleCount: schedule.places(of: schedule.iterationsPerEpoch).count)
  }

  /// The first step of the run.
  public var start: Moment { Moment(iteration: 1, index: 0) }

  /// The steps of an iteration; iterations count from 1.
  public func steps(of iteration: Int) -> IterationPlan {
    iteration % schedule.iterationsPerEpoch == 0 ? lastOfEpoch : whole
  }

  /// What the step at a moment is.
  public func address(at moment: Moment) -> StepAddress {
    steps(of: moment.iteration).address(at: moment.index)
  }

  /// The first and the last moment of the group that a moment belongs to.
  public func group(at moment: Moment, _ granularity: Granularity) -> ClosedRange<Moment> {
    var (first, last) = (moment, moment)
    if granularity == .epoch {
      let epoch = schedule.epoch(of: moment.iteration)
      first.iteration = schedule.firstIteration(ofEpoch: epoch)
      last.iteration = schedule.lastIteration(ofEpoch: epoch)
      first.index = 0
      last.index = steps(of: last.iteration).count - 1
    } else {
      let range = steps(of: moment.iteration).location(of: moment.index).group(granularity)
      first.index = range.lowerBound
      last.index = range.upperBound - 1
    }
    return first...last
  }

  /// The moment one step later.
  public func next(after moment: Moment) -> Moment {
    var next = moment
    next.index += 1
    if next.index == steps(of: moment.iteration).count {
      next.iteration += 1
      next.index = 0
    }
    return next
  }

  /// The moment one step earlier; nil for the first step of the run.
  public func previous(before moment: Moment) -> Moment? {
    var previous = moment
    if moment.index > 0 {
      previous.index -= 1
      return previous
    }
    guard moment.iteration > 1 else { return nil }
    previous.iteration -= 1
    previous.index = steps(of: previous.iteration).count - 1
    return previous
  }

  /// The same step of another iteration; where that batch is too short, its last sample's.
  public func sameStep(as moment: Moment, inIteration iteration: Int) -> Moment {
    let other = steps(of: iteration)
    var address = address(at: moment)
    address.sample = address.sample.map { min($0, other.sampleCount) }
    var same = moment
    same.iteration = iteration
    same.index = other.index(of: address) ?? min(moment.index, other.count - 1)
    return same
  }
}
