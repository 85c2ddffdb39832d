import Engine
import Experiments
import Foundation

/// The experiments that the tests draw.
package enum Sample {
  /// A built-in experiment, read from the file that is shipped.
  package static func builtIn(_ name: String) throws -> Experiment {
    try BuiltIn(named: name) { try [UInt8](Data(contentsOf: folder.appending(path: $0))) }
      .experiment
  }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "experiments")

  /// Random weights and data for a stack of layers of these units, the inputs first.
  package static func network(
    _ units: [Int], hidden: Activation = .relu, output: Activation = .softmax,
    loss: Loss = .categoricalCrossEntropy,
    optimizer: Optimizer = Optimizer(.gradientDescent, learningRate: 0.1), rows: Int = 3,
    batch: Batch = .rows(2), frozen: Frozen = Frozen(), seed: UInt64 = 7
  ) -> Setup {
    var generator = SplitMix64(seed: seed)
    let layers = units.dropFirst().enumerated().map { place, count in
      DenseLayer(units: count, activation: place == units.count - 2 ? output : hidden)
    }
    let outputs = units[units.count - 1]
    let data = (0..<rows).map { row in
      (
        x: (0..<units[0]).map { _ in rounded(generator.uniform() * 2 - 1) },
        y: (0..<outputs).map { $0 == row % outputs ? 1.0 : 0 }
      )
    }
    return Setup(
      network: Network(
        inputs: units[0], layers: layers, frozen: frozen,
        initializer: Initializer(.xavierUniform, seed: seed)),
      data: Dataset(rows: data), loss: loss, optimizer: optimizer,
      training: Training(batch: batch, shuffle: true, seed: seed))
  }

  private static func rounded(_ x: Double) -> Double { (x * 100).rounded() / 100 }

  /// Adam with everything that an update can have.
  package static let fullAdam = Optimizer(
    .adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8), learningRate: 0.01, weightDecay: 0.001,
    clipNorm: 0.05)

  /// A small network of each kind of layer, loss and optimizer, several samples a batch.
  package static let variety: [(name: String, setup: Setup)] = {
    var setups: [(String, Setup)] = []
    for (place, activation) in Activation.all.enumerated() {
      let loss = activation == .softmax ? Loss.categoricalCrossEntropy : Loss.all[place % 5]
      let optimizer = optimizers[place % optimizers.count]
      setups.append(
        (
          "\(activation.name), \(loss.name), \(optimizer.kind.name), \(optimizer.form)",
          network(
            [2, 3, 2], hidden: activation, output: activation, loss: loss, optimizer: optimizer,
            batch: .rows(1 + place % 2), seed: UInt64(place + 1))
        ))
    }
    for (place, optimizer) in optimizers.enumerated() {
      setups.append(
        (
          "cross-entropy, \(optimizer.kind.name), \(optimizer.form)",
          network(
            [2, 2, 1], hidden: .sigmoid, output: .sigmoid, loss: .binaryCrossEntropy,
            optimizer: optimizer, rows: place == 0 ? 12 : 3, batch: .rows(place == 0 ? 11 : 2),
            frozen: Frozen(biases: place % 2 == 0), seed: UInt64(place + 30))
        ))
    }
    return setups
  }()

  private static let optimizers: [Optimizer] =
    Optimizer.Kind.all.enumerated().flatMap { place, kind in
      kind.forms.map { form in
        Optimizer(
          kind, learningRate: 0.05, form: form, weightDecay: place % 2 == 0 ? 0.01 : 0,
          clipNorm: place % 3 == 0 ? 0.5 : nil)
      }
    } + [fullAdam, Optimizer(.momentum(beta: 0.9, nesterov: true), learningRate: 0.05)]
}

extension Sample {
  /// One weight that grows about 1,600-fold an iteration, until it is infinite.
  package static let diverging = Setup(
    network: Network(
      inputs: 1,
      layers: [
        DenseLayer(
          units: 1, activation: .identity, given: .all(weights: [[1]], biases: [0]))
      ]),
    data: Dataset(rows: [([4], [1]), ([3], [-1])]), loss: .squaredError,
    optimizer: Optimizer(.gradientDescent, learningRate: 50), training: Training())
}
