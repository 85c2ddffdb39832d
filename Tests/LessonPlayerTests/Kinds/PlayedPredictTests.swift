import App
import LessonPlayer
import Lessons
import ScreenKit
import TestSupport
import Testing
import Text

@Suite("A question for a number in a lesson")
struct PlayedPredictTests {
  private static let body = """
    ## A

    Look.

    ```show
    step: z(h1)
    ```

    ```predict
    question: How much?
    answer: z(h1)
    digits: 4
    ```
    """

  @Test("nothing stands behind letters, so arrows and clicks mark nothing")
  func letters() throws {
    var pupil = try Pupil(Self.body)
    pupil.press(.down)
    _ = pupil.state.update(.lessonPointed(.answer(0)))
    #expect(try pupil.play.marked == nil)
    let box = try pupil.box
    #expect(box.answers == [])
    #expect(box.invitation == "a number, or 0.1*0.2-0.3")
  }

  @Test("too few digits are no try, and so many as are wanted are right")
  func digits() throws {
    var pupil = try Pupil(Self.body)
    pupil.type("0.38")
    #expect(pupil.said == "So far it fits. Give 4 digits, so that it is no guess.")
    #expect(try pupil.play.attempts == 0)
    pupil.type("0.3775")
    #expect(pupil.said == "Right: z(h₁) = 0.3775.")
  }

  @Test("the lint types a wrong number first, then the right one with the digits that are wanted")
  func lint() throws {
    let outcome = try AskingLesson.lint(Self.body)
    #expect(outcome.findings.filter { !$0.isWarning } == [])
    #expect(outcome.keys.count == 3)
    #expect(outcome.keys[1] == "0.3775".map { .character($0) } + [.enter])
    #expect(outcome.keys[0] != outcome.keys[1])
  }
}
