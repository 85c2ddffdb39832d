import Engine

/// Seeded networks, data and settings of every kind, for tests that walk whole iterations.
struct RandomSetups {
  private var generator: SplitMix64

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  /// Every optimizer in both forms, Nesterov included.
  static let optimizers: [Optimizer] =
    Optimizer.Kind.all.flatMap { kind in
      kind.forms.map { Optimizer(kind, learningRate: 0.05, form: $0) }
    } + [Optimizer(.momentum(beta: 0.8, nesterov: true), learningRate: 0.05)]

  mutating func number(_ range: Double = 2) -> Double {
    (generator.uniform() * 2 - 1) * range
  }

  mutating func below(_ bound: Int) -> Int { generator.below(bound) }

  /// A network whose output and loss are given, with hidden layers of the given activations.
  mutating func setup(
    hidden: [Activation], output: Activation, loss: Loss, optimizer: Optimizer,
    rows: Int = 5, batch: Batch = .rows(2), shuffle: Bool = true, frozen: Frozen = Frozen()
  ) -> Setup {
    let inputs = 1 + below(3)
    let outputs = 1 + below(3)
    var layers = hidden.map { DenseLayer(units: 1 + below(4), activation: $0) }
    layers.append(DenseLayer(units: outputs, activation: output))
    var data: [(x: [Double], y: [Double])] = []
    for _ in 0..<rows {
      data.append(((0..<inputs).map { _ in number() }, target(outputs, loss)))
    }
    return Setup(
      network: Network(
        inputs: inputs, layers: layers, frozen: frozen,
        initializer: Initializer(.uniform(low: -1.5, high: 1.5), seed: generator.next())),
      data: Dataset(rows: data), loss: loss, optimizer: optimizer,
      training: Training(batch: batch, shuffle: shuffle, seed: generator.next()))
  }

  private mutating func target(_ outputs: Int, _ loss: Loss) -> [Double] {
    switch loss {
    case .binaryCrossEntropy: return (0..<outputs).map { _ in generator.uniform() }
    case .categoricalCrossEntropy:
      let label = below(outputs)
      return (0..<outputs).map { $0 == label ? 1 : 0 }
    default: return (0..<outputs).map { _ in number() }
    }
  }
}
