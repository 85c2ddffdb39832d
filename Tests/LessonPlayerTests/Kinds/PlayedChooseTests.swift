import App
import LessonPlayer
import Lessons
import ScreenKit
import TestSupport
import Testing
import Text

@Suite("A choice in a lesson")
struct PlayedChooseTests {
  private static let body = """
    ## A

    Look.

    ```choose
    question: Which is it?
    answers:
      - text: this
        because: Not this one.
      - text: that
        right: true
        because: That one.
      - text: neither
        because: One of them.
    ```
    """

  private func answers(_ pupil: Pupil) throws -> [String] {
    try pupil.box.answers.map(\.text)
  }

  @Test("answers stand behind letters while it is open, then the right one alone")
  func rows() throws {
    var pupil = try Pupil(Self.body)
    #expect(try answers(pupil) == ["  a) this", "  b) that", "  c) neither"])
    pupil.type("a")
    #expect(try answers(pupil) == ["▶ a) this", "  b) that", "  c) neither"])
    pupil.type("b")
    #expect(try answers(pupil) == ["▶ b) that"])
  }

  @Test("after it was skipped no answer is shown, for the right one is told")
  func skipped() throws {
    var pupil = try Pupil(Self.body)
    pupil.type("skip")
    #expect(pupil.said == "The answer is b: that.")
    #expect(try answers(pupil) == [])
  }

  @Test("a click and the arrows mark an answer, and Enter takes it")
  func marks() throws {
    var pupil = try Pupil(Self.body)
    _ = pupil.state.update(.lessonPointed(.answer(2)))
    #expect(try pupil.play.marked == 2)
    pupil.press(.up)
    #expect(try pupil.play.marked == 1)
    pupil.press(.up, .up)
    #expect(try pupil.play.marked == 0)
    pupil.press(.down, .enter)
    #expect(pupil.said == "Right. That one.")
    _ = pupil.state.update(.lessonPointed(.answer(0)))
    #expect(try pupil.play.marked == 1)
  }

  @Test("an answer that is not there cannot be marked")
  func outside() throws {
    var pupil = try Pupil(Self.body)
    _ = pupil.state.update(.lessonPointed(.answer(3)))
    #expect(try pupil.play.marked == nil)
  }

  @Test("a wrong one counts as a try without a mistake's name; what is no letter does not")
  func counted() throws {
    var pupil = try Pupil(Self.body)
    pupil.type("a")
    pupil.type("d")
    #expect(pupil.said == "Type a letter from a to c, or hint, or skip.")
    #expect(try pupil.play.attempts == 1)
    let id = try #require(try pupil.play.ask?.id)
    #expect(try pupil.play.progress.question(id).attempts == 1)
    #expect(try pupil.play.progress.question(id).mistakes == [:])
  }
}
