import Derivation
import Lessons
import Testing

@Suite("Names in lessons")
struct LessonNamesTests {
  private let lesson = Result {
    try Sample.lesson(
      """
      # Title `=b9`
      ## Part `=C`

      The weight `=x1`, and `=h4`.

      ```show
      experiment: other.yaml
      step: δ(h3)
      highlight: [x1, x9]
      ```

      ```choose
      question: Is `=h9` large?
      answers:
        - text: yes
          right: h1 > 0
          because: Since `=b9`.
        - text: no
          right: h4 > 0
          because: No.
      ```

      ```hint
      Look at `=w1[1,2]` and `=w1[9,9]`.
      ```

      ## Another

      Again `=h3`.
      """)
  }

  @Test("What a network does not have is told on its line, each part beginning anew")
  func missing() throws {
    let mazur = Names(units: [2, 2, 2])
    let other = Names(units: [2, 3, 1])
    let errors = try lesson.get().errors { $0 == .builtIn("mazur") ? mazur : other }
    #expect(errors?.errors.map(\.line) == [7, 10, 15, 19, 23, 25, 30, 35])
  }

  @Test("Where the names of an experiment are not known nothing is said of it")
  func unknown() throws {
    #expect(try lesson.get().errors { _ in nil } == nil)
  }

  @Test("A number needs an experiment")
  func noExperiment() throws {
    let lesson = try Lesson(
      text: "---\ntitle: A\nobjective: B\nminutes: 1\n---\n## C\n\nIt is `=C`.\n", file: "a.md")
    let errors = lesson.errors { _ in nil }
    #expect(
      errors?.description == "a.md:8: found \"C\" where no experiment is open; "
        + "allowed: an experiment in the front matter or in a show above it")
  }

  @Test("A lesson has its file's name, without the number that is only its place")
  func name() {
    let names = [
      "lessons/01-one-neuron.md": "one-neuron", "one-neuron.md": "one-neuron", "7.md": "7",
      "1-2-3.md": "2-3", "12a-b.md": "12a-b", "a/b/c": "c", "": "",
    ]
    for (file, name) in names { #expect(Lesson.name(ofFile: file) == name, "\(file)") }
  }

  @Test("The experiments of a lesson are its own and those that are shown")
  func experiments() throws {
    #expect(try lesson.get().experiments == [.builtIn("mazur"), .file("other.yaml")])
  }
}
