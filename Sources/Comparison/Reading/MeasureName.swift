extension ContenderCurves.Measure {
  /// What it is called beside a number.
  public func shortName(on landscape: Landscape) -> String {
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
  public func name(on landscape: Landscape) -> String {
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

extension ContenderCurves.Measure {
  /// What a measure is where a report stands; the cost of a batch is before its update.
  public func value(in report: ContenderReport) -> Double? {
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
