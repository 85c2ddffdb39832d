import Derivation
import Lessons
import Testing

@Suite("Predict blocks")
struct PredictTests {
  private func predict(_ lines: String) throws -> Predict? {
    guard case .question(let question)? = try Sample.item("```predict\n\(lines)\n```"),
      case .predict(let predict) = question.asked
    else { return nil }
    return predict
  }

  @Test("All keys are read, and the question has Markdown's spans")
  func all() throws {
    let predict = try predict(
      """
      question: |
        What is $\\delta_1$,
        with *three* digits?
      answer: δ(h1)
      at: {iteration: 2, sample: 3}
      digits: 4
      indistinguishable: [sign, mean]
      """)
    #expect(predict.map { Outline.text($0.question) } == "What is $δ₁$, with *three* digits?")
    #expect(predict?.question.map(\.line) == [13, 13, 13, 14, 14])
    #expect(predict?.answer.isName == true)
    #expect(predict?.at.iteration == 2)
    #expect(predict?.at.sample == 3)
    #expect(predict?.digits == 4)
    #expect(predict?.indistinguishable == ["sign", "mean"])
  }

  @Test("Three digits are enough where nothing is said, at the moment that is shown")
  func least() throws {
    let predict = try predict("question: How much?\nanswer: δ(h1) * x1 + 0")
    #expect(predict?.digits == 3)
    #expect(predict?.at.iteration == nil)
    #expect(predict?.at.sample == nil)
    #expect(predict?.answer.isName == false)
    let names = Names(units: [2, 2, 2])
    #expect(predict?.answer.problem(names: names) == nil)
    #expect(predict?.answer.problem(names: Names(units: [2, 1])) != nil)
  }

  @Test("A product of the network is a name too")
  func product() throws {
    #expect(try predict("question: How much?\nanswer: 'w1[1,2]·x2'")?.answer.isName == true)
  }

  @Test(
    "The answer is never written in the file",
    arguments: ["0.5", "1/3", "exp(1)", "iteration", "-2", "max(1, 2)"])
  func known(answer: String) {
    let errors = Sample.errors("```predict\nquestion: How much?\nanswer: \(answer)\n```")
    #expect(errors.count == 1)
    #expect(errors.first?.contains("which is known beforehand") ?? false)
  }
}
