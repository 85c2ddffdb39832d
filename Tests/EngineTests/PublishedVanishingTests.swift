import Engine
import Testing

/// Nielsen, "Neural networks and deep learning" (2015), chapter 5: the shape, not the digits.
@Suite("Published vanishing gradients")
struct PublishedVanishingTests {
  @Test("with sigmoids each layer nearer the input has a smaller gradient", arguments: [2, 3, 4])
  func shrinksTowardsTheInput(hiddenLayers: Int) {
    let norms = Self.norms(hiddenLayers: hiddenLayers)
    #expect(norms.count == hiddenLayers)
    for (earlier, later) in zip(norms, norms.dropFirst()) {
      #expect(earlier > 0)
      #expect(earlier < later / 2)
    }
  }

  @Test("a deeper network has a smaller gradient in its first layer")
  func shrinksWithDepth() {
    let first = [2, 3, 4].map { Self.norms(hiddenLayers: $0)[0] }
    #expect(first[1] < first[0] / 2)
    #expect(first[2] < first[1] / 2)
  }

  /// The length of ∂C/∂b of each hidden layer of 30 sigmoids, before any training.
  private static func norms(hiddenLayers: Int) -> [Double] {
    var generator = SplitMix64(seed: 9)
    let rows = (0..<200).map { row in
      (
        x: (0..<40).map { _ in generator.uniform() },
        y: (0..<10).map { $0 == row % 10 ? 1.0 : 0.0 }
      )
    }
    let hidden = Array(repeating: DenseLayer(units: 30, activation: .sigmoid), count: hiddenLayers)
    let network = Network(
      inputs: 40, layers: hidden + [DenseLayer(units: 10, activation: .sigmoid)],
      initializer: Initializer(.xavierNormal, seed: 4))
    let trainer = Trainer(
      Setup(
        network: network, data: Dataset(rows: rows), loss: .halfSquaredError,
        optimizer: Optimizer(.gradientDescent, learningRate: 0.1), training: Training()))
    trainer.step()
    return (1...hiddenLayers).map { layer in
      (1...30).reduce(0) { sum, unit in
        let slope = trainer.gradient(of: .bias(layer: layer, unit: unit))
        return sum + slope * slope
      }.squareRoot()
    }
  }
}
