import Engine

/// A network, data and optimizer to be timed.
struct Workload {
  let name: String
  let summary: String
  let setup: Setup
  let iterations: Int

  /// The best of `runs` timings, in microseconds an iteration.
  func bestTime(runs: Int = 7) -> Double {
    let trainer = Trainer(setup)
    let clock = ContinuousClock()
    var best = Double.infinity
    for _ in 0..<runs {
      let time = clock.measure {
        for _ in 0..<iterations { trainer.step() }
      }
      let seconds = Double(time.components.attoseconds) * 1e-18 + Double(time.components.seconds)
      best = min(best, seconds * 1e6 / Double(iterations))
    }
    return best
  }

  static let all = [xor, moons, small, wide, deep]

  private static let xor = Workload(
    name: "W1", summary: "2-2-1 sigmoid, XOR, full batch, MSE             ",
    setup: Setup(
      network: network(2, [(2, .sigmoid), (1, .sigmoid)]),
      data: Dataset(rows: [([0, 0], [0]), ([0, 1], [1]), ([1, 0], [1]), ([1, 1], [0])]),
      loss: .meanSquaredError, optimizer: Optimizer(.gradientDescent, learningRate: 0.5),
      training: Training()),
    iterations: 20000)

  private static let moons = Workload(
    name: "W2", summary: "2-8-8-1 tanh, BCE, batch 16, Adam               ",
    setup: Setup(
      network: network(2, [(8, .tanh), (8, .tanh), (1, .sigmoid)]),
      data: noise(rows: 256, inputs: 2, classes: 1), loss: .binaryCrossEntropy,
      optimizer: Optimizer(adam, learningRate: 0.001), training: Training(batch: .rows(16))),
    iterations: 5000)

  private static let small = Workload(
    name: "W3", summary: "64-64-64-10 ReLU, softmax, batch 32, Adam       ",
    setup: Setup(
      network: network(64, [(64, .relu), (64, .relu), (10, .softmax)]),
      data: noise(rows: 512, inputs: 64, classes: 10), loss: .categoricalCrossEntropy,
      optimizer: Optimizer(adam, learningRate: 0.001), training: Training(batch: .rows(32))),
    iterations: 500)

  private static let wide = Workload(
    name: "W4", summary: "784-128-10 ReLU, softmax, batch 64, momentum    ",
    setup: Setup(
      network: network(784, [(128, .relu), (10, .softmax)]),
      data: noise(rows: 512, inputs: 784, classes: 10), loss: .categoricalCrossEntropy,
      optimizer: Optimizer(.momentum(beta: 0.9, nesterov: false), learningRate: 0.01),
      training: Training(batch: .rows(64))),
    iterations: 60)

  private static let deep = Workload(
    name: "W5", summary: "thirty sigmoid layers of 4, batch 1             ",
    setup: Setup(
      network: network(4, Array(repeating: (4, .sigmoid), count: 30)),
      data: noise(rows: 64, inputs: 4, classes: 4), loss: .meanSquaredError,
      optimizer: Optimizer(.gradientDescent, learningRate: 0.1),
      training: Training(batch: .rows(1))),
    iterations: 5000)

  private static let adam = Optimizer.Kind.adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8)

  private static func network(_ inputs: Int, _ layers: [(Int, Activation)]) -> Network {
    Network(
      inputs: inputs, layers: layers.map { DenseLayer(units: $0.0, activation: $0.1) })
  }

  /// Inputs in [−1, 1) with a one-hot class each (a single 0 or 1 for one class).
  private static func noise(rows: Int, inputs: Int, classes: Int) -> Dataset {
    var generator = SplitMix64(seed: 7)
    var x: [Double] = []
    var y: [Double] = []
    for _ in 0..<rows {
      for _ in 0..<inputs { x.append(2 * generator.uniform() - 1) }
      let label = generator.below(max(2, classes))
      y += classes == 1 ? [Double(label)] : (0..<classes).map { $0 == label ? 1 : 0 }
    }
    return Dataset(inputCount: inputs, targetCount: classes, inputs: x, targets: y)
  }
}
