import Engine

/// How the optimizer spends a gradient: clipping, weight decay, its buffers, the new parameter.
extension IterationSteps {
  func update(_ address: StepAddress) -> Expression {
    guard let parameter = address.parameter else { return gradientNorm() }
    switch address.kind {
    case .clippedSlope: return clipped(parameter)
    case .decayedSlope:
      return .sum([
        gradient(parameter, before: .decayedSlope),
        .product([
          constant(.weightDecay, record.setup.optimizer.weightDecay), leaf(parameter),
        ]),
      ])
    case .optimizerState: return state(address.buffer ?? .velocity, parameter)
    default: return updated(parameter)
    }
  }

  private func gradientNorm() -> Expression {
    let network = record.setup.network
    return .call(
      .sqrt,
      .sum(
        network.parameters.filter(network.isTrainable).map {
          .square(leaf(StepAddress(.backward, .batchMean).of($0)))
        }))
  }

  /// g·min(1, c/‖g‖).
  private func clipped(_ parameter: Parameter) -> Expression {
    .product([
      leaf(StepAddress(.backward, .batchMean).of(parameter)),
      .call(
        .min,
        [
          .number(1),
          .quotient(
            constant(.clipNorm, record.setup.optimizer.clipNorm ?? .infinity),
            leaf(StepAddress(.update, .gradientNorm))),
        ]),
    ])
  }

  /// The gradient as it enters a step of the update: mean, clipped, decayed.
  private func gradient(_ parameter: Parameter, before kind: StepKind) -> Expression {
    if kind != .decayedSlope && record.setup.optimizer.decays {
      return leaf(StepAddress(.update, .decayedSlope).of(parameter))
    }
    if plan.clips { return leaf(StepAddress(.update, .clippedSlope).of(parameter)) }
    return leaf(StepAddress(.backward, .batchMean).of(parameter))
  }

  /// A buffer after this update's step.
  private func new(_ buffer: OptimizerBuffer, _ parameter: Parameter) -> Expression {
    leaf(StepAddress(.update, .optimizerState, buffer: buffer).of(parameter))
  }

  /// A buffer as the update before left it; 0 at the start.
  private func old(_ buffer: OptimizerBuffer, _ parameter: Parameter) -> Expression {
    .leaf(
      .state(buffer, parameter, old: true),
      record.kept(buffer, of: parameter, before: true) ?? .nan,
      source: previousMoment(
        StepAddress(.update, .optimizerState, buffer: buffer).of(parameter)))
  }

  private func state(_ buffer: OptimizerBuffer, _ parameter: Parameter) -> Expression {
    let g = gradient(parameter, before: .optimizerState)
    let settings = OptimizerLeaves(self)
    switch buffer {
    case .velocity:
      let past = Expression.product([settings.beta, old(.velocity, parameter)])
      return record.setup.optimizer.form == .lecture
        ? .sum([past, .product([.difference(.number(1), settings.beta), g])]) : .sum([past, g])
    case .squareSum: return .sum([old(.squareSum, parameter), .square(g)])
    case .squareMean:
      return average(old(.squareMean, parameter), .square(g), settings.squareBeta)
    case .mean: return average(old(.mean, parameter), g, settings.beta1)
    case .change:
      let epsilon = settings.epsilon
      return .product([
        .quotient(
          .call(.sqrt, .sum([old(.changeMean, parameter), epsilon])),
          .call(.sqrt, .sum([new(.squareMean, parameter), epsilon]))), g,
      ])
    case .changeMean:
      return average(
        old(.changeMean, parameter), .square(new(.change, parameter)), settings.squareBeta)
    case .correctedMean:
      return .quotient(
        new(.mean, parameter), .difference(.number(1), settings.beta1Power))
    case .correctedSquareMean:
      return .quotient(
        new(.squareMean, parameter), .difference(.number(1), settings.beta2Power))
    }
  }

  /// β·old + (1−β)·new.
  private func average(_ old: Expression, _ new: Expression, _ beta: Expression) -> Expression {
    .sum([
      .product([beta, old]), .product([.difference(.number(1), beta), new]),
    ])
  }

  private func updated(_ parameter: Parameter) -> Expression {
    .difference(leaf(parameter), change(parameter))
  }

  /// What is subtracted from the parameter.
  private func change(_ parameter: Parameter) -> Expression {
    let settings = OptimizerLeaves(self)
    let (rate, epsilon) = (settings.rate, settings.epsilon)
    let g = gradient(parameter, before: .parameterUpdate)
    func over(_ divisor: Expression, _ factor: Expression) -> Expression {
      .product([.quotient(rate, divisor), factor])
    }
    func root(_ buffer: OptimizerBuffer) -> Expression {
      record.setup.optimizer.form == .lecture
        ? .call(.sqrt, .sum([new(buffer, parameter), epsilon]))
        : .sum([.call(.sqrt, new(buffer, parameter)), epsilon])
    }
    switch (record.setup.optimizer.kind, record.setup.optimizer.form) {
    case (.gradientDescent, _): return .product([rate, g])
    case (.momentum(_, true), .standard):
      return .product([
        rate, .sum([g, .product([settings.beta, new(.velocity, parameter)])]),
      ])
    case (.momentum, _): return .product([rate, new(.velocity, parameter)])
    case (.adagrad, _): return over(root(.squareSum), g)
    case (.rmsprop, _), (.adadelta, .lecture): return over(root(.squareMean), g)
    case (.adadelta, .standard): return .product([rate, new(.change, parameter)])
    case (.adam, .lecture): return over(root(.squareMean), new(.mean, parameter))
    case (.adam, .standard):
      return .quotient(
        .product([rate, new(.correctedMean, parameter)]), root(.correctedSquareMean))
    }
  }
}

/// The optimizer's settings as leaves.
private struct OptimizerLeaves {
  let rate: Expression
  private let kind: Optimizer.Kind
  private let powers: BetaPowers

  init(_ steps: IterationSteps) {
    rate = steps.constant(.learningRate, steps.record.setup.optimizer.learningRate)
    kind = steps.record.setup.optimizer.kind
    powers = steps.record.after.powers
  }

  private func leaf(_ constant: Constant, _ value: Double?) -> Expression {
    .leaf(.constant(constant), value ?? .nan)
  }

  var beta: Expression {
    if case .momentum(let beta, _) = kind { leaf(.beta, beta) } else { leaf(.beta, nil) }
  }

  /// The β that weighs past squares.
  var squareBeta: Expression {
    switch kind {
    case .rmsprop(let beta, _): leaf(.beta, beta)
    case .adadelta(let rho, _): leaf(.rho, rho)
    case .adam(_, let beta2, _): leaf(.beta2, beta2)
    default: leaf(.beta, nil)
    }
  }

  var beta1: Expression {
    if case .adam(let beta1, _, _) = kind { leaf(.beta1, beta1) } else { leaf(.beta1, nil) }
  }

  var epsilon: Expression {
    switch kind {
    case .adagrad(let epsilon), .rmsprop(_, let epsilon), .adadelta(_, let epsilon),
      .adam(_, _, let epsilon):
      leaf(.epsilon, epsilon)
    default: leaf(.epsilon, nil)
    }
  }

  var beta1Power: Expression { leaf(.beta1Power(t: powers.updates), powers.first) }

  var beta2Power: Expression { leaf(.beta2Power(t: powers.updates), powers.second) }
}
