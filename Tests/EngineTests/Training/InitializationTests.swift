import Engine
import Testing

@Suite("The start of the parameters")
struct InitializationTests {
  @Test("Weights are drawn by layer, unit, input")
  func orderOfDraws() {
    let start = Self.start(
      Initializer(.uniform(low: 0, high: 1), seed: 12), inputs: 3,
      [DenseLayer(units: 5, activation: .tanh), DenseLayer(units: 2, activation: .tanh)])
    var generator = SplitMix64(seed: 12)
    let expected = [(5, 3), (2, 5)].map { units, inputs in
      (0..<units).map { _ in (0..<inputs).map { _ in generator.uniform() } }
    }
    #expect(start.weights == expected)
    #expect(start.biases == [[0, 0, 0, 0, 0], [0, 0]])
    #expect(start.slopes == [nil, nil])
  }

  @Test("Only layers without weights draw")
  func givenLayersDrawNothing() {
    let given = DenseLayer(
      units: 2, activation: .tanh, given: .all(weights: [[1, 2], [3, 4]], biases: [5, 6]))
    let drawn = DenseLayer(units: 3, activation: .tanh, given: .biases([7, 8, 9]))
    let start = Self.start(Initializer(.heNormal, seed: 13), inputs: 2, [given, drawn])
    let alone = Self.start(Initializer(.heNormal, seed: 13), inputs: 2, [drawn])
    #expect(start.weights[0] == [[1, 2], [3, 4]])
    #expect(start.weights[1] == alone.weights[0])
    #expect(start.biases == [[5, 6], [7, 8, 9]])
  }

  @Test("A learned slope starts at its own value")
  func slope() {
    let start = Self.start(
      Initializer(.zeros, seed: 1), inputs: 1,
      [DenseLayer(units: 1, activation: .prelu(initialSlope: 0.125))])
    #expect(start.slopes == [0.125])
  }

  @Test("Uniform draws fill their bounds")
  func bounds() {
    expect(.xavierUniform, within: (6.0 / 300).squareRoot())
    expect(.heUniform, within: (6.0 / 200).squareRoot())
    expect(.uniform(low: -3, high: 3), within: 3)
    let shifted = Self.weights(.uniform(low: 2, high: 4))
    #expect(shifted.allSatisfy { $0 >= 2 && $0 < 4 })
    #expect(abs(shifted.reduce(0, +) / 20_000 - 3) < 0.02)
  }

  @Test("Normal draws have their mean and deviation")
  func deviations() {
    expect(.xavierNormal, mean: 0, deviation: (2.0 / 300).squareRoot())
    expect(.heNormal, mean: 0, deviation: (2.0 / 200).squareRoot())
    expect(.normal(mean: 5, deviation: 0.5), mean: 5, deviation: 0.5)
  }

  @Test("Constants and zeros are what they say")
  func constants() {
    #expect(Self.weights(.constant(value: 0.75)).allSatisfy { $0 == 0.75 })
    #expect(Self.weights(.zeros).allSatisfy { $0 == 0 })
  }

  @Test("The seed alone decides")
  func seeds() {
    #expect(Self.weights(.xavierNormal) == Self.weights(.xavierNormal))
    #expect(Self.weights(.xavierNormal) != Self.weights(.xavierNormal, seed: 15))
  }

  /// 20,000 weights, of a layer with 200 inputs and 100 units.
  private static func weights(_ kind: Initializer.Kind, seed: UInt64 = 14) -> [Double] {
    start(
      Initializer(kind, seed: seed), inputs: 200, [DenseLayer(units: 100, activation: .identity)]
    ).weights[0].flatMap { $0 }
  }

  private func expect(_ kind: Initializer.Kind, within bound: Double) {
    let weights = Self.weights(kind)
    let (least, largest) = (weights.min() ?? 0, weights.max() ?? 0)
    #expect(least >= -bound && least < -0.999 * bound, "\(kind.name)")
    #expect(largest < bound && largest > 0.999 * bound, "\(kind.name)")
    #expect(abs(weights.reduce(0, +) / 20_000) < 0.02 * bound, "\(kind.name)")
  }

  private func expect(_ kind: Initializer.Kind, mean: Double, deviation: Double) {
    let weights = Self.weights(kind)
    let found = weights.reduce(0, +) / 20_000
    let variance = weights.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
    #expect(abs(found - mean) < 0.03 * deviation, "\(kind.name)")
    #expect(abs(variance.squareRoot() / deviation - 1) < 0.02, "\(kind.name)")
    #expect(weights.contains { abs($0 - mean) > 3 * deviation }, "\(kind.name)")
  }

  private static func start(
    _ initializer: Initializer, inputs: Int, _ layers: [DenseLayer]
  ) -> ParameterValues {
    let network = Network(inputs: inputs, layers: layers, initializer: initializer)
    let row = (
      x: Array(repeating: 0.0, count: inputs), y: Array(repeating: 0.0, count: network.outputs)
    )
    return Trainer(
      Setup(
        network: network, data: Dataset(rows: [row]), loss: .squaredError,
        optimizer: RandomSetups.descent, training: Training())
    ).parameters
  }
}
