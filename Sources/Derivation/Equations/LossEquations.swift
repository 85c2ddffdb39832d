import Engine

/// The terms of the loss, their sum, and the mean over the batch.
extension IterationSteps {
  func loss(_ address: StepAddress) -> Expression {
    let sample = address.sample ?? 1
    switch address.kind {
    case .lossTerm:
      return LossTrees(steps: self, sample: sample, output: address.unit ?? 1).term
    case .loss:
      let terms = Expression.sum(
        (1...plan.outputCount).map {
          leaf(
            StepAddress(.loss, .lossTerm, sample: sample, layer: plan.layers.count, unit: $0))
        })
      return record.setup.loss.isMeanOverOutputs ? .quotient(terms, outputCount) : terms
    case .product, .weightedSum, .activation, .cost, .outputDerivative, .activationDerivative,
      .delta,
      .pathSum, .weightGradient, .biasGradient, .slopeGradient, .batchMean, .gradientNorm,
      .clippedGradient,
      .decayedGradient, .optimizerState, .parameterUpdate:
      let losses = (1...plan.sampleCount).map { sample in
        let step = StepAddress(.loss, .loss, sample: sample)
        return Expression.leaf(
          .sampleLoss(sample: sample), value(of: step), source: moment(step))
      }
      return .quotient(.sum(losses), sampleCount)
    }
  }
}
