import Foundation
import Testing

@Suite("backstep lesson --plain")
struct PlainLessonTests {
  private static let lesson = """
    ---
    title: A lesson
    objective: Do something
    minutes: 3
    experiment: mazur
    ---

    ## First part

    Look.

    ```predict
    question: How much is `z(h1)`?
    answer: z(h1)
    ```

    ## Second part

    Look again.
    """

  /// Takes the lesson with lines that come from a shell command.
  private func take(_ lines: String, _ scratch: Scratch) throws -> Program.Result {
    let lesson = try scratch.write(Self.lesson, as: "a.md")
    return try Program.shell(
      "\(lines) | XDG_STATE_HOME=\"$1\" XDG_CONFIG_HOME=/dev/null \"$0\" lesson \"$2\" --plain",
      [scratch.file("state"), lesson])
  }

  @Test("A lesson is a conversation of lines, and what was done is kept")
  func conversation() throws {
    let scratch = try Scratch()
    let first = try take("printf '0.3775\\n\\n'", scratch)
    #expect(first.status == 0)
    #expect(first.lines.first == "A lesson")
    #expect(first.lines.contains("Right: z(h₁) = 0.3775."))
    #expect(first.lines.contains("Part 2 of 2: Second part"))
    #expect(!first.output.contains("\u{1B}"))
    // The input ended there, so it goes on there.
    let second = try take("printf '\\n'", scratch)
    #expect(second.lines.contains("Part 2 of 2: Second part"))
    #expect(second.lines.last == "An empty line leaves; back goes back.")
  }

  @Test("Lines of any length are read, and refused beyond the limit")
  func long() throws {
    let result = try take(
      "(head -c 3000000 /dev/zero | tr '\\0' 1; printf '\\nskip\\n')", try Scratch())
    #expect(result.status == 0)
    #expect(result.lines.contains("That line is too long; at most 10000 characters are read."))
    #expect(result.output.contains("The answer is"))
  }
}
