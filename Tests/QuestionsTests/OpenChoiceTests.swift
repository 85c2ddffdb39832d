import Derivation
import Lessons
import Questions
import Testing

@Suite("A choice that is asked")
struct OpenChoiceTests {
  private func open(
    _ answers: String, at: String = "", by reader: QuestionReader
  ) throws -> OpenChoice {
    let question = try Sample.question(
      "```choose\nquestion: a\nanswers:\n\(answers)\n\(at)\n```")
    guard case .choose(let choose) = question.asked else { throw Missing() }
    return try reader.choice(choose, line: question.line)
  }

  private struct Missing: Error {}

  private static let plain = "- {text: a, because: No.}\n- {text: b, right: true}"
  private static let signs = """
    - {text: up, right: z(h1) < 0, because: No.}
    - {text: down, right: z(h1) > 0, because: No.}
    """

  @Test("the answer that is right for good is right, and one stays where one stands")
  func always() throws {
    let reader = try Sample.reader(at: "δ(o1)")
    let choice = try open(Self.plain, by: reader)
    #expect(choice.right == 1)
    #expect(choice.moment == reader.anchor)
    #expect(choice.withheld.hidden.isEmpty)
    #expect(choice.withheld.allows(reader.anchor))
    let next = Moment(iteration: 1, index: reader.anchor.index + 1)
    #expect(!choice.withheld.allows(next))
  }

  @Test("the answer whose condition holds is right, and the number that is made here is hidden")
  func here() throws {
    let reader = try Sample.reader(at: "z(h1)")
    let choice = try open(Self.signs, by: reader)
    #expect(choice.right == 1)
    #expect(choice.withheld.hides(reader.anchor))
  }

  @Test("a number that is made later is out of reach, and one that was made before is in sight")
  func later() throws {
    let before = try Sample.reader()
    let early = try open(Self.signs, by: before)
    #expect(early.withheld.hidden.isEmpty)
    #expect(!early.withheld.allows(early.moment))
    let after = try Sample.reader(at: "C")
    let late = try open(Self.signs, by: after)
    #expect(late.withheld.hidden.isEmpty)
    #expect(late.moment == after.anchor)
  }

  @Test("none or two that are right are a problem on the block's line")
  func count() throws {
    let reader = try Sample.reader()
    for (first, second, count) in [("<", "<", 0), (">", ">", 2)] {
      #expect {
        _ = try open(
          "- {text: a, right: z(h1) \(first) 0, because: No.}\n"
            + "- {text: b, right: z(h1) \(second) 0, because: No.}", by: reader)
      } throws: { error in
        let problem = error as? QuestionProblem
        return problem?.line == 11
          && problem?.text == "\(count) of the answers are right here; allowed: exactly one"
      }
    }
  }

  @Test("an unknown name is a problem on the line of its condition")
  func unknown() throws {
    let reader = try Sample.reader()
    #expect {
      _ = try open(
        "- {text: a, right: z(h9) > 0, because: No.}\n- {text: b, because: No.}", by: reader)
    } throws: { error in
      (error as? QuestionProblem)?.line == 14
    }
  }
}
