import Engine
import Experiments

/// Experiments with settings of every kind, made at random.
struct ExperimentSource {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func next() -> Experiment {
    let loss = pick(Loss.all + [.huber(delta: positive())])
    let data = data(for: loss)
    return Experiment(
      title: pick([nil, "Plain", "With: colon", "#5", "\"'\\", "ß 😀", "12", "no"]),
      data: data, network: network(data.dataset, loss), loss: loss, optimizer: optimizer(),
      training: Training(
        batch: pick([.full, .rows(1 + random.below(9))]), shuffle: flip(), seed: random.next(),
        epochs: random.below(1_000)))
  }

  private mutating func data(for loss: Loss) -> DataSource {
    if loss != .categoricalCrossEntropy && flip() { return .toy(toy(for: loss)) }
    let inputs = 1 + random.below(4)
    let targets = 1 + random.below(3)
    return .rows(
      Dataset(
        rows: (0...random.below(5)).map { _ in
          (x: numbers(inputs), y: self.targets(targets, loss))
        }))
  }

  private mutating func toy(for loss: Loss) -> ToyData {
    let kinds = ToyData.Kind.allCases.filter { kind in
      loss != .binaryCrossEntropy || ToyData(kind).made.targets.allSatisfy((0...1).contains)
    }
    return ToyData(
      pick(kinds), samples: 2 + random.below(30), noise: pick([0, random.uniform()]),
      seed: random.next(), testFraction: pick([nil, 0.01 + 0.9 * random.uniform()]))
  }

  private mutating func targets(_ count: Int, _ loss: Loss) -> [Double] {
    switch loss {
    case .binaryCrossEntropy: return (0..<count).map { _ in random.uniform() }
    case .categoricalCrossEntropy:
      let class0 = random.below(count)
      return (0..<count).map { $0 == class0 ? 1 : 0 }
    default: return numbers(count)
    }
  }

  private mutating func network(_ data: Dataset, _ loss: Loss) -> Network {
    var layers: [DenseLayer] = []
    let depth = 1 + random.below(3)
    for index in 1..<(depth + 1) {
      let units = index == depth ? data.targetCount : 1 + random.below(4)
      let inputs = layers.last?.units ?? data.inputCount
      layers.append(layer(inputs, units, isLast: index == depth, loss))
    }
    return Network(
      inputs: data.inputCount, layers: layers,
      frozen: Frozen(
        weights: flip(), biases: flip(), slopes: flip(), layers: flip() ? [depth] : []),
      initializer: Initializer(initializer(), seed: random.next()))
  }

  private mutating func layer(
    _ inputs: Int, _ units: Int, isLast: Bool, _ loss: Loss
  ) -> DenseLayer {
    let activations =
      Activation.all + [
        .leakyReLU(slope: number()), .prelu(initialSlope: number()), .elu(alpha: positive()),
      ]
    return DenseLayer(
      units: units,
      activation: pick(activations.filter { !isLast || loss.allows(output: $0) }),
      given: pick([
        .none, .biases(numbers(units)),
        .all(weights: (0..<units).map { _ in numbers(inputs) }, biases: numbers(units)),
      ]))
  }

  private mutating func initializer() -> Initializer.Kind {
    let low = random.uniform()
    return pick([
      .xavierUniform, .xavierNormal, .heUniform, .heNormal, .uniform(low: low, high: low + 1),
      .normal(mean: number(), deviation: positive()), .constant(value: number()), .zeros,
    ])
  }

  private mutating func optimizer() -> Optimizer {
    let form = pick(Optimizer.Form.allCases)
    let average = random.uniform()
    let kind: Optimizer.Kind = pick(
      Optimizer.Kind.all + [
        .momentum(beta: average, nesterov: form == .standard), .adagrad(epsilon: positive()),
        .rmsprop(beta: average, epsilon: positive()), .adadelta(rho: average, epsilon: positive()),
        .adam(beta1: average, beta2: random.uniform(), epsilon: positive()),
      ])
    return Optimizer(
      kind, learningRate: positive(), form: kind.forms.contains(form) ? form : .standard,
      weightDecay: flip() ? positive() : 0,
      clipNorm: flip() ? positive() : nil)
  }

  private mutating func numbers(_ count: Int) -> [Double] { (0..<count).map { _ in number() } }

  /// Any finite Double, or a short one.
  private mutating func number() -> Double {
    let any = Double(bitPattern: random.next())
    return any.isFinite && flip() ? any : Double(random.below(2_001) - 1_000) / 100
  }

  private mutating func positive() -> Double { max(abs(number()), .leastNonzeroMagnitude) }
  private mutating func flip() -> Bool { random.below(2) == 0 }
  private mutating func pick<T>(_ choices: [T]) -> T { choices[random.below(choices.count)] }
}
