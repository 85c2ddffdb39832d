import Engine
import Experiments
import Testing

@Suite("Reading the network")
struct NetworkReaderTests {
  @Test("inputs come from the data, nothing is frozen, and the initializer is Xavier's")
  func defaults() throws {
    let network = try Sample.read(Sample.yaml).network
    #expect(
      network
        == Network(
          inputs: 2,
          layers: [
            DenseLayer(units: 2, activation: .tanh), DenseLayer(units: 1, activation: .sigmoid),
          ]))
  }

  @Test("frozen lists groups and layers")
  func frozen() throws {
    let yaml = Sample.replacing(
      "  layers:\n", with: "  inputs: 2\n  frozen: [weights, biases, slopes, 2, 1]\n  layers:\n")
    #expect(
      try Sample.read(yaml).network.frozen
        == Frozen(weights: true, biases: true, slopes: true, layers: [1, 2]))
  }

  @Test(
    "what is wrong is named",
    arguments: [
      ("inputs: 3", "inputs: found 3 inputs; allowed: 2, as many as a row's x"),
      ("inputs: two", "inputs: found \"two\"; allowed: 2"),
      (
        "frozen: biases",
        "frozen: found \"biases\"; allowed: a list of weights, biases, slopes or layer numbers"
      ),
      (
        "frozen: [bias]",
        "frozen[1]: found \"bias\"; allowed: weights, biases, slopes, or a layer number from 1 to 2"
      ),
      (
        "frozen: [1, 3]",
        "frozen[2]: found 3; allowed: weights, biases, slopes, or a layer number from 1 to 2"
      ),
      (
        "frozen: [0]",
        "frozen[1]: found 0; allowed: weights, biases, slopes, or a layer number from 1 to 2"
      ),
      (
        "layer: []",
        "layer: unknown key, did you mean layers?; allowed: inputs, layers, frozen, initializer"
      ),
    ])
  func wrong(_ line: String, _ message: String) {
    let yaml = Sample.replacing("  layers:\n", with: "  \(line)\n  layers:\n")
    #expect(Sample.message(yaml) == "my.yaml:6: network.\(message)")
  }

  @Test("at least one layer is needed")
  func noLayers() {
    let head = "data: {toy: xor}\nnetwork: "
    #expect(
      Sample.message(head + "{inputs: 2}")
        == "my.yaml:2: network: found no layers; allowed: layers with a list of layers")
    #expect(
      Sample.message(head + "{layers: []}")
        == "my.yaml:2: network.layers: found an empty list; allowed: a list of at least one layer")
  }

  @Test("257 layers are too many")
  func tooManyLayers() {
    let layers = String(repeating: "{units: 1, activation: tanh},", count: 257)
    #expect(
      Sample.message("data: {toy: xor}\nnetwork: {layers: [\(layers)]}")
        == "my.yaml:2: network.layers: found 257 layers; allowed: at most 256")
  }

  @Test("more than 20 million parameters are refused at the layer that passes them")
  func tooManyParameters() {
    let layers = String(repeating: "\n  - {units: 4096, activation: tanh}", count: 4)
    #expect(
      Sample.message("data: {toy: xor}\nnetwork:\n  layers:\(layers)")
        == "my.yaml:6: network.layers[3].units: found 33,574,912 parameters up to here; "
        + "allowed: at most 20,000,000")
  }
}
