import Comparison
import Experiments
import Testing

@Suite("Contender dimensions")
struct ContenderDimensionTests {
  @Test("Their names are those of the command line")
  func names() {
    #expect(
      ContenderDimension.allCases.map(\.name)
        == ["optimizer", "activation", "loss", "batch", "learning-rate", "depth", "initializer"])
  }

  @Test("The examples of each form are contenders", arguments: ContenderDimension.allCases)
  func forms(_ dimension: ContenderDimension) throws {
    let examples = try #require(dimension.form.components(after: "such as "))
    for example in examples {
      #expect(throws: Never.self, "\(example)") {
        try Contender(dimension, example, of: ContenderProblemTests.experiment)
      }
    }
  }
}

extension String {
  /// What stands behind a word, parted by `or`.
  fileprivate func components(after word: String) -> [String]? {
    guard let range = firstRange(of: word) else { return nil }
    return self[range.upperBound...].split(separator: " or ").map(String.init)
  }
}
