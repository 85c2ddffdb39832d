import Lessons
import Testing

@Suite("Task blocks")
struct TaskBlockTests {
  @Test("A task says what to do, when it is done, and by which keys")
  func all() throws {
    guard
      case .task(let task)? = try Sample.item(
        """
        ```task
        do: Train until $C$ is below `0.1`.
        until: C < 0.1 and iteration <= 50
        keys: [r, {type: "C < 0.1"}, Enter, 5, ":"]
        ```
        """)
    else {
      Issue.record("no task")
      return
    }
    #expect(Outline.text(task.block.goal) == "Train until $C$ is below `0.1`.")
    #expect(task.block.until.text == "C < 0.1 and iteration <= 50")
    #expect(
      task.block.keys == [
        .press("r"), .type("C < 0.1"), .press("Enter"), .press("5"), .press(":"),
      ])
  }
}
