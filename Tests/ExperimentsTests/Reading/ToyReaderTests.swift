import Experiments
import Testing

@Suite("Reading toy sets")
struct ToyReaderTests {
  private func yaml(_ data: String, units: Int = 1, loss: String = "squared-error") -> String {
    """
    data:
      toy: \(data)
    network: {layers: [{units: \(units), activation: sigmoid}]}
    loss: \(loss)
    optimizer: {kind: gradient-descent, learning-rate: 0.1}
    """
  }

  @Test("a set needs only its name", arguments: ToyData.Kind.allCases)
  func name(_ kind: ToyData.Kind) throws {
    let experiment = try Sample.read(yaml(kind.name, units: kind == .blobs ? 3 : 1))
    #expect(experiment.data == .toy(ToyData(kind)))
    #expect(experiment.setup.data.rowCount == (kind.isTruthTable ? 4 : 100))
    #expect(experiment.heldOut == nil)
  }

  @Test("samples, noise, seed and what is held out are read")
  func settings() throws {
    let experiment = try Sample.read(
      yaml("moons\n  samples: 30\n  noise: 0.25\n  seed: 7\n  test-fraction: 0.2"))
    #expect(
      experiment.data
        == .toy(ToyData(.moons, samples: 30, noise: 0.25, seed: 7, testFraction: 0.2)))
    #expect(experiment.setup.data.rowCount == 24 && experiment.heldOut?.rowCount == 6)
  }

  @Test("a truth table may hold rows out")
  func heldOut() throws {
    let experiment = try Sample.read(yaml("xor\n  test-fraction: 0.25"))
    #expect(experiment.setup.data.rowCount == 3 && experiment.heldOut?.rowCount == 1)
  }

  @Test(
    "what is wrong is named",
    arguments: [
      ("xnor", 2, "toy: found \"xnor\", did you mean xor?; allowed: \(names)"),
      ("[xor]", 2, "toy: found a list of 1; allowed: \(names)"),
      (
        "xor\n  samples: 4", 3,
        "samples: not used by the truth table xor; allowed: toy, test-fraction"
      ),
      (
        "xor\n  noise: 0", 3, "noise: not used by the truth table xor; allowed: toy, test-fraction"
      ),
      ("xor\n  seed: 1", 3, "seed: not used by the truth table xor; allowed: toy, test-fraction"),
      (
        "moons\n  inputs: [a]", 3,
        "inputs: not used by the toy set moons; allowed: toy, samples, noise, seed, test-fraction"
      ),
      ("moons\n  samples: 0", 3, "samples: found 0; allowed: a whole number from 1 to 1000000"),
      (
        "moons\n  samples: 1000001", 3,
        "samples: found 1000001; allowed: a whole number from 1 to 1000000"
      ),
      ("moons\n  noise: -1", 3, "noise: found -1; allowed: a number of at least 0"),
      (
        "moons\n  noise: 1.7e308", 3,
        "noise: found 1.7e308; allowed: less, since it takes numbers beyond the largest Double"
      ),
      ("moons\n  test-fraction: 1", 3, "test-fraction: found 1; allowed: a number between 0 and 1"),
      (
        "moons\n  samples: 1\n  test-fraction: 0.5", 3,
        "samples: found 1; allowed: a whole number from 2 to 1000000"
      ),
    ])
  func wrong(_ text: String, _ line: Int, _ message: String) {
    #expect(Sample.message(yaml(text)) == "my.yaml:\(line): data.\(message)")
  }

  @Test("a loss that cannot take the targets is named with the row")
  func loss() {
    let message = Sample.message(yaml("linear\n  samples: 1", loss: "binary-cross-entropy"))
    #expect(
      message == "my.yaml:5: loss: found binary-cross-entropy with the target -1 in data row 1; "
        + "allowed: targets that are a number from 0 to 1, as this loss needs")
  }

  private static let names = ToyData.Kind.allCases.map(\.name).joined(separator: ", ")
}
