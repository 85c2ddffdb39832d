import Lessons
import Testing

@Suite("What every kind of question has")
struct QuestionBlockTests {
  /// A block of each kind.
  private static let blocks: [QuestionKind: String] = [
    .predict: "```predict\nquestion: 'How much, after `=x1`?'\nanswer: z(h1)\ncovers: [bias]\n```",
    .choose: """
    ```choose
    question: 'Which, after `=x1`?'
    answers:
      - {text: 'up, by `=x2`', right: 'g(w1) < 0', because: 'It is `=y1`.'}
      - {text: down, right: 'g(w1) > 0', because: 'It is `=y2`.'}
    covers: [slope]
    ```
    """,
    .order: """
    ```order
    question: 'In which order, after `=x1`?'
    steps: [{text: 'first `=x2`'}, {text: second}, {text: third}]
    shown: [b, c, a]
    covers: [chain-rule]
    ```
    """,
  ]

  private func block(_ kind: QuestionKind) throws -> any QuestionBlock {
    let text = try #require(Self.blocks[kind])
    guard case .question(let question)? = try Sample.item(text) else { throw Missing() }
    return question.asked.block
  }

  private struct Missing: Error {}

  @Test("a block is read by its word as a question of its kind", arguments: QuestionKind.allCases)
  func kinds(_ kind: QuestionKind) throws {
    let block = try block(kind)
    #expect(block.kind == kind)
    #expect(!block.question.isEmpty)
    #expect(block.covers.count == 1)
  }

  @Test("a block of one kind is none of another")
  func others() throws {
    #expect(try Sample.item("```text\nquestion: Which?\n```")?.isQuestion == false)
    #expect(
      Sample.errors("```predict\nquestion: Which?\nanswer: C\nanswers: []\n```") == [
        "4: predict: unknown key \"answers\", did you mean answer?; "
          + "allowed: question, answer, at, digits, indistinguishable, covers"
      ])
  }

  @Test("nothing of a number stands behind letters, and its formulas end with the answer")
  func predict() throws {
    let block = try block(.predict)
    #expect(block.lettered.isEmpty)
    #expect(block.replies.isEmpty)
    #expect(block.formulas.map(\.text) == ["x1", "z(h1)"])
    #expect(block.covers == [.bias])
  }

  @Test("steps stand behind letters as they are shown, and bring their formulas")
  func order() throws {
    let block = try block(.order)
    #expect(block.lettered.map(Outline.text) == ["second", "third", "first {x2}"])
    #expect(block.replies.isEmpty)
    #expect(block.formulas.map(\.text) == ["x1", "x2"])
    #expect(block.covers == [.chainRule])
  }

  @Test("answers stand behind letters, reasons are replies, and each brings its own formulas")
  func choose() throws {
    let block = try block(.choose)
    #expect(block.lettered.map(Outline.text) == ["up, by {x2}", "down"])
    #expect(block.replies.map(Outline.text) == ["It is {y1}.", "It is {y2}."])
    #expect(
      block.formulas.map(\.text) == ["x1", "x2", "g(w1) < 0", "y1", "g(w1) > 0", "y2"])
    #expect(block.covers == [.slope])
  }
}

extension Part.Item {
  fileprivate var isQuestion: Bool { if case .question = self { true } else { false } }
}
