import Engine

/// A network, data and optimizer to be timed.
struct Workload {
  let name: String
  let summary: String
  let setup: Setup

  /// The best of many short timings, in microseconds an iteration.
  ///
  /// On a shared machine some slices of a millisecond are left alone; longer ones seldom are.
  func bestTime() -> Double {
    let trainer = Trainer(setup)
    let pilot = Workload.time(trainer, iterations: 20) / 20
    let iterations = max(1, Int(1000 / pilot))
    var (best, total) = (Double.infinity, 0.0)
    while total < 600_000 {
      let time = Workload.time(trainer, iterations: iterations)
      best = min(best, time / Double(iterations))
      total += time
    }
    return best
  }

  /// Multiplications with an addition an iteration: forward, routes back, and slopes.
  var products: Int {
    let network = setup.network
    let rows = setup.training.batch.size(outOf: setup.data.rowCount)
    return network.layers.indices.reduce(0) { sum, layer in
      let weights = network.inputs(ofLayer: layer) * network.layers[layer].units
      return sum + rows * weights * (layer == 0 ? 2 : 3)
    }
  }

  /// Microseconds.
  private static func time(_ trainer: Trainer, iterations: Int) -> Double {
    let time = ContinuousClock().measure {
      for _ in 0..<iterations { trainer.step() }
    }
    return Double(time.components.attoseconds) * 1e-12 + Double(time.components.seconds) * 1e6
  }

  static let all = [xor, moons, small, wide, deep]

  /// What is looked at: a textbook's network, a layer that just does not fit a screen, and one that
  /// is far too large for it; each with one sample an iteration and with many.
  static let framed = [1, 32].flatMap { rows in
    [
      (2, [(2, .sigmoid), (2, .sigmoid)], Loss.halfSquaredError),
      (64, [(64, .relu), (10, .softmax)], .categoricalCrossEntropy),
      (784, [(128, .relu), (10, .softmax)], .categoricalCrossEntropy),
    ].map { framed($0, $1, $2, batch: rows) }
  }

  private static func framed(
    _ inputs: Int, _ layers: [(Int, Activation)], _ loss: Loss, batch: Int
  ) -> Workload {
    let units = ([inputs] + layers.map(\.0)).map(String.init).joined(separator: "-")
    return Workload(
      name: units, summary: "\(units), batch of \(batch), Adam",
      setup: Setup(
        network: network(inputs, layers),
        data: noise(rows: 512, inputs: inputs, classes: layers[layers.count - 1].0),
        loss: loss, optimizer: Optimizer(adam, learningRate: 0.001),
        training: Training(batch: .rows(batch))))
  }

  private static let xor = Workload(
    name: "W1", summary: "2-2-1 sigmoid, XOR, full batch, MSE",
    setup: Setup(
      network: network(2, [(2, .sigmoid), (1, .sigmoid)]),
      data: Dataset(rows: [([0, 0], [0]), ([0, 1], [1]), ([1, 0], [1]), ([1, 1], [0])]),
      loss: .meanSquaredError, optimizer: Optimizer(.gradientDescent, learningRate: 0.5),
      training: Training()))

  private static let moons = Workload(
    name: "W2", summary: "2-8-8-1 tanh, BCE, batch 16, Adam",
    setup: Setup(
      network: network(2, [(8, .tanh), (8, .tanh), (1, .sigmoid)]),
      data: noise(rows: 256, inputs: 2, classes: 1), loss: .binaryCrossEntropy,
      optimizer: Optimizer(adam, learningRate: 0.001), training: Training(batch: .rows(16))))

  private static let small = Workload(
    name: "W3", summary: "64-64-64-10 ReLU, softmax, batch 32, Adam",
    setup: Setup(
      network: network(64, [(64, .relu), (64, .relu), (10, .softmax)]),
      data: noise(rows: 512, inputs: 64, classes: 10), loss: .categoricalCrossEntropy,
      optimizer: Optimizer(adam, learningRate: 0.001), training: Training(batch: .rows(32))))

  private static let wide = Workload(
    name: "W4", summary: "784-128-10 ReLU, softmax, batch 64, momentum",
    setup: Setup(
      network: network(784, [(128, .relu), (10, .softmax)]),
      data: noise(rows: 512, inputs: 784, classes: 10), loss: .categoricalCrossEntropy,
      optimizer: Optimizer(.momentum(beta: 0.9, nesterov: false), learningRate: 0.01),
      training: Training(batch: .rows(64))))

  private static let deep = Workload(
    name: "W5", summary: "thirty sigmoid layers of 4, batch 1",
    setup: Setup(
      network: network(4, Array(repeating: (4, .sigmoid), count: 30)),
      data: noise(rows: 64, inputs: 4, classes: 4), loss: .meanSquaredError,
      optimizer: Optimizer(.gradientDescent, learningRate: 0.1),
      training: Training(batch: .rows(1))))

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
