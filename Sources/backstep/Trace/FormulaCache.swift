import Derivation

/// The formulas in symbols of steps that every sample has alike; writing them takes a third of the
/// time of a trace.
struct FormulaCache {
  private let names: Names
  private var texts: [StepAddress: String] = [:]

  /// Beyond this many, formulas are written anew.
  private static let limit = 1 << 16

  /// No formulas yet.
  init(_ names: Names) {
    self.names = names
  }

  /// The formula of a step, as JSON.
  mutating func text(of step: StepAddress, _ expression: Expression) -> String {
    guard step.isAlikeInAllSamples else {
      return JSONText.string(expression.traceFormula(names))
    }
    var place = step
    place.sample = nil
    if let text = texts[place] { return text }
    let text = JSONText.string(expression.traceFormula(names))
    if texts.count < Self.limit { texts[place] = text }
    return text
  }
}

extension StepAddress {
  /// Whether the formula depends on nothing but the place: others take the form that suits their
  /// numbers, as the sigmoid does.
  fileprivate var isAlikeInAllSamples: Bool {
    switch kind {
    case .product, .weightedSum, .pathSum, .weightGradient, .biasGradient: true
    case .activation, .lossTerm, .loss, .cost, .outputDerivative, .activationDerivative, .delta,
      .slopeGradient,
      .batchMean, .gradientNorm, .clippedGradient, .decayedGradient, .optimizerState,
      .parameterUpdate:
      false
    }
  }
}
