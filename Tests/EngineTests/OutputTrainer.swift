import Engine

extension Trainer {
  /// A single layer on one row, whose weighted sums are `logits`, whatever its input.
  convenience init(
    output: Activation, logits: [Double], targets: [Double], loss: Loss,
    optimizer: Optimizer = RandomSetups.descent
  ) {
    let layer = DenseLayer(
      units: logits.count, activation: output,
      given: .all(weights: logits.map { _ in [0] }, biases: logits))
    self.init(
      Setup(
        network: Network(inputs: 1, layers: [layer]), data: Dataset(rows: [(x: [0], y: targets)]),
        loss: loss, optimizer: optimizer, training: Training()))
  }
}
