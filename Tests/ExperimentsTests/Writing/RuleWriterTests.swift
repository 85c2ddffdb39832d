import Engine
import Experiments
import Testing

@Suite("Writing settings of rules")
struct RuleWriterTests {
  @Test("a file has what a reader will want to change, and no default that is rarely changed")
  func optimizers() {
    let lines = Optimizer.Kind.all.map { kind in
      Experiment(
        data: .rows(Dataset(rows: [(x: [1], y: [1])])),
        network: Network(inputs: 1, layers: [DenseLayer(units: 1, activation: .identity)]),
        loss: .huber(delta: 1), optimizer: Optimizer(kind, learningRate: 0.1)
      ).yaml.split(separator: "\n").first { $0.hasPrefix("optimizer") }.map(String.init) ?? ""
    }
    #expect(
      lines.starts(with: [
        "optimizer: {kind: gradient-descent, learning-rate: 0.1}",
        "optimizer: {kind: momentum, learning-rate: 0.1, beta: 0.9}",
        "optimizer: {kind: adagrad, learning-rate: 0.1, epsilon: 1e-10}",
        "optimizer: {kind: rmsprop, learning-rate: 0.1, beta: 0.9, epsilon: 1e-8}",
        "optimizer: {kind: adadelta, learning-rate: 0.1, rho: 0.9, epsilon: 1e-6}",
        "optimizer: {kind: adam, learning-rate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8}",
      ]))
  }
}
