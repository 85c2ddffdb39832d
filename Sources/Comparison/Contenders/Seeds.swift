import Engine
import Experiments

extension Experiment {
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
