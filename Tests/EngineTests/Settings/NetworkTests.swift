import Engine
import Testing

@Suite("Networks as settings")
struct NetworkTests {
  @Test("What feeds a layer is the inputs or the layer below")
  func inputs() {
    let network = Network(
      inputs: 3,
      layers: [
        DenseLayer(units: 4, activation: .prelu(initialSlope: 0.25)),
        DenseLayer(units: 2, activation: .identity),
      ])
    #expect(network.inputs(ofLayer: 0) == 3)
    #expect(network.inputs(ofLayer: 1) == 4)
    #expect(network.outputs == 2)
    #expect(network.parameterCount == 3 * 4 + 4 + 1 + 4 * 2 + 2)
    #expect(network.parameters.count == network.parameterCount)
  }

  @Test("Freezing a kind or a layer leaves the others trainable")
  func frozen() {
    let layers = [2, 1].map { DenseLayer(units: $0, activation: .prelu(initialSlope: 0.25)) }
    func trainable(_ frozen: Frozen) -> [Parameter] {
      let network = Network(inputs: 1, layers: layers, frozen: frozen)
      return network.parameters.filter(network.isTrainable)
    }
    #expect(trainable(Frozen()).count == 9)
    #expect(trainable(Frozen(weights: true)).count == 5)
    #expect(trainable(Frozen(biases: true)).count == 6)
    #expect(trainable(Frozen(slopes: true)).count == 7)
    #expect(trainable(Frozen(layers: [1])).map(\.layer) == [2, 2, 2, 2])
    #expect(trainable(Frozen(weights: true, biases: true, layers: [2])) == [.slope(layer: 1)])
  }

  @Test("Each initializer has the name of the experiment file")
  func initializers() {
    let kinds: [Initializer.Kind] = [
      .xavierUniform, .xavierNormal, .heUniform, .heNormal, .uniform(low: 0, high: 1),
      .normal(mean: 0, deviation: 1), .constant(value: 1), .zeros,
    ]
    #expect(
      kinds.map(\.name) == [
        "xavier-uniform", "xavier-normal", "he-uniform", "he-normal", "uniform", "normal",
        "constant", "zeros",
      ])
  }
}
