import Lessons
import Testing

@Suite("The head of a lesson")
struct FrontMatterTests {
  private static let keys = "title, objective, minutes, needs, experiment"
  private static let body = "\n## Part\n\nText.\n"

  @Test(
    "A broken front matter is refused with its line, what was found and what is allowed",
    arguments: [
      ("---\n---\n", ["1: front matter: found no keys; allowed: \(keys)"]),
      ("---\n- A\n---\n", ["2: front matter: found no keys; allowed: \(keys)"]),
      (
        "---\ntitel: B\n---\n",
        [
          "2: front matter: unknown key \"titel\", did you mean title?; allowed: \(keys)",
          "3: front matter: found no title", "3: front matter: found no objective",
          "3: front matter: found no minutes",
        ]
      ),
      (
        "---\nobjective: B\nminutes: 1\ntitle:\n---\n",
        ["4: title: found nothing; allowed: a text"]
      ),
      (
        "---\n\ntitle: [A]\nobjective: {a: b}\nminutes: 0\n---\n",
        [
          "3: title: found a list; allowed: a text",
          "4: objective: found a mapping; allowed: a text",
          "5: minutes: found \"0\"; allowed: a whole number from 1",
        ]
      ),
      (
        "---\ntitle: A\nobjective: B\nminutes: 1\nneeds:\n- A\n- []\n---\n",
        ["7: needs: found a list; allowed: a name"]
      ),
      (
        "---\ntitle: A\nobjective: B\nminutes: 1\ntitle: C\n---\n",
        ["5: front matter: title: found twice, first on line 2; allowed: once"]
      ),
      (
        "---\ntitle: A\nobjective: B\nminutes: 1\ntitle: \"\\e[2J\"\n---\n",
        ["5: front matter: title: found twice, first on line 2; allowed: once"]
      ),
      (
        "---\ntitle: \"\\e[2J\"\nobjective: B\nminutes: 1\n---\n",
        ["2: found the control character U+001B; allowed: text that can be shown"]
      ),
    ])
  func refused(head: String, messages: [String]) {
    let errors = #expect(throws: LessonErrors.self) {
      try Lesson(text: head + Self.body, file: "a.md")
    }
    #expect(errors?.errors.map { "\($0.line): \($0.problem)" } == messages)
  }

  @Test("What is no YAML is refused on its line")
  func notYAML() throws {
    let errors = #expect(throws: LessonErrors.self) {
      try Lesson(text: "---\ntitle: A\nobjective: [B\n---\n" + Self.body, file: "a.md")
    }
    let text = try #require(errors?.description)
    #expect(text.hasPrefix("a.md:3: front matter: not YAML: "))
  }
}
