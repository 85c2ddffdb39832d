import Derivation
import Engine
import Session

/// The training of a network as a contender: a timeline, and what is measured along it.
final class NetworkRacer: Racer {
  private let setup: Setup
  private let timeline: Timeline
  private let course: Course
  private let now: RaceClock
  private var time = RaceTime()
  private lazy var painter = Painter(setup)
  private var knownFirstChange: Double?
  private var rates = RateSamples()
  private var reached: (goal: Double, iteration: Int)?

  /// Snapshots and looked-at iterations of one contender, in bytes.
  private static let memory = 4 << 20

  init(
    _ setup: Setup, heldOut: Dataset?, withErrors: Bool = false, now: @escaping RaceClock
  ) {
    self.setup = setup
    self.now = now
    timeline = Timeline(setup, memoryBudget: Self.memory, recordBudget: Self.memory / 2)
    course = Course(setup, heldOut: heldOut, withErrors: withErrors, now: now)
    course.measure(timeline.stand(after: 0))
    timeline.observer = { [course] trainer in course.note(trainer) }
  }

  func advance(toward target: RaceTarget, work: Int) -> Bool {
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
    }
  }

  private var isOver: Bool { timeline.lastIteration != nil }

  private func advance(toward iteration: Int, _ work: Int) -> Bool {
    let trained = timeline.iterationCount
    let (start, measuring) = (now(), course.nanoseconds)
    let isThere = timeline.advance(toward: iteration + 1, work: work)
    if timeline.iterationCount > trained {
      time.add(now() - start - (course.nanoseconds - measuring), to: timeline.iterationCount)
    }
    return isThere
  }

  func report(_ id: Int, _ request: RaceRequest, isComplete: Bool) -> RaceReport {
    let iteration = isComplete ? place(of: request.target) : timeline.iterationCount
    let steps =
      request.autopsy == nil || iteration == 0 ? nil : timeline.steps(of: iteration)
    let trainer = timeline.stand(after: iteration)
    let training = course.measurement(of: trainer)
    let heldOut = course.heldOut?.measure(trainer)
    let picture = request.picture ? painter?.paint(trainer) : nil
    let sizes = BatchSizes(setup).computed
    let spread =
      request.spread && !sizes.isEmpty
      ? spread(setup.training.batch, in: request.autopsy, trainer) : nil
    let otherSpreads =
      request.otherSpreads
      ? sizes.map { self.spread(.rows($0), in: request.autopsy, trainer) } : []
    let layers =
      request.layers && LayerReport.isLightEnough(setup)
      ? LayerReport(setup, at: trainer.snapshot, sums: request.sums) : nil
    return RaceReport(
      id: id, request: request, isComplete: isComplete, iteration: iteration,
      trained: timeline.iterationCount, nanoseconds: time.nanoseconds(upTo: iteration),
      diverged: timeline.lastIteration, training: training, heldOut: heldOut,
      best: best(upTo: iteration, course.compared(training)),
      goalIteration: request.goal.flatMap(firstIteration(reaching:)), curves: curves,
      picture: picture, autopsy: autopsy(steps, request.autopsy),
      rates: request.rates.map { rates(of: $0, upTo: iteration) } ?? [], firstChange: firstChange(),
      spread: spread, otherSpreads: otherSpreads, layers: layers,
      path: [])
  }

  private func place(of target: RaceTarget) -> Int {
    let wanted =
      switch target {
      case .iteration(let iteration): iteration
      case .nanoseconds(let nanoseconds): time.iteration(within: nanoseconds)
      }
    return min(wanted, timeline.lastIteration ?? wanted)
  }

  private var curves: RaceCurves {
    var curves = course.curves
    curves.curves[.batch] = timeline.curve
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

  private func firstChange() -> Double? {
    if let knownFirstChange { return knownFirstChange }
    guard timeline.iterationCount > 0 else { return nil }
    let before = Trainer(setup)
    let after = timeline.stand(after: 1)
    knownFirstChange =
      setup.network.parameters.map { abs(after.value(of: $0) - before.value(of: $0)) }.max()
    return knownFirstChange
  }
}

// MARK: - The lowest costs

extension NetworkRacer {
  /// The lowest cost among those that were measured up to an iteration, and the one there.
  private func best(upTo iteration: Int, _ cost: Double) -> LossCurve.Point {
    var best = LossCurve.Point(iteration: iteration, cost: cost)
    func take(_ point: LossCurve.Point) {
      let isLower = point.cost < best.cost || !best.cost.isFinite && point.cost.isFinite
      let isEarlier = point.cost == best.cost && point.iteration < best.iteration
      if isLower || isEarlier { best = point }
    }
    for point in course.curves.points(course.compared) where point.iteration <= iteration {
      take(point)
    }
    // Of the stretch that the iteration lies in, only the lowest and the highest cost are kept.
    if iteration < timeline.iterationCount, let curve = course.curves.curves[course.compared],
      curve.resolution > 2
    {
      let number = iteration / course.curves.interval + 1
      let first = (number - 1) / curve.resolution * curve.resolution
      for point in costs(from: first * course.curves.interval, to: iteration) { take(point) }
    }
    return best
  }

  /// The first iteration whose measured cost is at most a goal.
  private func firstIteration(reaching goal: Double) -> Int? {
    if let reached, reached.goal == goal { return reached.iteration }
    let interval = course.curves.interval
    guard let curve = course.curves.curves[course.compared],
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
    return stride(from: first, through: last, by: course.curves.interval).map { iteration in
      let trainer = timeline.stand(after: iteration)
      return LossCurve.Point(
        iteration: iteration, cost: course.compared(course.measurement(of: trainer)))
    }
  }
}

/// What is measured while a network trains.
private final class Course {
  let training: Evaluator
  let heldOut: Evaluator?
  /// What contenders are compared by: the cost, or where errors are measured the squared error.
  let compared: RaceCurves.Measure
  private(set) var curves: RaceCurves
  /// How long measuring took.
  private(set) var nanoseconds = 0
  private let now: RaceClock
  private let withErrors: Bool

  /// Multiply–adds of measuring that are allowed in each iteration, if training takes less.
  private static let work = 20_000

  init(_ setup: Setup, heldOut: Dataset?, withErrors: Bool, now: @escaping RaceClock) {
    self.withErrors = withErrors
    compared = withErrors ? .squaredError : .training
    training = Evaluator(setup, rows: setup.data)
    self.heldOut = heldOut.map { Evaluator(setup, rows: $0) }
    self.now = now
    let rows = setup.data.rowCount + (heldOut?.rowCount ?? 0)
    let work = rows * (setup.network.parameterCount + 8)
    let allowed = max(Self.work, IterationWork(setup).multiplyAdds)
    curves = RaceCurves(interval: max(1, (work + allowed - 1) / allowed))
  }

  /// Measures an iteration if it is one of those that are measured.
  func note(_ trainer: Trainer) {
    if trainer.iteration.isMultiple(of: curves.interval) { measure(trainer) }
  }

  /// What is measured on the training rows.
  func measurement(of trainer: Trainer) -> Measurement {
    training.measure(trainer, withErrors: withErrors)
  }

  /// Of a measurement, what contenders are compared by.
  func compared(_ measurement: Measurement) -> Double {
    measurement.errors?.squared ?? measurement.cost
  }

  func measure(_ trainer: Trainer) {
    let start = now()
    let result = measurement(of: trainer)
    curves.append(result.cost, to: .training)
    if let errors = result.errors {
      curves.append(errors.squared, to: .squaredError)
      curves.append(errors.absolute, to: .absoluteError)
    }
    if let accuracy = result.accuracy { curves.append(accuracy, to: .accuracy) }
    if let result = heldOut?.measure(trainer) {
      curves.append(result.cost, to: .heldOut)
      if let accuracy = result.accuracy { curves.append(accuracy, to: .heldOutAccuracy) }
    }
    nanoseconds += now() - start
  }
}
