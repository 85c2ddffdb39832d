import Engine

/// A short training run whose bits must be the same on every machine.
package struct DigestedRun: Sendable {
  /// What is special about it.
  package let name: String
  /// What is run.
  package let setup: Setup
  /// For how long.
  package let iterations: Int

  /// The digest of the run, as it comes out on this machine.
  package var digest: RunDigest { RunDigest(of: setup, iterations: iterations) }

  /// Every activation, loss, optimizer and initializer, and shapes that take every path of the
  /// matrix product.
  package static let all = activations + losses + optimizers + initializers + shapes

  init(
    _ name: String, _ network: Network, rows: Int = 12, loss: Loss = .halfSquaredError,
    optimizer: Optimizer = Optimizer(.gradientDescent, learningRate: 0.1),
    training: Training = Training(batch: .rows(5), shuffle: true, seed: 3), iterations: Int = 40
  ) {
    let data = DigestedRun.noise(rows: rows, inputs: network.inputs, targets: network.outputs)
    setup = Setup(
      network: network, data: data, loss: loss, optimizer: optimizer, training: training)
    self.name = name
    self.iterations = iterations
  }

  /// Inputs in [−1, 1); targets in [0, 1) that sum to 1, or to a half where there is only one.
  private static func noise(rows: Int, inputs: Int, targets: Int) -> Dataset {
    var generator = SplitMix64(seed: 11)
    var x: [Double] = []
    var y: [Double] = []
    for _ in 0..<rows {
      for _ in 0..<inputs { x.append(2 * generator.uniform() - 1) }
      let shares = (0..<targets).map { _ in generator.uniform() }
      let sum = shares.reduce(0, +) * (targets == 1 ? 2 : 1)
      y += shares.map { $0 / sum }
    }
    return Dataset(inputCount: inputs, targetCount: targets, inputs: x, targets: y)
  }
}

// MARK: - The runs

extension DigestedRun {
  private static let activations = Activation.all.map { activation in
    DigestedRun(
      "activation \(activation.name)", network(3, [9, 5, 2], hidden: activation, activation))
  }

  private static let losses = Loss.all.map { loss in
    let output = Activation.all.first { $0 != .step && loss.allows(output: $0) } ?? .identity
    return DigestedRun("loss \(loss.name)", network(3, [6, 3], output), loss: loss)
  }

  private static let optimizers = rules.map { rule in
    let words = [
      rule.kind.name, rule.form.rawValue, rule.isNesterov ? "nesterov" : "",
      rule.decays ? "decaying" : "", rule.clipNorm == nil ? "" : "clipped",
    ]
    return DigestedRun(
      "optimizer " + words.filter { !$0.isEmpty }.joined(separator: " "),
      network(3, [5, 5, 1], hidden: .prelu(initialSlope: 0.25), .identity), optimizer: rule)
  }

  private static let rules =
    Optimizer.Kind.all.flatMap { kind in
      kind.forms.flatMap { form in
        [
          Optimizer(kind, learningRate: 0.01, form: form),
          Optimizer(kind, learningRate: 0.01, form: form, weightDecay: 0.01, clipNorm: 0.1),
        ]
      }
    } + [Optimizer(.momentum(beta: 0.9, nesterov: true), learningRate: 0.01)]

  private static let initializers = kinds.map { kind in
    DigestedRun(
      "initializer \(kind.name)",
      network(3, [7, 2], .sigmoid, initializer: Initializer(kind, seed: 9)))
  }

  private static let kinds: [Initializer.Kind] = [
    .xavierUniform, .xavierNormal, .heUniform, .heNormal, .uniform(low: -0.3, high: 0.7),
    .normal(mean: 0.1, deviation: 0.4), .constant(value: 0.2), .zeros,
  ]

  private static let shapes = [
    DigestedRun(
      "shape of every width", network(1, [1, 2, 3, 4, 7, 8, 17, 33, 40, 72, 6], .identity)),
    DigestedRun("shape deep", network(4, Array(repeating: 4, count: 30), .sigmoid)),
    DigestedRun(
      "shape wide", network(784, [128, 10], hidden: .relu, .softmax), rows: 200,
      loss: .categoricalCrossEntropy,
      optimizer: Optimizer(adam, learningRate: 0.001),
      training: Training(batch: .rows(150)), iterations: 6),
    DigestedRun("shape of one unit", network(1, [1], .sigmoid), training: Training()),
    DigestedRun(
      "frozen biases and layer 2",
      network(3, [5, 4, 2], .tanh, frozen: Frozen(biases: true, layers: [2]))),
    DigestedRun(
      "huge logits", network(3, [4, 3], .softmax, initializer: huge),
      loss: .categoricalCrossEntropy),
  ]

  private static let adam = Optimizer.Kind.adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8)
  private static let huge = Initializer(.normal(mean: 0, deviation: 500), seed: 2)

  private static func network(
    _ inputs: Int, _ units: [Int], hidden: Activation = .tanh, _ output: Activation,
    frozen: Frozen = Frozen(), initializer: Initializer = Initializer(.xavierUniform, seed: 5)
  ) -> Network {
    let layers = units.enumerated().map { index, count in
      DenseLayer(units: count, activation: index + 1 < units.count ? hidden : output)
    }
    return Network(inputs: inputs, layers: layers, frozen: frozen, initializer: initializer)
  }
}

extension Optimizer {
  fileprivate var isNesterov: Bool {
    if case .momentum(_, nesterov: true) = kind { true } else { false }
  }
}
