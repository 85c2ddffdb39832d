import Comparison
import Session

extension RaceCurves.Measure {
  /// What it is called beside a number.
  func shortName(ground: Comparison.Ground) -> String {
    switch self {
    case .training: ground.isMap ? "f" : "cost"
    case .squaredError: "sq error"
    case .absoluteError: "abs error"
    case .heldOut: "held out"
    case .accuracy, .heldOutAccuracy: "right"
    case .batch: "batch"
    case .rate: "η′"
    }
  }

  /// What it is called.
  func name(ground: Comparison.Ground) -> String {
    switch self {
    case .training: ground.isMap ? "f" : "cost"
    case .squaredError: "mean squared error"
    case .absoluteError: "mean absolute error"
    case .heldOut: "cost on held-out rows"
    case .accuracy: "accuracy"
    case .heldOutAccuracy: "accuracy on held-out rows"
    case .batch: "cost of each batch"
    case .rate: "effective rate η′ of a weight"
    }
  }
}

extension Comparison {
  /// Whether there is something to draw of a measure.
  func has(_ measure: RaceCurves.Measure) -> Bool {
    if measure == .training || measure == .rate { return true }
    return rivals.contains { report(of: $0)?.curves.has(measure) ?? false }
  }
}

extension RaceCurves.Measure {
  /// What a measure is where a report stands; the cost of a batch is before its update.
  func value(in report: RaceReport) -> Double? {
    switch self {
    case .training: report.training.cost
    case .accuracy: report.training.accuracy
    case .squaredError: report.training.errors?.squared
    case .absoluteError: report.training.errors?.absolute
    case .heldOut: report.heldOut?.cost
    case .heldOutAccuracy: report.heldOut?.accuracy
    case .batch, .rate: nil
    }
  }
}
