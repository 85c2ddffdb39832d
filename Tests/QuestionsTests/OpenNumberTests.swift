import Derivation
import Lessons
import Questions
import Testing

@Suite("A number that is asked for")
struct OpenNumberTests {
  private func open(
    _ lines: String, by reader: QuestionReader
  ) throws -> OpenNumber {
    let question = try Sample.question("```predict\nquestion: a\n\(lines)\n```")
    guard case .predict(let predict) = question.asked else { throw Missing() }
    return try reader.number(predict, line: question.line)
  }

  private struct Missing: Error {}

  @Test("the name of a quantity means its step, which is kept, with all digits that are wanted")
  func step() throws {
    let number = try open("answer: z(h1)\ndigits: 5", by: try Sample.reader())
    guard case .step(let asked) = number.right else {
      Issue.record("it is no step")
      return
    }
    #expect(asked.equation.quantity == .weightedSum(layer: 1, unit: 1))
    #expect(NumberFormat.short.text(number.value) == "0.3775")
    #expect(number.digits == 5)
    #expect(number.withheld.hides(number.moment))
    #expect(number.withheld.allows(number.moment))
  }

  @Test("a formula hides no step, and one may go as far as it needs")
  func formula() throws {
    let number = try open("answer: 2 * z(h1)", by: try Sample.reader())
    guard case .formula(let value, let interval) = number.right else {
      Issue.record("it is no formula")
      return
    }
    #expect(value == number.value)
    #expect(interval.meets(NumberFormat.short.interval(of: value)))
    #expect(number.withheld.hidden.isEmpty)
    #expect(number.moment == (try Sample.reader(at: "z(h1)").anchor))
    #expect(number.withheld.allows(number.moment))
  }

  @Test("who stands farther may stay there while a formula is asked")
  func farther() throws {
    let reader = try Sample.reader(at: "C")
    let number = try open("answer: 2 * z(h1)", by: reader)
    #expect(number.moment == reader.anchor)
    let later = try open("answer: 2 * z(h1)\nat: {iteration: 3}", by: reader)
    #expect(later.moment.iteration == 3)
  }

  @Test("a name that the network has not is a problem on the line of the answer")
  func unknown() throws {
    let reader = try Sample.reader()
    #expect {
      _ = try open("answer: z(h9) + 1", by: reader)
    } throws: { error in
      (error as? QuestionProblem)?.line == 13
    }
  }
}
