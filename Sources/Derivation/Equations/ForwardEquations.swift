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
    default:
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
    let z = weightedSum(sample, layer: layer, unit: unit)
    switch record.setup.network.layers[layer - 1].activation {
    case .identity: return z
    case .step:
      return .conditional(.number(0), greaterThan: z, then: .number(0), otherwise: .number(1))
    case .sigmoid: return sigmoid(z)
    case .tanh: return .call(.tanh, z)
    case .relu: return .call(.max, [.number(0), z])
    case .leakyReLU(let slope):
      return leaky(z, constant(.leakySlope, slope))
    case .prelu: return leaky(z, leaf(.slope(layer: layer)))
    case .elu(let alpha):
      return .conditional(
        z, greaterThan: .number(0), then: z,
        otherwise: .product([constant(.eluAlpha, alpha), .call(.expm1, z)]))
    case .softmax: return softmax(sample, layer, unit)
    }
  }

  /// 1/(1+e⁻ᶻ), for z < 0 as eᶻ/(1+eᶻ): the form that does not overflow.
  private func sigmoid(_ z: Expression) -> Expression {
    if z.evaluate() < 0 {
      let exponential = Expression.call(.exp, z)
      return .quotient(exponential, .sum([.number(1), exponential]))
    }
    return .quotient(.number(1), .sum([.number(1), .call(.exp, .negative(z))]))
  }

  private func leaky(_ z: Expression, _ slope: Expression) -> Expression {
    .conditional(z, greaterThan: .number(0), then: z, otherwise: .product([slope, z]))
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
