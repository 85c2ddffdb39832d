import App
import LessonPlayer
import ScreenKit
import Testing

@Suite("Tasks")
struct TaskTests {
  @Test("A task is seen to be done; one that is skipped is done by its keys")
  func tasks() throws {
    let body = """
      ## A task

      Text.

      ```task
      do: Train until the cost is below 0.25.
      until: C < 0.25
      keys: [r, {type: C < 0.25}, Enter]
      ```
      """
    var pupil = try Pupil(body)
    #expect(try pupil.play.focus == .workbench)
    pupil.press(.character("r"))
    for character in "C < 0.25" { pupil.press(.character(character)) }
    #expect(try pupil.play.isOpen)
    pupil.press(.enter)
    #expect(pupil.said == "Done.")
    let iteration = pupil.state.run.moment.iteration
    #expect(iteration > 1)
    var other = try Pupil(body)
    other.press(.tab)
    other.press(.character("x"), .backspace)
    other.type("skip")
    #expect(try other.play.result == .skipped)
    #expect(other.state.run.moment.iteration == iteration)
  }
}
