import Engine

/// The terms of the loss, their sum, and the mean over the batch.
extension IterationSteps {
  func loss(_ address: StepAddress) -> Expression {
    let sample = address.sample ?? 1
    switch address.kind {
    case .lossTerm: return lossTerm(sample, address.unit ?? 1)
    case .loss:
      let terms = Expression.sum(
        (1...plan.outputCount).map {
          leaf(
            StepAddress(.loss, .lossTerm, sample: sample, layer: plan.layers.count, unit: $0))
        })
      return record.setup.loss.isMeanOverOutputs ? .quotient(terms, outputCount) : terms
    default:
      let losses = (1...plan.sampleCount).map { sample in
        let step = StepAddress(.loss, .loss, sample: sample)
        return Expression.leaf(
          .sampleLoss(sample: sample), value(of: step), source: moment(step))
      }
      return .quotient(.sum(losses), sampleCount)
    }
  }

  private func lossTerm(_ sample: Int, _ output: Int) -> Expression {
    let y = target(sample, output)
    let layer = plan.layers.count
    let residual = Expression.difference(y, activation(sample, layer: layer, unit: output))
    switch record.setup.loss {
    case .squaredError, .meanSquaredError: return .square(residual)
    case .halfSquaredError: return .product([.number(0.5), .square(residual)])
    case .meanAbsoluteError: return .call(.abs, residual)
    case .huber(let delta): return huber(residual, constant(.huberDelta, delta))
    case .binaryCrossEntropy:
      let z = weightedSum(sample, layer: layer, unit: output)
      return .sum([
        .difference(.call(.max, [z, .number(0)]), .product([y, z])),
        .call(.ln1p, .call(.exp, .negative(.call(.abs, z)))),
      ])
    case .categoricalCrossEntropy:
      let exponentials = (1...plan.outputCount).map { shiftedExponential(sample, layer, $0) }
      return .product([
        y,
        .difference(
          .sum([largestLogit(sample, layer), .call(.ln, .sum(exponentials))]),
          weightedSum(sample, layer: layer, unit: output)),
      ])
    }
  }

  private func huber(_ residual: Expression, _ delta: Expression) -> Expression {
    let size = Expression.call(.abs, residual)
    return .conditional(
      size, greaterThan: delta,
      then: .difference(
        .product([delta, size]), .product([.number(0.5), .square(delta)])),
      otherwise: .product([.number(0.5), .square(residual)]))
  }
}
