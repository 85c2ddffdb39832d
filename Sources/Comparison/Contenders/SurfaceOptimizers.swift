import Engine

extension Surface {
  /// The contenders that one meets on a surface, with learning rates at which their ways are seen.
  ///
  /// Plain descent and momentum multiply a rate with the slope, so theirs is the surface's; the
  /// others divide by the size of the slopes, and theirs is about the length of a step.
  var optimizers: [Optimizer] {
    Optimizer.Kind.all.map { kind in
      switch kind {
      case .gradientDescent: Optimizer(kind, learningRate: rate)
      case .momentum: Optimizer(.momentum(beta: 0.5, nesterov: false), learningRate: rate)
      case .adagrad: Optimizer(kind, learningRate: 0.4)
      case .rmsprop: Optimizer(kind, learningRate: 0.05)
      case .adadelta: Optimizer(kind, learningRate: 1)
      case .adam: Optimizer(kind, learningRate: 0.2)
      }
    }
  }

  /// A rate at which plain descent neither stands still nor leaps away.
  var rate: Double {
    switch self {
    case .bowl: 0.1
    case .ravine: 0.4
    case .rosenbrock: 0.001
    case .beale: 0.01
    case .himmelblau: 0.01
    case .saddle: 0.05
    }
  }
}
