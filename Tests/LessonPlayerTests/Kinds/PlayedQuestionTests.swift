import App
import Drawing
import LessonPlayer
import Lessons
import ScreenKit
import TestSupport
import Testing
import Text

@Suite("Every kind of question, as lessons ask it")
struct PlayedQuestionTests {
  /// A part that asks a question of each kind.
  static let parts: [QuestionKind: String] = [
    .predict: """
    ## A

    Look.

    ```predict
    question: How much is `z(h1)`?
    answer: z(h1)
    ```
    """,
    .choose: """
    ## A

    Look.

    ```choose
    question: Which is it?
    answers:
      - text: this
        because: No.
      - text: that
        right: true
    ```
    """,
    .order: """
    ## A

    Look.

    ```order
    question: Which way round?
    steps: [{text: first}, {text: second}, {text: third}]
    ```
    """,
  ]

  private func pupil(_ kind: QuestionKind) throws -> Pupil {
    try Pupil(try #require(Self.parts[kind]))
  }

  @Test(
    "the box has its word, its question and what can be typed", arguments: QuestionKind.allCases)
  func box(_ kind: QuestionKind) throws {
    let pupil = try pupil(kind)
    let box = try pupil.box
    #expect(box.kind == kind.rawValue)
    #expect(box.question.contains { !$0.isQuestion } == false)
    #expect(!box.question.isEmpty)
    #expect(!box.invitation.isEmpty)
  }

  @Test("who reads on is told what to type", arguments: QuestionKind.allCases)
  func readingOn(_ kind: QuestionKind) throws {
    var pupil = try pupil(kind)
    pupil.type("next")
    #expect(pupil.said.hasPrefix("Type "))
    #expect(pupil.said.hasSuffix(", or hint, or skip."))
    #expect(try pupil.play.isOpen)
  }

  @Test(
    "who skips is told the answer, and it is not counted as tried", arguments: QuestionKind.allCases
  )
  func skipping(_ kind: QuestionKind) throws {
    var pupil = try pupil(kind)
    pupil.type("skip")
    #expect(try pupil.play.result == .skipped)
    #expect(try pupil.play.said?.kind == .skipped)
    let id = try #require(try pupil.play.ask?.id)
    #expect(try pupil.play.progress.question(id).attempts == 0)
  }

  @Test(
    "the lint types an answer that is right, and finds nothing against the question",
    arguments: QuestionKind.allCases)
  func lint(_ kind: QuestionKind) throws {
    let outcome = try AskingLesson.lint(try #require(Self.parts[kind]))
    #expect(outcome.findings.filter { !$0.isWarning } == [])
    #expect(outcome.questionCount == 1)
  }

  @Test(
    "plain mode says question and what to type, and what was said to it",
    arguments: QuestionKind.allCases)
  func plain(_ kind: QuestionKind) throws {
    var player = PlainPlayer(
      try AskingLesson.opened(try #require(Self.parts[kind])), progress: Progress(),
      on: try Rehearsal.bench("xor"))
    let opening = player.opening
    #expect(opening.contains { $0.hasPrefix("Question: ") })
    #expect(opening.last?.hasSuffix("Words: hint, skip, back.") == true)
    #expect(player.take("skip").contains("An empty line reads on."))
  }
}
