import Engine

/// ∂L/∂a, f′, δ, the slopes of a sample, and their means.
extension IterationSteps {
  func backward(_ address: StepAddress) -> Expression {
    let (sample, layer, unit) = (address.sample ?? 1, address.layer ?? 1, address.unit ?? 1)
    switch address.kind {
    case .product: return route(sample, layer, unit, to: address.to ?? 1)
    case .pathSum:
      return .sum(
        (1...plan.layers[layer - 1].routes).map { route(sample, layer, unit, to: $0) })
    case .outputDerivative:
      return LossTrees(steps: self, sample: sample, output: unit).derivative
    case .activationDerivative: return activationDerivative(address, sample, layer, unit)
    case .delta: return deltaTree(sample, layer, unit)
    case .weightGradient:
      return .product([
        delta(sample, layer: layer, unit: unit),
        activation(sample, layer: layer - 1, unit: address.from ?? 1),
      ])
    case .biasGradient: return delta(sample, layer: layer, unit: unit)
    case .slopeGradient: return slopeGradient(sample, layer)
    case .weightedSum, .activation, .lossTerm, .loss, .cost, .batchMean, .gradientNorm,
      .clippedGradient, .decayedGradient, .optimizerState, .parameterUpdate:
      return batchMean(address)
    }
  }

  private func route(_ sample: Int, _ layer: Int, _ unit: Int, to: Int) -> Expression {
    .product([
      delta(sample, layer: layer + 1, unit: to),
      leaf(.weight(layer: layer + 1, unit: to, from: unit)),
    ])
  }

  private func activationDerivative(
    _ address: StepAddress, _ sample: Int, _ layer: Int, _ unit: Int
  ) -> Expression {
    let trees = ActivationTrees(steps: self, sample: sample, layer: layer, unit: unit)
    if let derivative = trees.derivative { return derivative }
    let with = address.with ?? unit
    return .product([
      activation(sample, layer: layer, unit: with),
      .difference(.number(with == unit ? 1 : 0), activation(sample, layer: layer, unit: unit)),
    ])
  }

  private func deltaTree(_ sample: Int, _ layer: Int, _ unit: Int) -> Expression {
    let layerPlan = plan.layers[layer - 1]
    if layerPlan.isSideRoad {
      let error = Expression.difference(
        activation(sample, layer: layer, unit: unit), target(sample, unit))
      return record.setup.loss.isMeanOverOutputs ? .quotient(error, outputCount) : error
    }
    return throughActivation(sample, layer, unit)
  }

  /// δ the long way round: ∂L/∂a times f′, for softmax added up over the outputs that z moves.
  ///
  /// Of a cross-entropy's output it is the side road multiplied out, which trains nothing and may
  /// overflow; everywhere else it is what the step computes.
  public func longWay(sample: Int, layer: Int, unit: Int) -> Equation {
    Equation(.delta(layer: layer, unit: unit), throughActivation(sample, layer, unit))
  }

  private func throughActivation(_ sample: Int, _ layer: Int, _ unit: Int) -> Expression {
    let layerPlan = plan.layers[layer - 1]
    guard layerPlan.isSoftmax else {
      return .product([
        outputDerivative(sample, layer: layer, unit: unit),
        activationDerivative(sample, layer: layer, unit: unit),
      ])
    }
    return .sum(
      (1...layerPlan.units).map { other in
        .product([
          outputDerivative(sample, layer: layer, unit: other),
          activationDerivative(sample, layer: layer, unit: unit, with: other),
        ])
      })
  }

  private func slopeGradient(_ sample: Int, _ layer: Int) -> Expression {
    .sum(
      (1...plan.layers[layer - 1].units).map { unit in
        .product([
          outputDerivative(sample, layer: layer, unit: unit),
          .call(.min, [.number(0), weightedSum(sample, layer: layer, unit: unit)]),
        ])
      })
  }

  private func batchMean(_ address: StepAddress) -> Expression {
    guard let parameter = address.parameter else { return .number(.nan) }
    let kind: StepKind
    switch parameter {
    case .weight: kind = .weightGradient
    case .bias: kind = .biasGradient
    case .slope: kind = .slopeGradient
    }
    let slopes = (1...plan.sampleCount).map { sample in
      let step = StepAddress(.backward, kind, sample: sample).of(parameter)
      return Expression.leaf(
        .sampleGradient(parameter, sample: sample), value(of: step), source: moment(step))
    }
    return .quotient(.sum(slopes), sampleCount)
  }
}
