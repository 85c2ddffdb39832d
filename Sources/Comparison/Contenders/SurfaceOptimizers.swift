import Engine

extension Surface {
  /// The contenders that one meets on a surface, with learning rates at which their ways are seen.
  ///
  /// Plain descent and momentum multiply a rate with the slope, so theirs is the surface's; the
  /// others divide by the size of the slopes, and theirs is about the length of a step.
  var optimizers: [Optimizer] {
    Optimizer.Kind.usual.map { kind in
      // Momentum of the usual β runs far beyond the minimum of a surface.
      Optimizer(
        kind.setting(.beta, to: surfaceBeta(kind)),
        learningRate: kind.rule.facts.surfaceRate ?? rate)
    }
  }

  private func surfaceBeta(_ kind: Optimizer.Kind) -> SettingValue {
    kind.rule.facts.surfaceRate == nil ? .number(0.5) : kind[.beta] ?? .none
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
