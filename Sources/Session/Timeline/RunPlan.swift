import Derivation
import Engine

/// The order of the micro-steps of a whole run, as arithmetic: nothing is listed or trained.
///
/// A run is a path of segments: the iterations before a segment's first belong to the segments
/// before it. A moment is fixed by its iteration and step; which segment it belongs to follows.
public struct RunPlan: Hashable, Sendable {
  private var segments: [SegmentPlan]

  /// The first iteration that no move leads to; it keeps the arithmetic far from overflow.
  static let endOfIterations = 1 << 40

  /// The plan of a setup's run.
  public init(_ setup: Setup) {
    let schedule = BatchSchedule(rowCount: setup.data.rowCount, batch: setup.training.batch)
    segments = [SegmentPlan(setup, schedule, segment: 0, firstIteration: 1)]
  }

  /// The plan of a run that goes on in another way from an iteration of this one on.
  func forked(
    _ setup: Setup, _ schedule: BatchSchedule, segment: Int, firstIteration: Int
  ) -> RunPlan {
    var plan = self
    plan.segments.removeAll { $0.firstIteration >= firstIteration }
    plan.segments.append(
      SegmentPlan(setup, schedule, segment: segment, firstIteration: firstIteration))
    return plan
  }

  /// Which iterations belong to which epoch, in the last segment.
  public var schedule: BatchSchedule { segments[segments.count - 1].schedule }

  /// The first step of the run.
  public var start: Moment { moment(iteration: 1, index: 0) }

  /// The segment that an iteration belongs to; iterations count from 1.
  public func segment(of iteration: Int) -> Int { plan(of: iteration).segment }

  /// A moment of this run, by its iteration and step.
  public func moment(iteration: Int, index: Int) -> Moment {
    Moment(segment: segment(of: iteration), iteration: iteration, index: index)
  }

  /// The steps of an iteration; iterations count from 1.
  public func steps(of iteration: Int) -> IterationPlan {
    plan(of: iteration).steps(of: iteration)
  }

  /// The epoch that an iteration belongs to.
  public func epoch(of iteration: Int) -> Int {
    plan(of: iteration).schedule.epoch(of: iteration)
  }

  /// The iterations of an epoch; an epoch that a change cut short has fewer.
  public func iterations(ofEpoch epoch: Int) -> ClosedRange<Int> {
    var range: ClosedRange<Int>?
    for (index, plan) in segments.enumerated() {
      let end = index + 1 < segments.count ? segments[index + 1].firstIteration - 1 : Int.max
      guard epoch >= plan.schedule.firstEpoch else { continue }
      let first = max(plan.firstIteration, plan.schedule.firstIteration(ofEpoch: epoch))
      let last = min(end, plan.schedule.lastIteration(ofEpoch: epoch))
      if first <= last { range = (range?.lowerBound ?? first)...last }
    }
    guard let range else { preconditionFailure("epochs count from 1, without a gap") }
    return range
  }

  /// What the step at a moment is.
  public func address(at moment: Moment) -> StepAddress {
    steps(of: moment.iteration).address(at: moment.index)
  }

  private func plan(of iteration: Int) -> SegmentPlan {
    segments.last { $0.firstIteration <= iteration } ?? segments[0]
  }
}

// MARK: - From moment to moment

extension RunPlan {
  /// The first and the last moment of the group that a moment belongs to.
  public func group(at moment: Moment, _ granularity: Granularity) -> ClosedRange<Moment> {
    guard granularity == .epoch else {
      let range = steps(of: moment.iteration).location(of: moment.index).group(granularity)
      return self.moment(
        iteration: moment.iteration, index: range.lowerBound)...self.moment(
          iteration: moment.iteration, index: range.upperBound - 1)
    }
    let iterations = iterations(ofEpoch: epoch(of: moment.iteration))
    return self.moment(iteration: iterations.lowerBound, index: 0)...end(iterations.upperBound)
  }

  /// The last step of an iteration.
  public func end(_ iteration: Int) -> Moment {
    moment(iteration: iteration, index: steps(of: iteration).count - 1)
  }

  /// The moment one step later.
  public func next(after moment: Moment) -> Moment {
    moment.index + 1 < steps(of: moment.iteration).count
      ? self.moment(iteration: moment.iteration, index: moment.index + 1)
      : self.moment(iteration: moment.iteration + 1, index: 0)
  }

  /// The moment one step earlier; nil for the first step of the run.
  public func previous(before moment: Moment) -> Moment? {
    if moment.index > 0 {
      return self.moment(iteration: moment.iteration, index: moment.index - 1)
    }
    return moment.iteration > 1 ? end(moment.iteration - 1) : nil
  }

  /// The same step of another iteration; where that batch is too short, its last sample's.
  public func sameStep(as moment: Moment, inIteration iteration: Int) -> Moment {
    step(like: address(at: moment), orNear: moment.index, inIteration: iteration)
  }

  /// The step of an iteration with an address; if it has none, the last sample's, else the step
  /// that stands where `index` says, or the last.
  func step(
    like address: StepAddress, orNear index: Int, inIteration iteration: Int
  ) -> Moment {
    let steps = steps(of: iteration)
    var address = address
    address.sample = address.sample.map { min($0, steps.sampleCount) }
    return moment(
      iteration: iteration, index: steps.index(of: address) ?? min(index, steps.count - 1))
  }
}
