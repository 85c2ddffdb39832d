import Engine

/// z = Σᵢwᵢxᵢ + b, a = f(z).
extension IterationSteps {
  func forward(_ address: StepAddress) -> Expression {
    let (sample, layer, unit) = (address.sample ?? 1, address.layer ?? 1, address.unit ?? 1)
    switch address.kind {
    case .product:
      return weightTimesInput(sample, layer, unit, from: address.from ?? 1)
    case .weightedSum:
      let products = (1...plan.layers[layer - 1].inputs).map {
        weightTimesInput(sample, layer, unit, from: $0)
      }
      return .sum(products + [leaf(.bias(layer: layer, unit: unit))])
    case .activation, .lossTerm, .loss, .cost, .outputDerivative, .activationDerivative, .delta,
      .pathSum,
      .weightGradient, .biasGradient, .slopeGradient, .batchMean, .gradientNorm, .clippedGradient,
      .decayedGradient, .optimizerState, .parameterUpdate:
      return activation(sample, layer, unit)
    }
  }

  private func weightTimesInput(
    _ sample: Int, _ layer: Int, _ unit: Int, from: Int
  ) -> Expression {
    .product([
      leaf(.weight(layer: layer, unit: unit, from: from)),
      activation(sample, layer: layer - 1, unit: from),
    ])
  }

  private func activation(_ sample: Int, _ layer: Int, _ unit: Int) -> Expression {
    ActivationTrees(steps: self, sample: sample, layer: layer, unit: unit).value
      ?? softmax(sample, layer, unit)
  }

  private func softmax(_ sample: Int, _ layer: Int, _ unit: Int) -> Expression {
    .quotient(
      shiftedExponential(sample, layer, unit),
      .sum(
        (1...plan.layers[layer - 1].units).map { shiftedExponential(sample, layer, $0) }))
  }

  /// e^{z−m}.
  func shiftedExponential(_ sample: Int, _ layer: Int, _ unit: Int) -> Expression {
    .call(
      .exp,
      .difference(
        weightedSum(sample, layer: layer, unit: unit), largestLogit(sample, layer)))
  }

  func largestLogit(_ sample: Int, _ layer: Int) -> Expression {
    .leaf(.largestLogit(layer: layer), record.largestLogit(sample: sample, layer: layer))
  }
}
