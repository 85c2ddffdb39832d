import Lessons
import Testing

@Suite("What lessons cover")
struct CoverageTests {
  @Test("A row has the questions that name it, in order; others are missing")
  func rows() throws {
    let lesson = try Sample.lesson(
      """
      ## A part

      Text.

      ```predict
      question: How much?
      answer: C
      covers: [chain-rule, delta]
      ```

      ```task
      do: Go on.
      until: iteration > 1
      keys: ["]"]
      covers: [chain-rule]
      ```
      """)
    let coverage = Coverage([lesson])
    let chain = try #require(coverage.questions[.chainRule])
    #expect(chain.map(\.number) == [1, 2])
    #expect(coverage.questions[.delta]?.map(\.part) == ["a-part"])
    #expect(!coverage.missing.contains(.delta))
    #expect(coverage.missing.contains(.momentum))
    #expect(coverage.table.contains("| delta | sample, a-part 1 |"))
    #expect(coverage.table.contains("| momentum | nothing yet |"))
  }
}
