import Engine
import Testing

/// Mazur, "A step by step backpropagation example" (2015), recomputed in Double.
///
/// The post's program used the updated output weights for the hidden deltas, so its numbers after
/// the first update are not these.
@Suite("Mazur's 2-2-2 network")
struct PublishedMazurTests {
  @Test("the forward pass and the error are the post's")
  func forward() throws {
    let trainer = Self.trainer()
    let cost = trainer.step()
    let sums = [1, 2].map { trainer.weightedSums(sample: 1, layer: $0) }
    let hidden = trainer.activations(sample: 1, layer: 1)
    let outputs = trainer.activations(sample: 1, layer: 2)
    try expect(sums[0][0], prints: "0.3775")
    try expect(hidden, print: ["0.593269992", "0.596884378"])
    try expect(sums[1][0], prints: "1.105905967")
    try expect(outputs, print: ["0.75136507", "0.772928465"])
    let errors = zip(outputs, [0.01, 0.99]).map { ($0 - $1) * ($0 - $1) / 2 }
    try expect(errors, print: ["0.274811083", "0.023560026"])
    try expect(cost, prints: "0.298371109")
    #expect(cost == 0.2983711087600027)
  }

  @Test("the deltas and the slopes are the post's, both paths into h1 added")
  func backward() throws {
    let trainer = Self.trainer()
    trainer.step()
    let output = trainer.activations(sample: 1, layer: 2)[0]
    let deltas = trainer.deltas(sample: 1, layer: 2)
    try expect(output - 0.01, prints: "0.74136507")
    try expect(output * (1 - output), prints: "0.186815602")
    try expect(deltas[0], prints: "0.138498562")
    try expect(gradient(trainer, layer: 2, unit: 1, from: 1), prints: "0.082167041")
    let hidden = trainer.activations(sample: 1, layer: 1)[0]
    let paths = [deltas[0] * 0.40, deltas[1] * 0.50]
    // The post prints -0.019049119, having rounded δ before; the product is -0.01904911826.
    try expect(paths, print: ["0.055399425", "-0.01904912"])
    try expect(
      trainer.deltas(sample: 1, layer: 1)[0] / (hidden * (1 - hidden)), prints: "0.036350306")
    try expect(gradient(trainer, layer: 1, unit: 1, from: 1), prints: "0.000438568")
  }

  @Test("one update gives the post's weights, and the error that follows from them")
  func oneUpdate() throws {
    let trainer = Self.trainer()
    trainer.step()
    let weights = trainer.parameters.weights
    try expect(
      weights[0][0] + weights[0][1],
      print: [
        "0.149780716", "0.19956143", "0.24975114", "0.29950229",
      ])
    try expect(
      weights[1][0] + weights[1][1],
      print: [
        "0.35891648", "0.408666186", "0.511301270", "0.561370121",
      ])
    #expect(trainer.parameters.biases == [[0.35, 0.35], [0.60, 0.60]])
    #expect(trainer.costOnAllRows() == 0.29102777369359933)
  }

  @Test("10,000 updates bring the error to 3.510187783e-5")
  func tenThousandUpdates() throws {
    let trainer = Self.trainer()
    for _ in 0..<10_000 { trainer.step() }
    try expect(trainer.costOnAllRows(), prints: "3.510187783e-5")
    try expect(trainer.outputs()[0], print: ["0.01591362044", "0.98406427351"])
  }

  @Test("biases that train move to where the chain rule sends them")
  func trainedBiases() throws {
    let trainer = Self.trainer(frozen: Frozen())
    trainer.step()
    let biases = trainer.parameters.biases
    try expect(biases[0], print: ["0.34561432", "0.34502287"])
    try expect(biases[1], print: ["0.53075072", "0.61904912"])
    try expect(trainer.costOnAllRows(), prints: "0.280471447")
  }

  @Test("three updates of w5 by Adam")
  func adam() throws {
    let kind = Optimizer.Kind.adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8)
    let trainer = Self.trainer(Optimizer(kind, learningRate: 0.01))
    try expect(
      fifthWeight(trainer, updates: 3),
      print: [
        "0.390000001", "0.379999382", "0.369997762",
      ])
  }

  @Test("three updates of w5 by momentum in standard form")
  func momentum() throws {
    let kind = Optimizer.Kind.momentum(beta: 0.9, nesterov: false)
    let trainer = Self.trainer(Optimizer(kind, learningRate: 0.01))
    try expect(
      fifthWeight(trainer, updates: 3),
      print: [
        "0.39917833", "0.397616954", "0.395389462",
      ])
  }

  private static func trainer(
    _ optimizer: Optimizer = Optimizer(.gradientDescent, learningRate: 0.5),
    frozen: Frozen = Frozen(biases: true)
  ) -> Trainer {
    let layers = [
      DenseLayer(
        units: 2, activation: .sigmoid,
        given: .all(weights: [[0.15, 0.20], [0.25, 0.30]], biases: [0.35, 0.35])),
      DenseLayer(
        units: 2, activation: .sigmoid,
        given: .all(weights: [[0.40, 0.45], [0.50, 0.55]], biases: [0.60, 0.60])),
    ]
    return Trainer(
      Setup(
        network: Network(inputs: 2, layers: layers, frozen: frozen),
        data: Dataset(rows: [(x: [0.05, 0.10], y: [0.01, 0.99])]),
        loss: .halfSquaredError, optimizer: optimizer, training: Training()))
  }

  private func gradient(_ trainer: Trainer, layer: Int, unit: Int, from: Int) -> Double {
    trainer.gradient(of: .weight(layer: layer, unit: unit, from: from))
  }

  /// w5, the weight from h1 into o1, after each update.
  private func fifthWeight(_ trainer: Trainer, updates: Int) -> [Double] {
    (0..<updates).map { _ in
      trainer.step()
      return trainer.value(of: .weight(layer: 2, unit: 1, from: 1))
    }
  }
}
