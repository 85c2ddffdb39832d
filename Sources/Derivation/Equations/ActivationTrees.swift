import Engine

/// The trees of an activation of one unit in one sample: a = f(z), and f′(z).
struct ActivationTrees {
  let steps: IterationSteps
  let sample: Int
  let layer: Int
  let unit: Int

  private var activation: Activation {
    steps.record.setup.network.layers[layer - 1].activation
  }
  private var z: Expression { steps.weightedSum(sample, layer: layer, unit: unit) }
  private var a: Expression { steps.activation(sample, layer: layer, unit: unit) }
  private var learnedSlope: Expression { steps.leaf(.slope(layer: layer)) }

  private func setting(_ name: SettingName) -> Expression {
    steps.constant(.setting(name), activation[name]?.number ?? .nan)
  }

  /// f(z); nil for softmax, which takes all units of the layer.
  var value: Expression? {
    switch activation {
    case .identity: z
    case .step:
      .conditional(.number(0), greaterThan: z, then: .number(0), otherwise: .number(1))
    case .sigmoid: sigmoid
    case .tanh: .call(.tanh, z)
    case .relu: .call(.max, [.number(0), z])
    case .leakyReLU: ofSign(z, .product([setting(.slope), z]))
    case .prelu: ofSign(z, .product([learnedSlope, z]))
    case .elu: ofSign(z, .product([setting(.alpha), .call(.expm1, z)]))
    case .gelu: .product([z, normalShare])
    case .silu: .product([z, sigmoid])
    case .softplus:
      .sum([
        .call(.max, [z, .number(0)]),
        .call(.ln1p, .call(.exp, .negative(.call(.abs, z)))),
      ])
    case .softmax: nil
    }
  }

  /// f′(z), which may be written with a; nil for softmax.
  var derivative: Expression? {
    switch activation {
    case .identity: .number(1)
    case .step: .number(0)
    case .sigmoid: .product([a, .difference(.number(1), a)])
    case .tanh: .difference(.number(1), .square(a))
    case .relu: ofSign(.number(1), .number(0))
    case .leakyReLU: ofSign(.number(1), setting(.slope))
    case .prelu: ofSign(.number(1), learnedSlope)
    case .elu: ofSign(.number(1), .product([setting(.alpha), .call(.exp, z)]))
    case .gelu: .sum([normalShare, .product([z, normalDensity])])
    case .silu:
      .product([
        sigmoid, .sum([.number(1), .product([z, .difference(.number(1), sigmoid)])]),
      ])
    case .softplus: sigmoid
    case .softmax: nil
    }
  }

  /// One thing where z is above 0, another elsewhere.
  private func ofSign(_ above: Expression, _ otherwise: Expression) -> Expression {
    .conditional(z, greaterThan: .number(0), then: above, otherwise: otherwise)
  }

  /// Φ(z) = ½(1 + erf(z/√2)).
  private var normalShare: Expression {
    .product([
      .number(0.5),
      .sum([.number(1), .call(.erf, .quotient(z, .call(.sqrt, .number(2))))]),
    ])
  }

  /// φ(z) = e^{−z²/2}/√(2π).
  private var normalDensity: Expression {
    .quotient(
      .call(.exp, .quotient(.negative(.square(z)), .number(2))),
      .call(.sqrt, .number(2 * Double.pi)))
  }

  /// 1/(1+e⁻ᶻ), for z < 0 as eᶻ/(1+eᶻ): the form that does not overflow.
  private var sigmoid: Expression {
    let z = z
    if z.evaluate() < 0 {
      let exponential = Expression.call(.exp, z)
      return .quotient(exponential, .sum([.number(1), exponential]))
    }
    return .quotient(.number(1), .sum([.number(1), .call(.exp, .negative(z))]))
  }
}
