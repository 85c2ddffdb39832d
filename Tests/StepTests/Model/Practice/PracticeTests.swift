import TestSupport
import Testing

@Suite("The score of practice")
struct PracticeTests {
  @Test("says what was right, what at the first try, and the mistakes made most")
  func sentence() throws {
    var learner = try Learner("mazur")
    learner.press(.right)
    learner.type("p")
    #expect(learner.state.practice?.score.sentence == "")
    for _ in 0..<3 {
      learner.type("0.0275")
      learner.press(.enter)
    }
    learner.type("0.3775")
    learner.press(.enter)
    let score = try #require(learner.state.practice?.score)
    #expect(score.sentence == "1 of 1 right, 0 at the first try; no-bias 3 times")
    #expect(score.short == "1 of 1 right")
  }
}
