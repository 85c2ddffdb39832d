import LessonText
import Testing

@Suite("Numbers in prose")
struct NumberSpanTests {
  @Test("A number is a formula with what is asked of it behind semicolons")
  func options() throws {
    let inlines = try Sample.inlines("`= δ(o1) * 2 ; digits 4; iteration 2 ; sample 3`")
    guard case .number(let number)? = inlines.first?.kind else {
      Issue.record("no number: \(inlines)")
      return
    }
    #expect(number.formula == "δ(o1) * 2")
    #expect(number.digits == 4)
    #expect(number.iteration == 2)
    #expect(number.sample == 3)
    #expect(number.line == 11)
  }

  @Test(
    "What is wrong behind a semicolon is told",
    arguments: [
      "digit 4", "digits", "digits 0", "digits 16", "digits 4 5", "digits -1", "iteration 0", "",
      "digits 3; digits 4",
    ])
  func wrong(option: String) {
    #expect(Sample.errors("`=C; \(option)`").count == 1)
  }
}
