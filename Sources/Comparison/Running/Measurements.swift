import Engine
import Session

/// What is measured while a network trains.
///
/// The cost on all rows is measured in every iteration where that takes less than training does,
/// else every few, and the table says so.
final class Measurements {
  let training: Evaluator
  let heldOut: Evaluator?
  /// What contenders are compared by: the cost, or where errors are measured the squared error.
  let compared: ContenderCurves.Measure
  private(set) var curves: ContenderCurves
  /// How long measuring took.
  private(set) var nanoseconds = 0
  /// The costs before the first epoch and after each, where they are kept.
  private(set) var epochCosts: [Double] = []
  private let now: TrainingClock
  private let measuring: Measuring

  /// Multiply–adds of measuring that are allowed in each iteration, if training takes less.
  private static let work = 20_000

  init(
    _ setup: Setup, heldOut: Dataset?, _ measuring: Measuring, now: @escaping TrainingClock
  ) {
    self.measuring = measuring
    compared = measuring.errors ? .squaredError : .training
    training = Evaluator(setup, rows: setup.data)
    self.heldOut = heldOut.map { Evaluator(setup, rows: $0) }
    self.now = now
    curves = ContenderCurves(interval: Self.interval(setup, heldOut: heldOut, measuring))
  }

  /// The iterations from one measurement to the next.
  private static func interval(
    _ setup: Setup, heldOut: Dataset?, _ measuring: Measuring
  ) -> Int {
    switch measuring.occasion {
    case .iterations:
      let rows = setup.data.rowCount + (heldOut?.rowCount ?? 0)
      let work = rows * (setup.network.parameterCount + 8)
      let allowed = max(Self.work, IterationWork(setup).multiplyAdds)
      return max(1, (work + allowed - 1) / allowed)
    case .epochs:
      return BatchSchedule(rowCount: setup.data.rowCount, batch: setup.training.batch)
        .iterationsPerEpoch
    case .end: return 1
    }
  }

  /// Measures an iteration if it is one of those that are measured.
  func note(_ trainer: Trainer) {
    if trainer.iteration.isMultiple(of: curves.interval) { measure(trainer) }
  }

  /// What is measured on the training rows.
  func measurement(of trainer: Trainer) -> Measurement {
    training.measure(trainer, withErrors: measuring.errors)
  }

  /// Of a measurement, what contenders are compared by.
  func compared(_ measurement: Measurement) -> Double {
    measurement.errors?.squared ?? measurement.cost
  }

  /// The lowest of the costs that were measured up to an iteration and the one there.
  func best(upTo iteration: Int, _ cost: Double) -> LossCurve.Point {
    var best = LossCurve.Point(iteration: iteration, cost: cost)
    for point in curves.points(compared) where point.iteration <= iteration { best.take(point) }
    return best
  }

  func measure(_ trainer: Trainer) {
    let start = now()
    let result = measurement(of: trainer)
    curves.append(result.cost, to: .training)
    if measuring.occasion == .epochs { epochCosts.append(result.cost) }
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

extension LossCurve.Point {
  /// Becomes another point that is lower, or as low and earlier.
  mutating func take(_ point: LossCurve.Point) {
    let isLower = point.cost < cost || !cost.isFinite && point.cost.isFinite
    let isEarlier = point.cost == cost && point.iteration < iteration
    if isLower || isEarlier { self = point }
  }
}
