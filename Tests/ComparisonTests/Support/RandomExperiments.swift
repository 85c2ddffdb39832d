import Engine
import Experiments

/// Experiments whose networks, losses and optimizers are made at random.
struct RandomExperiments {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func next() -> Experiment {
    let loss = pick([Loss.squaredError, .halfSquaredError, .huber(delta: positive())])
    let (inputs, outputs) = (1 + random.below(4), 1 + random.below(3))
    let rows = (0...random.below(5)).map { _ in (x: numbers(inputs), y: numbers(outputs)) }
    return Experiment(
      title: pick([nil, "Plain", "With: colon", "#5"]), data: .rows(Dataset(rows: rows)),
      network: network(inputs, outputs), loss: loss, optimizer: optimizer(),
      training: Training(
        batch: pick([.full, .rows(1 + random.below(9))]), shuffle: flip(), seed: random.next(),
        epochs: random.below(1_000)))
  }

  private mutating func network(_ inputs: Int, _ outputs: Int) -> Network {
    let hidden = (0..<random.below(3)).map { _ in
      DenseLayer(
        units: 1 + random.below(4),
        activation: pick([.tanh, .leakyReLU(slope: number()), .elu(alpha: positive())]))
    }
    return Network(
      inputs: inputs,
      layers: hidden + [
        DenseLayer(
          units: outputs, activation: pick([.identity, .sigmoid]),
          given: pick([.none, .biases(numbers(outputs))]))
      ],
      frozen: Frozen(weights: flip(), biases: flip(), layers: flip() ? [1] : []),
      initializer: Initializer(
        pick([.xavierUniform, .heNormal, .normal(mean: number(), deviation: positive()), .zeros]),
        seed: random.next()))
  }

  private mutating func optimizer() -> Optimizer {
    Optimizer(
      pick(Optimizer.Kind.all + [.adam(beta1: random.uniform(), beta2: 0.5, epsilon: positive())]),
      learningRate: positive(), form: pick(Optimizer.Form.allCases),
      weightDecay: flip() ? positive() : 0, clipNorm: flip() ? positive() : nil)
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
