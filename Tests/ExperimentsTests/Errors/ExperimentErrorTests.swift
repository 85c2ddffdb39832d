import Experiments
import Testing

@Suite("Experiment errors")
struct ExperimentErrorTests {
  @Test("an error carries file, line, column, place, what was found and what is allowed")
  func payload() {
    #expect(
      throws: ExperimentError(
        file: "my.yaml", line: 12, column: 40, path: "optimizer.learning-rate",
        problem: .unexpected(found: .plain("0"), allowed: .number(.positive)))
    ) {
      try Sample.read(Sample.replacing("0.1", with: "0"))
    }
  }

  @Test(
    "ranges hold what they say",
    arguments: [
      (.finite, [0, -1e308], [.infinity, .nan]),
      (.positive, [.leastNonzeroMagnitude], [0, -1, .infinity, .nan]),
      (.fraction, [.leastNonzeroMagnitude, 0.5, 1.0.nextDown], [0, 1, -0.5, .nan]),
      (.nonNegative, [0, 1e308], [-.leastNonzeroMagnitude, .infinity, .nan]),
      (.belowOne, [0, 0.9999999999999999], [1, -0.1, .nan]), (.unit, [0, 1], [1.1, -0.1, .nan]),
      (.above(2), [2.1], [2, -3, .infinity, .nan]),
    ] as [(NumberRange, [Double], [Double])])
  func ranges(_ range: NumberRange, _ inside: [Double], _ outside: [Double]) {
    #expect(inside.allSatisfy(range.contains))
    #expect(!outside.contains(where: range.contains))
  }
}
