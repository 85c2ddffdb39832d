import Testing

@Suite("backstep lessons lint")
struct LessonsLintCommandTests {
  private static let head = "---\ntitle: A lesson\nobjective: Do something\nminutes: 3\n"

  @Test("The lessons that are shipped have no problem")
  func shipped() throws {
    let result = try Program.run("lessons", "lint", Program.root + "/lessons")
    #expect(result.lines.filter { !$0.contains(": warning: ") }.count == 1, "\(result.output)")
    #expect(result.lines.last?.contains("no problems") == true)
    #expect(result.status == 0)
  }

  @Test("An experiment that cannot be opened is told where it is named")
  func experiments() throws {
    let scratch = try Scratch()
    _ = try scratch.write("layers: nothing\n", as: "broken.yaml")
    let lesson = try scratch.write(
      Self.head + """
        experiment: mazur
        ---

        ## A part

        Look.

        ```show
        experiment: broken.yaml
        ```

        Look again.

        ```show
        experiment: missing.yaml
        ```
        """, as: "a.md")
    let result = try Program.run("lessons", "lint", lesson)
    let found = result.lines.filter { $0.contains("the experiment cannot be opened") }
    #expect(found.map { String($0.prefix { $0 != " " }) } == ["\(lesson):12:", "\(lesson):18:"])
    #expect(result.lines.last == "1 lesson, 0 questions, 0 tasks: 2 problems")
    #expect(result.status == 1)
    let head = try scratch.write(
      Self.head + "experiment: missing.yaml\n---\n\n## A part\n\nLook.\n", as: "b.md")
    #expect(
      try Program.run("lessons", "lint", head).lines.first?.hasPrefix("\(head):5: ") == true)
  }

  @Test("Warnings are no problem")
  func warnings() throws {
    let scratch = try Scratch()
    let lesson = try scratch.write(Self.head + "---\n\n## A part\n\nLook.\n", as: "a.md")
    let result = try Program.run("lessons", "lint", lesson)
    #expect(result.lines.last == "1 lesson, 0 questions, 0 tasks: no problems, 4 warnings")
    #expect(result.lines.contains("\(lesson):7: warning: this part asks nothing"))
    #expect(result.status == 0)
  }

  @Test("Lessons of a folder that need what there is not are told")
  func needs() throws {
    let scratch = try Scratch()
    for name in ["a", "b"] {
      _ = try scratch.write(
        Self.head + "needs: [nothing]\n---\n\n## A part\n\nLook.\n", as: "\(name).md")
    }
    let result = try Program.run("lessons", "lint", scratch.folder)
    #expect(result.lines.count { $0.contains("needs: found \"nothing\"") } == 2)
    #expect(result.status == 1)
  }
}
