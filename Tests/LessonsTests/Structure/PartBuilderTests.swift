import LessonText
import Lessons
import Testing

@Suite("Parts and what belongs to them")
struct PartBuilderTests {
  private static let ordered = """
    ## First part

    Text.

    ```show
    screen: step
    ```

    ```predict
    question: How much?
    answer: C
    ```

    ```hint
    One.
    ```

    ```teacher
    They will say two.
    ```

    ```hint
    Two.
    ```

    ```reveal
    Three.
    ```

    ```task
    do: Train.
    until: C < 0.1
    keys: [r]
    ```

    ```hint
    Press r.
    ```

    More text.
    """

  @Test("Items come in order, hints and reveals with their question, notes apart")
  func order() throws {
    let lesson = try Sample.lesson(Self.ordered)
    let items = lesson.parts[0].items
    #expect(items.count == 6)
    guard case .question(let question) = items[2], case .note(24, _) = items[3],
      case .task(let task) = items[4]
    else {
      Issue.record("the items are \(items)")
      return
    }
    #expect(question.id == QuestionID(lesson: "sample", part: "first-part", number: 1))
    #expect(question.help.hints.map(text) == ["One.", "Two."])
    #expect(question.help.reveal.map(text) == "Three.")
    #expect(question.line == 15)
    #expect(task.id.number == 2)
    #expect(task.help.hints.map(text) == ["Press r."])
    #expect(lesson.parts[0].questions.map(\.number) == [1, 2])
  }

  @Test("A question that cannot be read is the only mistake, not its hints")
  func unreadable() {
    let errors = Sample.errors("```predict\nanswer: C\n```\n\n```hint\nThink.\n```\n")
    #expect(errors == ["1: predict: found no question"])
  }

  @Test("Numbers of questions begin anew in each part")
  func numbers() throws {
    let question = "```predict\nquestion: How much?\nanswer: C\n```\n"
    let lesson = try Sample.lesson("## A\n\nText.\n\(question)\n## B\n\nText.\n\(question)")
    #expect(lesson.parts.flatMap(\.questions).map { "\($0.part) \($0.number)" } == ["a 1", "b 1"])
  }

  private func text(_ blocks: [MarkdownBlock]) -> String {
    ProseLayout(ProseStyle(width: 80) { _ in "" }).lines(blocks).map(\.text)
      .joined(separator: "\n")
  }
}
