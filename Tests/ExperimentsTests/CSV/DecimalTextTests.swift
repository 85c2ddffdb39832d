import Engine
import Experiments
import Testing

@Suite("Numbers in data files")
struct DecimalTextTests {
  /// What a column of these texts is read as.
  private func values(_ texts: [String]) throws -> [Double] {
    let yaml = """
      data: {csv: t.csv, inputs: [a], targets: [b]}
      network: {layers: [{units: 1, activation: identity}]}
      loss: squared-error
      optimizer: {kind: gradient-descent, learning-rate: 0.1}
      """
    let csv = "a,b\n" + texts.map { "\($0),0\n" }.joined()
    return try Experiment(yaml: yaml, file: "my.yaml") { _ in Array(csv.utf8) }.setup.data.inputs
  }

  @Test("any Double is read back to its bits")
  func bits() throws {
    var generator = SplitMix64(seed: 1)
    let numbers = (0..<10_000).map { _ in Double(bitPattern: generator.next()) }
      .filter(\.isFinite)
    let read = try values(numbers.map(\.description))
    #expect(read.map(\.bitPattern) == numbers.map(\.bitPattern))
  }

  @Test("decimals of any length are rounded correctly")
  func rounding() throws {
    var generator = SplitMix64(seed: 2)
    let texts = (0..<10_000).map { _ in
      let digits = (0...generator.below(24)).map { _ in String(generator.below(10)) }.joined()
      let decimals = (0..<generator.below(24)).map { _ in String(generator.below(10)) }.joined()
      return (generator.below(2) == 0 ? "-" : "") + digits + "." + decimals + "0"
    }
    #expect(try values(texts).map { $0 } == texts.compactMap { Double($0) })
  }

  @Test(
    "what is no number is none",
    arguments: [
      "-", "+", ".", "1e", "1e+", "1.2.3", "--1", "1 2", "inf", "nan", "0x1", "1_000", "e5",
    ])
  func wrong(_ text: String) {
    #expect(throws: ExperimentError.self) { try values([text]) }
  }
}
