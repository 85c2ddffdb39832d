import Experiments
import Testing

@Suite("Places in a text")
struct TextProblemTests {
  @Test("columns count Unicode scalars from 1", arguments: [("a", 9), ("é", 9), ("😀é", 10)])
  func columns(_ text: String, _ column: Int) {
    #expect(
      throws: ExperimentError(
        file: "my.yaml", line: 1, column: column, problem: .controlCharacter(0x1F))
    ) {
      try Sample.read("title: \(text)\u{1F}")
    }
  }
}
