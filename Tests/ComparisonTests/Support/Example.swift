import Engine

/// The experiments that several tests name.
enum Example {
  /// XOR on a 2-2-1 network: 4 rows in batches of 3, shuffled, with Adam.
  static let xor = Setup(
    network: Network(
      inputs: 2,
      layers: [DenseLayer(units: 2, activation: .tanh), DenseLayer(units: 1, activation: .sigmoid)]),
    data: Dataset(rows: [([0, 0], [0]), ([0, 1], [1]), ([1, 0], [1]), ([1, 1], [0])]),
    loss: .binaryCrossEntropy,
    optimizer: Optimizer(.adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8), learningRate: 0.01),
    training: Training(batch: .rows(3), shuffle: true, seed: 5))

  /// One weight that grows about 1,600-fold an iteration, until it is infinite.
  static let diverging = Setup(
    network: Network(
      inputs: 1,
      layers: [
        DenseLayer(
          units: 1, activation: .identity, given: .all(weights: [[1]], biases: [0]))
      ]),
    data: Dataset(rows: [([4], [1]), ([3], [-1]), ([2], [0])]), loss: .squaredError,
    optimizer: Optimizer(.gradientDescent, learningRate: 50), training: Training(batch: .rows(2)))
}
