import Lessons
import Questions
import Session
import Testing

@Suite("Who finds out what is right")
struct QuestionReaderTests {
  private func number(_ at: String, by reader: QuestionReader) throws -> OpenNumber {
    let question = try Sample.question("```predict\nquestion: a\nanswer: C\n\(at)\n```")
    guard case .predict(let predict) = question.asked else { throw Missing() }
    return try reader.number(predict, line: question.line)
  }

  private struct Missing: Error {}

  @Test("the iteration is that of where one stands, unless the question names one")
  func iterations() throws {
    let reader = try Sample.reader(iteration: 2)
    #expect(try number("", by: reader).moment.iteration == 2)
    #expect(try number("at: {iteration: 1}", by: reader).moment.iteration == 1)
  }

  @Test("a sample that the batch has not is a problem on the block's line")
  func samples() throws {
    let reader = try Sample.reader()
    #expect(try number("at: {sample: 1}", by: reader).sample == 1)
    #expect {
      _ = try number("at: {sample: 2}", by: reader)
    } throws: { error in
      (error as? QuestionProblem)?.line == 11
        && (error as? QuestionProblem)?.text == "sample 2 is not in the batch, which has 1"
    }
  }
}
