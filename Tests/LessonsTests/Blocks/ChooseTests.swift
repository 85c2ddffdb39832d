import Lessons
import Testing

@Suite("Choose blocks")
struct ChooseTests {
  private func choose(_ answers: String) throws -> Choose? {
    let block = "```choose\nquestion: Which?\nanswers:\n\(answers)\n```"
    guard case .question(let question)? = try Sample.item(block),
      case .choose(let choose) = question.asked
    else { return nil }
    return choose
  }

  @Test("One answer is right for good, and may say why")
  func always() throws {
    let choose = try choose(
      """
        - text: up
          right: true
          because: It *pulls* up.
        - text: down
          because: It does not.
        - {text: both, right: false, because: Never.}
      """)
    #expect(choose?.answers.map(\.right) == [.always, .never, .never])
    #expect(choose?.answers.map { Outline.text($0.text) } == ["up", "down", "both"])
    #expect(choose.map { Outline.text($0.answers[0].because) } == "It *pulls* up.")
  }

  @Test("Only true and false are true and false", arguments: ["yes", "No", "TRUE", "off"])
  func words(word: String) {
    let errors = Sample.errors(
      "```choose\nquestion: Which?\nanswers:\n- text: a\n  right: \(word)\n- text: b\n```")
    #expect(
      errors.first == "5: right: found \"\(word)\"; allowed: true, false or a condition")
  }

  @Test("Answers may be right when a condition holds")
  func conditions() throws {
    let choose = try choose(
      """
        - {text: up, right: g(w1) < 0, because: No.}
        - {text: down, right: g(w1) > 0, because: No.}
        - {text: sideways, because: No.}
      """)
    let texts = choose?.answers.map { answer -> String in
      if case .when(let condition) = answer.right { condition.text } else { "\(answer.right)" }
    }
    #expect(texts == ["g(w1) < 0", "g(w1) > 0", "never"])
  }
}
