import Engine

/// Seeded networks, data and settings of every kind.
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

  /// Every pair of an output's activation and a loss that may follow it.
  static let outputs: [(activation: Activation, loss: Loss)] = Activation.all.flatMap {
    activation in
    Loss.all.filter { $0.allows(output: activation) }.map { (activation, $0) }
  }

  static let descent = Optimizer(.gradientDescent, learningRate: 0.1)

  /// In ±`range`.
  mutating func number(_ range: Double = 2) -> Double {
    (generator.uniform() * 2 - 1) * range
  }

  mutating func numbers(_ count: Int, _ range: Double = 2) -> [Double] {
    (0..<count).map { _ in number(range) }
  }

  mutating func below(_ bound: Int) -> Int { generator.below(bound) }

  /// A network with layers of `widths` units, all but the last with the activation `hidden`.
  mutating func setup(
    widths: [Int] = [3, 2], hidden: Activation = .tanh, output: Activation = .identity,
    loss: Loss = .squaredError, optimizer: Optimizer = descent, inputs: Int = 2, rows: Int = 5,
    batch: Batch = .rows(2), shuffle: Bool = true, frozen: Frozen = Frozen()
  ) -> Setup {
    let outputs = widths.last ?? 1
    let layers = widths.enumerated().map { index, units in
      DenseLayer(
        units: units, activation: index == widths.count - 1 ? output : hidden,
        given: .biases(numbers(units, 0.5)))
    }
    let data = (0..<rows).map { _ in (x: numbers(inputs), y: target(outputs, loss)) }
    return Setup(
      network: Network(
        inputs: inputs, layers: layers, frozen: frozen,
        initializer: Initializer(.uniform(low: -1, high: 1), seed: generator.next())),
      data: Dataset(rows: data), loss: loss, optimizer: optimizer,
      training: Training(batch: batch, shuffle: shuffle, seed: generator.next()))
  }

  private mutating func target(_ outputs: Int, _ loss: Loss) -> [Double] {
    switch loss {
    case .binaryCrossEntropy: return (0..<outputs).map { _ in generator.uniform() }
    case .categoricalCrossEntropy:
      let label = below(outputs)
      return (0..<outputs).map { $0 == label ? 1 : 0 }
    default: return numbers(outputs)
    }
  }
}
