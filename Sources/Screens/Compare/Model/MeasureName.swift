import Comparison
import Session

extension ContenderCurves.Measure {
  /// What it is called beside a number.
  func shortName(on landscape: Landscape) -> String {
    switch self {
    case .training: landscape.isMap ? "f" : "cost"
    case .squaredError: "sq error"
    case .absoluteError: "abs error"
    case .heldOut: "held out"
    case .accuracy, .heldOutAccuracy: "right"
    case .batch: "batch"
    case .rate: "η′"
    }
  }

  /// What it is called.
  func name(on landscape: Landscape) -> String {
    switch self {
    case .training: landscape.isMap ? "f" : "cost"
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

extension CompareModel {
  /// Whether there is something to draw of a measure.
  func has(_ measure: ContenderCurves.Measure) -> Bool {
    if measure == .training || measure == .rate { return true }
    return contenders.contains { runs.report(of: $0)?.curves.has(measure) ?? false }
  }
}

extension ContenderCurves.Measure {
  /// What a measure is where a report stands; the cost of a batch is before its update.
  func value(in report: ContenderReport) -> Double? {
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
