import Lessons
import Testing

@Suite("What errors in lessons say")
struct LessonWordingTests {
  @Test("A slip is recognised, whatever it is a slip of")
  func suggestions() {
    #expect(Sample.errors("```predikt\n```").first?.contains("did you mean predict?") ?? false)
    #expect(
      Sample.errors("```show\nscren: step\n```").first?.contains("did you mean screen?") ?? false)
    #expect(
      Sample.errors("```show\npane: contxt\n```").first?.contains("did you mean context?") ?? false)
    #expect(
      Sample.errors("```show\nexperiment: moon\n```").first?.contains("did you mean moons?")
        ?? false)
    #expect(Sample.errors("$\\sigmma$").first?.contains("did you mean \\sigma?") ?? false)
  }

  @Test("Lines that the YAML reader names are those of the file")
  func lines() {
    #expect(
      Sample.errors("```predict\nquestion: Why?\nanswer: C\n\nquestion: Why?\n```")
        == ["5: predict: question: found twice, first on line 12; allowed: once"])
    #expect(
      Sample.errors("```predict\nquestion: [a\nanswer: C\n```").first?
        .hasSuffix("a flow sequence that starts on line 12") ?? false)
  }

  @Test("What was written is shown shortened, on one line and harmless")
  func shown() {
    let long = String(repeating: "a", count: 500)
    let errors = Sample.errors("```show\nscreen: \(long)\n```")
    #expect(errors.first?.contains(String(repeating: "a", count: 60) + "…\"") ?? false)
    #expect(
      Sample.errors("```show\nscreen: \"a\\u202Eb\"\n```") == [
        "2: found the control character U+202E; allowed: text that can be shown"
      ])
  }
}
