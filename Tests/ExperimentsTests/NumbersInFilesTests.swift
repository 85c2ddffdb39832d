import Engine
import Experiments
import Testing

@Suite("Numbers")
struct NumbersInFilesTests {
  @Test(
    "numbers are written as in JSON, or begin with the point",
    arguments: [
      ("0", 0), ("-0", -0.0), ("1", 1), ("-12", -12), ("0.5", 0.5), (".5", 0.5), ("-.5", -0.5),
      ("1e3", 1000), ("1E3", 1000), ("1e+3", 1000), ("1e-3", 0.001), ("1.25e2", 125),
      (".5e1", 5), ("1e05", 100_000), ("0e0", 0), ("0.10", 0.1), ("1e-400", 0),
      ("4.9406564584124654e-324", .leastNonzeroMagnitude),
      ("1.7976931348623157e308", .greatestFiniteMagnitude),
      ("0.1000000000000000055511151231257827021181583404541015625", 0.1),
      ("100000000000000000000000", 1e23),
    ])
  func numbers(_ text: String, _ value: Double) throws {
    let read = try Sample.read(first(text)).setup.data.inputs[0]
    #expect(read.bitPattern == value.bitPattern)
  }

  @Test(
    "anything else is no number",
    arguments: [
      "+1", "1.", "-", ".", "-.", "007", "00", "-01", "01.5", "0x10", "0o17", "0b1", "1_000",
      ".inf", "-.inf", "+.inf", ".nan", ".NaN", "inf", "nan", "Infinity", "1e", "1e+", "e5", "1.e5",
      "--1", "1,5", "1:30", "½", "１", "1f", "0x1p3", "true", "null", "~", "abc", "1 2",
    ])
  func noNumbers(_ text: String) {
    let message = Sample.message(
      Sample.replacing(
        "activation: tanh\n",
        with: "activation: tanh\n      biases:\n        - \(text)\n        - 2\n"))
    #expect(message.hasPrefix("my.yaml:10: network.layers[1].biases[1]: found "), "\(message)")
    #expect(message.hasSuffix("; allowed: a number"), "\(message)")
  }

  @Test("a number in quotes is a text", arguments: ["\"1\"", "'1'"])
  func quoted(_ text: String) {
    #expect(
      Sample.message(first(text))
        == "my.yaml:3: data.rows[1].x[1]: found \"1\" in quotes; allowed: a number")
  }

  @Test(
    "whole numbers have no point and no exponent", arguments: ["1.0", "1e1", "+1", "01", "0x1"])
  func whole(_ text: String) {
    let message = Sample.message(Sample.yaml + "training: {epochs: \(text)}")
    #expect(message.hasSuffix("; allowed: a whole number from 0 to 1000000000000"))
  }

  @Test(
    "the shortest text that reads back is written",
    arguments: [
      (0, "0"), (1, "1"), (-2, "-2"), (0.1, "0.1"), (0.30000000000000004, "0.30000000000000004"),
      (1e-5, "1e-5"), (1.5e-7, "1.5e-7"), (1e16, "1e16"), (1e22, "1e22"),
      (-1.25e-300, "-1.25e-300"),
      (.leastNonzeroMagnitude, "5e-324"), (123456.75, "123456.75"), (1e15, "1000000000000000"),
    ])
  func shortest(_ value: Double, _ text: String) {
    let experiment = Experiment(
      data: .toy(.and),
      network: Network(
        inputs: 2,
        layers: [DenseLayer(units: 1, activation: .identity, given: .biases([value]))]),
      loss: .squaredError, optimizer: Optimizer(.gradientDescent, learningRate: 1))
    #expect(experiment.yaml.contains("biases: [\(text)]\n"))
  }

  @Test("every Double that is written reads back to itself")
  func roundTrip() throws {
    var random = SplitMix64(seed: 3)
    let values = (0..<2_000).map { _ in Double(bitPattern: random.next()) }.filter(\.isFinite)
    let data = Dataset(inputCount: values.count, targetCount: 1, inputs: values, targets: [-0.0])
    let experiment = Experiment(
      data: .rows(data),
      network: Network(
        inputs: values.count, layers: [DenseLayer(units: 1, activation: .identity)]),
      loss: .squaredError, optimizer: Optimizer(.gradientDescent, learningRate: 1))
    let read = try Sample.read(experiment.yaml).setup.data
    #expect(read.inputs.map(\.bitPattern) == values.map(\.bitPattern))
    #expect(read.targets[0].sign == .minus)
  }

  private func first(_ text: String) -> String {
    Sample.replacing("[1, 2]", with: "[\(text), 2]")
  }
}
