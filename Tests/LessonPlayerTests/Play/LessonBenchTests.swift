import LessonPlayer
import Lessons
import ScreenKit
import Testing

@Suite("What screens know of a lesson")
struct LessonBenchTests {
  private static let body = """
    ## A

    ```show
    step: z(h1)
    highlight: [x1]
    ```

    Text.

    ```predict
    question: How much?
    answer: z(h1)
    ```
    """

  @Test(
    "What a question keeps and what is pointed at are around the screen, and end with the lesson")
  func around() throws {
    var pupil = try BenchPupil(Self.body)
    #expect(pupil.bench.context.withheld?.hides(pupil.bench.opened.run.moment) == true)
    #expect(pupil.bench.context.highlight.count == 1)
    #expect(pupil.bench.context.isInLesson)
    pupil.type("0.3775")
    #expect(pupil.bench.context.withheld == nil)
    pupil.bench.lesson = nil
    #expect(pupil.bench.context.highlight == [])
    #expect(!pupil.bench.context.isInLesson)
    #expect(pupil.bench.context.taken == nil)
  }

  @Test("Pages of a screen are shown by a lesson as they are first, and counted for conditions")
  func pages() throws {
    let body = """
      ## A

      ```show
      screen: losses
      page: two
      ```

      Text.

      ```task
      do: Go to the first page.
      until: page == 1 and screen.losses == 1
      keys: [Tab]
      ```
      """
    let pupil = try BenchPupil(body)
    #expect(try pupil.play.problems.map(\.text) == [])
    #expect(try pupil.play.isOpen)
    let there = try BenchPupil(body.replacing("two", with: "1"))
    #expect(try there.play.result == .right)
    let nowhere = try BenchPupil(body.replacing("two", with: "three"))
    #expect(
      try nowhere.play.problems.map(\.text) == ["there is no page three on \(ScreenID.losses.name)"]
    )
  }

  @Test("Commands of a lesson say why they do nothing")
  func commands() throws {
    var pupil = try BenchPupil(Self.body)
    #expect(pupil.bench.whyNot(.readBack) == "This is the beginning of the lesson.")
    #expect(
      pupil.bench.whyNot(.readOn) == "Type a number, such as 0.25 or 1/4, or hint, or skip.")
    #expect(pupil.bench.whyNot(.hint) == nil)
    pupil.bench.lesson = nil
    #expect(pupil.bench.whyNot(.hint) == "No lesson is open; F4 lists them.")
  }
}
