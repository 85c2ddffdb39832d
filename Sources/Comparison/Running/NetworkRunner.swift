import Derivation
import Engine
import Session

/// The training of a network as a contender: a timeline, and what is measured along it.
final class NetworkRunner: ContenderRunner {
  private let setup: Setup
  private let timeline: Timeline
  private let measurements: Measurements
  private let now: TrainingClock
  private var time = TrainingTime()
  private lazy var painter = Painter(setup)
  private var knownFirstChange: Double?
  private var rates = RateSamples()
  private var reached: (goal: Double, iteration: Int)?

  /// Snapshots and looked-at iterations of one contender, in bytes.
  private static let memory = 4 << 20

  init(
    _ setup: Setup, heldOut: Dataset?, _ measuring: Measuring, now: @escaping TrainingClock
  ) {
    self.setup = setup
    self.now = now
    timeline = Timeline(setup, memoryBudget: Self.memory, recordBudget: Self.memory / 2)
    measurements = Measurements(setup, heldOut: heldOut, measuring, now: now)
    measurements.measure(timeline.stand(after: 0))
    timeline.observer = { [measurements] trainer in measurements.note(trainer) }
  }

  func advance(toward target: ContenderTarget, work: Int) -> Bool {
    switch target {
    case .iteration(let iteration): return advance(toward: iteration, work)
    case .nanoseconds(let nanoseconds):
      let trained = timeline.iterationCount
      if time.total >= nanoseconds || isOver {
        return advance(toward: time.iteration(within: nanoseconds), work)
      }
      // One more piece, then the clock is looked at again.
      _ = advance(toward: trained + timeline.work.iterations(in: work), work)
      return false
    case .here: return true
    }
  }

  private var isOver: Bool { timeline.lastIteration != nil }

  private func advance(toward iteration: Int, _ work: Int) -> Bool {
    let trained = timeline.iterationCount
    let (start, measuring) = (now(), measurements.nanoseconds)
    let isThere = timeline.advance(toward: iteration + 1, work: work)
    if timeline.iterationCount > trained {
      time.add(now() - start - (measurements.nanoseconds - measuring), to: timeline.iterationCount)
    }
    return isThere
  }

  func report(_ id: Int, _ request: ContenderRequest, isComplete: Bool) -> ContenderReport {
    let iteration = isComplete ? place(of: request.target) : timeline.iterationCount
    let steps =
      request.autopsy == nil || iteration == 0 ? nil : timeline.steps(of: iteration)
    let trainer = timeline.stand(after: iteration)
    let training = measurements.measurement(of: trainer)
    var report = ContenderReport(
      id: id, request: request, isComplete: isComplete, iteration: iteration,
      trained: timeline.iterationCount, nanoseconds: time.nanoseconds(upTo: iteration),
      diverged: timeline.lastIteration, training: training,
      best: LossCurve.Point(iteration: iteration, cost: measurements.compared(training)),
      curves: curves)
    report.heldOut = measurements.heldOut?.measure(trainer)
    report.picture = request.picture ? painter?.paint(trainer) : nil
    lookInside(trainer, &report)
    report.parameters = request.parameters ? trainer.parameters : nil
    report.autopsy = autopsy(steps, request.autopsy)
    // What follows goes elsewhere in time.
    report.best = best(upTo: iteration, report.best.cost)
    report.goalIteration = request.goal.flatMap(firstIteration(reaching:))
    report.rates = request.rates.map { rates(of: $0, upTo: iteration) } ?? []
    report.firstChange = request.firstChange ? firstChange() : nil
    report.divergedStep = request.divergedStep ? timeline.divergence?.address : nil
    report.epochCosts = isComplete ? measurements.epochCosts : []
    return report
  }

  /// How gradients differ from batch to batch, and what happens in the layers.
  private func lookInside(_ trainer: Trainer, _ report: inout ContenderReport) {
    let request = report.request
    if request.spread || request.otherSpreads {
      let sizes = BatchSizes(setup).computed
      if request.spread, !sizes.isEmpty {
        report.spread = spread(setup.training.batch, in: request.autopsy, trainer)
      }
      if request.otherSpreads {
        report.otherSpreads = sizes.map { spread(.rows($0), in: request.autopsy, trainer) }
      }
    }
    if request.layers, LayerReport.isLightEnough(setup) {
      report.layers = LayerReport(setup, at: trainer.snapshot, sums: request.sums)
    }
  }

  private func place(of target: ContenderTarget) -> Int {
    let wanted =
      switch target {
      case .iteration(let iteration): iteration
      case .nanoseconds(let nanoseconds): time.iteration(within: nanoseconds)
      case .here: timeline.iterationCount
      }
    return min(wanted, timeline.lastIteration ?? wanted)
  }

  private var curves: ContenderCurves {
    var curves = measurements.curves
    curves[.batch] = timeline.curve
    return curves.detached
  }

  private func rates(of parameter: Parameter, upTo iteration: Int) -> [LossCurve.Point] {
    rates.points(of: parameter, upTo: iteration) { timeline.steps(of: $0).autopsy(of: parameter) }
  }

  private func autopsy(_ steps: IterationSteps?, _ parameter: Parameter?) -> [Equation] {
    guard let steps, let parameter else { return [] }
    return steps.autopsy(of: parameter)
  }

  private func spread(
    _ batch: Batch, in parameter: Parameter?, _ trainer: Trainer
  ) -> GradientSpread {
    let epoch = timeline.schedule.epoch(of: max(1, trainer.iteration))
    return GradientSpread(
      setup, from: trainer.snapshot, batch: batch, epoch: epoch,
      parameters: parameter.map { [$0] } ?? [])
  }

  /// The change of the first iteration, which another trainer does: so this one stays where it is.
  private func firstChange() -> Double? {
    if let knownFirstChange { return knownFirstChange }
    guard timeline.iterationCount > 0 else { return nil }
    knownFirstChange = setup.firstChange
    return knownFirstChange
  }
}

// MARK: - The lowest costs

extension NetworkRunner {
  /// The lowest cost among those that were measured up to an iteration, and the one there.
  private func best(upTo iteration: Int, _ cost: Double) -> LossCurve.Point {
    var best = measurements.best(upTo: iteration, cost)
    // Of the stretch that the iteration lies in, only the lowest and the highest cost are kept.
    if iteration < timeline.iterationCount,
      let curve = measurements.curves[measurements.compared],
      curve.resolution > 2
    {
      let number = iteration / measurements.curves.interval + 1
      let first = (number - 1) / curve.resolution * curve.resolution
      for point in costs(from: first * measurements.curves.interval, to: iteration) {
        best.take(point)
      }
    }
    return best
  }

  /// The first iteration whose measured cost is at most a goal.
  private func firstIteration(reaching goal: Double) -> Int? {
    if let reached, reached.goal == goal { return reached.iteration }
    let interval = measurements.curves.interval
    guard let curve = measurements.curves[measurements.compared],
      let low = curve.points.first(where: { $0.cost <= goal })
    else { return nil }
    let first = (low.iteration - 1) / curve.resolution * curve.resolution
    let found = costs(from: first * interval, to: (low.iteration - 1) * interval).first {
      $0.cost <= goal
    }
    let iteration = found?.iteration ?? (low.iteration - 1) * interval
    reached = (goal, iteration)
    return iteration
  }

  /// The costs of a stretch, measured again where they were.
  private func costs(from first: Int, to last: Int) -> [LossCurve.Point] {
    guard first <= last else { return [] }
    return stride(from: first, through: last, by: measurements.curves.interval).map { iteration in
      let trainer = timeline.stand(after: iteration)
      return LossCurve.Point(
        iteration: iteration, cost: measurements.compared(measurements.measurement(of: trainer)))
    }
  }
}
