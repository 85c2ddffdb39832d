import Engine

/// The trees of an update of one parameter, wherever its numbers come from: an iteration of a
/// network, or a step of a descent.
package struct UpdateTrees {
  let parameter: Parameter
  let optimizer: Optimizer
  /// A number of the update as a leaf: the parameter and its gradient before, what the optimizer
  /// keeps before and after, ‖g‖, and the results of trees that this makes.
  let leaf: (Quantity) -> Expression
  private let settings: OptimizerLeaves

  init(
    _ parameter: Parameter, optimizer: Optimizer, powers: BetaPowers,
    leaf: @escaping (Quantity) -> Expression
  ) {
    self.parameter = parameter
    self.optimizer = optimizer
    self.leaf = leaf
    settings = OptimizerLeaves(optimizer: optimizer, powers: powers)
  }

  /// What an autopsy shows after g, in order.
  package var equations: [Equation] {
    let prepared: [Quantity] =
      (optimizer.clipNorm == nil ? [] : [.clippedGradient(parameter)])
      + (optimizer.decays ? [.decayedGradient(parameter)] : [])
    let states = optimizer.stepsOfUpdate.map { Quantity.state($0, parameter, old: false) }
    let ends: [Quantity] = [.effectiveRate(parameter), .change(parameter), .updated(parameter)]
    return (prepared + states + ends).compactMap { quantity in
      tree(of: quantity).map { Equation(quantity, $0) }
    }
  }

  /// What makes a number of the update; nil of what comes from elsewhere.
  func tree(of quantity: Quantity) -> Expression? {
    switch quantity {
    case .clippedGradient: clipped
    case .decayedGradient: decayed
    case .state(let buffer, _, old: false): state(buffer)
    case .effectiveRate: effectiveRate
    case .change: change
    case .updated: .difference(leaf(.parameter(parameter)), subtracted)
    default: nil
    }
  }
}

// MARK: - What the rule is given

extension UpdateTrees {
  /// g·min(1, c/‖g‖).
  private var clipped: Expression {
    .product([
      leaf(.gradient(parameter)),
      .call(.min, [.number(1), .quotient(settings[.clipNorm], leaf(.gradientNorm))]),
    ])
  }

  /// g + λw.
  private var decayed: Expression {
    .sum([unspoiled, .product([settings[.weightDecay], leaf(.parameter(parameter))])])
  }

  /// The gradient before weight decay.
  private var unspoiled: Expression {
    leaf(optimizer.clipNorm == nil ? .gradient(parameter) : .clippedGradient(parameter))
  }

  /// The gradient as the rule is given it: mean, clipped, decayed.
  private var g: Expression {
    optimizer.decays ? leaf(.decayedGradient(parameter)) : unspoiled
  }
}

// MARK: - What the optimizer keeps

extension UpdateTrees {
  private func new(_ buffer: OptimizerBuffer) -> Expression {
    leaf(.state(buffer, parameter, old: false))
  }

  /// A buffer as the update before left it; 0 at the start.
  private func old(_ buffer: OptimizerBuffer) -> Expression {
    leaf(.state(buffer, parameter, old: true))
  }

  private func state(_ buffer: OptimizerBuffer) -> Expression {
    switch buffer {
    case .velocity:
      let past = Expression.product([settings[.beta], old(.velocity)])
      return optimizer.form == .lecture
        ? .sum([past, .product([.difference(.number(1), settings[.beta]), g])]) : .sum([past, g])
    case .squareSum: return .sum([old(.squareSum), .square(g)])
    case .squareMean: return average(old(.squareMean), .square(g), squareBeta)
    case .mean: return average(old(.mean), g, settings[.beta1])
    case .change: return .product([changeRatio, g])
    case .changeMean:
      return average(old(.changeMean), .square(new(.change)), squareBeta)
    case .correctedMean:
      return .quotient(new(.mean), .difference(.number(1), settings.beta1Power))
    case .correctedSquareMean:
      return .quotient(new(.squareMean), .difference(.number(1), settings.beta2Power))
    }
  }

  /// The β that weighs past squares.
  private var squareBeta: Expression {
    switch optimizer.kind {
    case .adadelta: settings[.rho]
    case .adam, .adamw: settings[.beta2]
    case .gradientDescent, .momentum, .adagrad, .rmsprop: settings[.beta]
    }
  }

  /// √(u+ε)/√(s+ε) of Adadelta.
  private var changeRatio: Expression {
    .quotient(
      .call(.sqrt, .sum([old(.changeMean), settings[.epsilon]])),
      .call(.sqrt, .sum([new(.squareMean), settings[.epsilon]])))
  }

  /// β·old + (1−β)·new.
  private func average(_ old: Expression, _ new: Expression, _ beta: Expression) -> Expression {
    .sum([
      .product([beta, old]), .product([.difference(.number(1), beta), new]),
    ])
  }
}

// MARK: - What becomes of the parameter

extension UpdateTrees {
  /// What divides η, where the rule has a rate per parameter.
  private var divisor: Expression? {
    func root(_ buffer: OptimizerBuffer) -> Expression {
      optimizer.form == .lecture
        ? .call(.sqrt, .sum([new(buffer), settings[.epsilon]]))
        : .sum([.call(.sqrt, new(buffer)), settings[.epsilon]])
    }
    switch (optimizer.kind, optimizer.form) {
    case (.adagrad, _): return root(.squareSum)
    case (.rmsprop, _), (.adadelta, .lecture), (.adam, .lecture): return root(.squareMean)
    case (.adam, .standard), (.adamw, _): return root(.correctedSquareMean)
    case (.gradientDescent, _), (.momentum, _), (.adadelta, .standard): return nil
    }
  }

  /// What η′ multiplies: g, or what stands for it.
  private var direction: Expression {
    switch (optimizer.kind, optimizer.form) {
    case (.momentum(_, true), .standard):
      return .sum([g, .product([settings[.beta], new(.velocity)])])
    case (.momentum, _): return new(.velocity)
    case (.adam, .lecture): return new(.mean)
    case (.adam, .standard), (.adamw, _): return new(.correctedMean)
    case (.adadelta, .standard): return new(.change)
    case (.gradientDescent, _), (.adagrad, _), (.rmsprop, _), (.adadelta, .lecture): return g
    }
  }

  /// Whether η is multiplied with the direction before it is divided.
  private var multipliesFirst: Bool {
    switch (optimizer.kind, optimizer.form) {
    case (.adam, .standard), (.adamw, _): true
    case (.adam, .lecture), (.gradientDescent, _), (.momentum, _), (.adagrad, _), (.rmsprop, _),
      (.adadelta, _):
      false
    }
  }

  private var isAdadelta: Bool {
    if case (.adadelta, .standard) = (optimizer.kind, optimizer.form) { true } else { false }
  }

  private var effectiveRate: Expression {
    if isAdadelta { return .product([settings[.learningRate], changeRatio]) }
    return divisor.map { .quotient(settings[.learningRate], $0) } ?? settings[.learningRate]
  }

  /// What is subtracted from the parameter, written out as the engine computes it.
  private var subtracted: Expression { decay.map { .sum([step, $0]) } ?? step }

  /// ηλw, which is taken off beside the step; nil where the decay does not act so.
  private var decay: Expression? {
    guard optimizer.decaysApart else { return nil }
    return .product([
      settings[.learningRate], settings[.weightDecay], leaf(.parameter(parameter)),
    ])
  }

  private var step: Expression {
    guard let divisor else { return .product([settings[.learningRate], direction]) }
    return multipliesFirst
      ? .quotient(.product([settings[.learningRate], direction]), divisor)
      : .product([.quotient(settings[.learningRate], divisor), direction])
  }

  /// The same with its sign changed, which moves no bit, and through η′ wherever the engine computes
  /// η′ on its way.
  private var change: Expression {
    if multipliesFirst, let divisor {
      let step = Expression.quotient(
        .product([.negative(settings[.learningRate]), direction]), divisor)
      return decay.map { .difference(step, $0) } ?? step
    }
    let rate: Expression =
      divisor == nil
      ? settings[.learningRate] : .leaf(.effectiveRate(parameter), effectiveRate.evaluate())
    return .product([.negative(rate), direction])
  }
}
