import Engine
import Experiments

extension Experiment {
  /// The experiment with another learning rate, everything else being equal.
  ///
  /// The rate must be above 0 and finite.
  public func withLearningRate(_ rate: Double) -> Experiment {
    var changed = self
    changed.optimizer.learningRate = rate
    return changed
  }

  /// The experiment with another seed of the drawn weights and of the order of the rows.
  ///
  /// The data stay: neither their rows nor what is held out of them is drawn anew.
  public func seeded(_ seed: UInt64) -> Experiment {
    var changed = self
    changed.network.initializer.seed = seed
    changed.training.seed = seed
    return changed
  }

  /// Whether another seed can make another run: weights are drawn, or rows are shuffled.
  public var drawsFromSeed: Bool {
    training.shuffle || network.drawsFromSeed
  }
}

extension Network {
  fileprivate var drawsFromSeed: Bool {
    switch initializer.kind {
    case .constant, .zeros: return false
    case .xavierUniform, .xavierNormal, .heUniform, .heNormal, .uniform, .normal:
      return layers.contains { if case .all = $0.given { false } else { true } }
    }
  }
}
