import Lessons
import Testing

@Suite("Errors in lessons")
struct LessonErrorTests {
  private static let keys = "title, objective, minutes, needs, experiment"

  @Test(
    "A broken front matter is refused with its line, what was found and what is allowed",
    arguments: [
      ("", "1: a lesson starts with a line `---`, its title and more, and again `---`"),
      ("# A\n---\n", "1: a lesson starts with a line `---`, its title and more, and again `---`"),
      ("---\ntitle: A\n", "3: the front matter has no second line `---`"),
      ("---\n---\n", "2: the front matter is not a mapping; allowed keys are \(keys)"),
      ("---\n- A\n---\n", "2: the front matter is not a mapping; allowed keys are \(keys)"),
      ("---\ntitle: A\ntitel: B\n---\n", "3: unknown key \"titel\"; allowed are \(keys)"),
      ("---\nminutes: 1\ntitle: A\n---\n", "4: the front matter has no objective"),
      ("---\nobjective: A\n---\n", "3: the front matter has no title"),
      ("---\ntitle: A\nobjective: B\n---\n", "4: the front matter has no minutes"),
      ("---\ntitle:\n---\n", "2: title: found nothing, allowed is a text"),
      ("---\n\ntitle: [A]\n---\n", "3: title: found a list, allowed is a text"),
      ("---\ntitle: {a: b}\n---\n", "2: title: found a mapping, allowed is a text"),
      ("---\ntitle: A\ntitle: B\n---\n", "2: given more than once: title"),
    ])
  func refused(text: String, message: String) {
    expect(text, message)
  }

  @Test(
    "A value of the wrong kind is refused",
    arguments: [
      ("minutes: soon", "4: minutes: found \"soon\", allowed is a whole number from 1"),
      ("minutes: 0", "4: minutes: found \"0\", allowed is a whole number from 1"),
      ("minutes: 2.5", "4: minutes: found \"2.5\", allowed is a whole number from 1"),
      ("minutes: 1\nneeds: A", "5: needs: found \"A\", allowed is a list of names"),
      ("minutes: 1\nneeds:\n- A\n- []", "7: needs: found a list, allowed is a name"),
      ("minutes: 1\nexperiment: []", "5: experiment: found a list, allowed is a text"),
    ])
  func wrongKind(lines: String, message: String) {
    expect("---\ntitle: A\nobjective: B\n\(lines)\n---\n", message)
  }

  @Test("What is no YAML is refused on its line")
  func notYAML() throws {
    let error = #expect(throws: LessonError.self) {
      try Lesson(text: "---\ntitle: A\nobjective: [B\n---\n", file: "a.md")
    }
    let text = try #require(error?.description)
    #expect(text.hasPrefix("a.md:3: the front matter is not YAML: "))
  }

  private func expect(_ text: String, _ message: String) {
    let error = #expect(throws: LessonError.self) { try Lesson(text: text, file: "a.md") }
    #expect(error?.description == "a.md:\(message)")
  }
}
