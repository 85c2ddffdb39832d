import Engine

/// An optimizer's settings, and the powers of Adam's β, as leaves.
package struct OptimizerLeaves {
  let optimizer: Optimizer
  /// The powers that this update uses.
  let powers: BetaPowers

  /// Leaves of an optimizer, before an update with these powers of Adam's β.
  package init(optimizer: Optimizer, powers: BetaPowers) {
    self.optimizer = optimizer
    self.powers = powers
  }

  private func leaf(_ constant: Constant, _ value: Double?) -> Expression {
    .leaf(.constant(constant), value ?? .nan)
  }

  var rate: Expression { leaf(.learningRate, optimizer.learningRate) }

  var weightDecay: Expression { leaf(.weightDecay, optimizer.weightDecay) }

  var clipNorm: Expression { leaf(.clipNorm, optimizer.clipNorm ?? .infinity) }

  var beta: Expression {
    if case .momentum(let beta, _) = optimizer.kind { leaf(.beta, beta) } else { leaf(.beta, nil) }
  }

  /// The β that weighs past squares.
  package var squareBeta: Expression {
    switch optimizer.kind {
    case .rmsprop(let beta, _): leaf(.beta, beta)
    case .adadelta(let rho, _): leaf(.rho, rho)
    case .adam(_, let beta2, _): leaf(.beta2, beta2)
    default: leaf(.beta, nil)
    }
  }

  package var beta1: Expression {
    if case .adam(let beta1, _, _) = optimizer.kind {
      leaf(.beta1, beta1)
    } else {
      leaf(.beta1, nil)
    }
  }

  var epsilon: Expression {
    switch optimizer.kind {
    case .adagrad(let epsilon), .rmsprop(_, let epsilon), .adadelta(_, let epsilon),
      .adam(_, _, let epsilon):
      leaf(.epsilon, epsilon)
    default: leaf(.epsilon, nil)
    }
  }

  var beta1Power: Expression { leaf(.beta1Power(t: powers.updates), powers.first) }

  var beta2Power: Expression { leaf(.beta2Power(t: powers.updates), powers.second) }
}
