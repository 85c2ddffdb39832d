import Engine
import Experiments
import Testing

@Suite("Reading a layer")
struct LayerReaderTests {
  @Test("weights and biases are given together")
  func weights() throws {
    let yaml = hidden("weights: [[.5, -1], [2e-3, 0]]\n      biases: [1, -2.50]")
    #expect(
      try Sample.read(yaml).network.layers[0].given
        == .all(weights: [[0.5, -1], [0.002, 0]], biases: [1, -2.5]))
  }

  @Test("biases alone leave the weights to the initializer")
  func biases() throws {
    #expect(
      try Sample.read(hidden("biases: [1, 2]")).network.layers[0].given == .biases([1, 2]))
  }

  @Test(
    "parameters of the wrong shape are named",
    arguments: [
      (
        "weights: [[1, 2], [3, 4]]",
        "weights: found weights without biases; "
          + "allowed: both, biases alone, or none"
      ),
      (
        "weights: [[1, 2]]\n      biases: [1, 2]",
        "weights: found 1 row; allowed: 2, one for each unit"
      ),
      (
        "weights: [[1, 2], [3]]\n      biases: [1, 2]",
        "weights[2]: found 1 number; allowed: 2, one for each input of the layer"
      ),
      (
        "weights: [1, 2]\n      biases: [1, 2]",
        "weights[1]: found 1; allowed: a list of numbers"
      ),
      (
        "weights: 1\n      biases: [1, 2]",
        "weights: found 1; allowed: a list of lists of numbers, one for each unit"
      ),
      (
        "weights: [[1, 2], [3, .inf]]\n      biases: [1, 2]",
        "weights[2][2]: found \".inf\"; allowed: a number"
      ),
      ("biases: [1, 2, 3]", "biases: found 3 numbers; allowed: 2, one for each unit"),
      (
        "bias: [1, 2]",
        "bias: unknown key, did you mean biases?; "
          + "allowed: units, activation, weights, biases"
      ),
    ])
  func wrongShape(_ text: String, _ message: String) {
    #expect(Sample.message(hidden(text)) == "my.yaml:9: network.layers[1].\(message)")
  }

  @Test(
    "wrong units are named",
    arguments: [
      Wrong(
        "units: 2", "units: 0",
        "my.yaml:7: network.layers[1].units: found 0; allowed: a whole number from 1 to 4096"),
      Wrong(
        "units: 2", "units: 4097",
        "my.yaml:7: network.layers[1].units: found 4097; allowed: a whole number from 1 to 4096"),
      Wrong(
        "units: 2", "units: -1",
        "my.yaml:7: network.layers[1].units: found -1; allowed: a whole number from 1 to 4096"),
      Wrong(
        "units: 2", "units: 2.5",
        "my.yaml:7: network.layers[1].units: found 2.5; allowed: a whole number from 1 to 4096"),
      Wrong(
        "units: 2", "units: 99999999999999999999",
        "my.yaml:7: network.layers[1].units: found 99999999999999999999; "
          + "allowed: a whole number from 1 to 4096"),
      Wrong(
        "units: 1", "units: 3",
        "my.yaml:9: network.layers[2].units: found 3 units; "
          + "allowed: 1, the last layer has a unit for each number of a row's y"),
      Wrong(
        "units: 2\n      ", "",
        "my.yaml:7: network.layers[1]: found no units; "
          + "allowed: units with a whole number from 1 to 4096"),
    ])
  func wrongUnits(_ wrong: Wrong) {
    #expect(wrong.found == wrong.message)
  }

  private func hidden(_ text: String) -> String {
    Sample.replacing("activation: tanh\n", with: "activation: tanh\n      \(text)\n")
  }
}
