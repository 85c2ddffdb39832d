import App
import Foundation
import LessonPlayer
import Lessons
import ScreenKit
import TestSupport
import Testing

@Suite("Lessons through the real screen")
struct LessonRehearsalTests {
  private func outcome(_ text: String) throws -> LintOutcome {
    let lesson = try Lesson(text: text, file: "a.md")
    func opened(_ name: String) throws -> OpenedExperiment {
      OpenedExperiment(source: .builtIn(name), title: name, experiment: try Sample.builtIn(name))
    }
    let mazur = try opened("mazur")
    return LessonRehearsal(
      OpenedLesson(lesson, experiments: [.builtIn("mazur"): mazur]), beginning: mazur
    ) { _ in .failure(ReadProblem("nothing is read here")) }.outcome
  }

  private func problems(_ body: String) throws -> [String] {
    let head = "---\ntitle: A\nobjective: B\nminutes: 3\nexperiment: mazur\n---\n\n"
    return try outcome(head + body).findings.filter { !$0.isWarning }.map {
      "\($0.line): \($0.text)"
    }
  }

  @Test("The example of AUTHORING.md has no problem")
  func example() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "lessons/AUTHORING.md"), encoding: .utf8)
    let start = try #require(text.range(of: "````markdown\n"))
    let end = try #require(text.range(of: "\n````\n", range: start.upperBound..<text.endIndex))
    let outcome = try outcome(String(text[start.upperBound..<end.lowerBound]) + "\n")
    #expect(outcome.findings.filter { !$0.isWarning } == [])
    #expect(outcome.questionCount == 2)
    #expect(outcome.taskCount == 1)
  }

  @Test("An answer that the screen shows is given away")
  func givenAway() throws {
    let found = try problems(
      """
      ## A part

      Look.

      ```show
      step: z(h1)
      ```

      ```predict
      question: How much is it?
      answer: w1[1,1] * x1 + w1[1,2] * x2 + b1[1]
      ```
      """)
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix("16: the answer 0.3775 stands on the screen while it is asked") == true
    )
  }

  @Test("Keys that only plain mode takes for the workbench's are told")
  func differs() throws {
    let found = try problems(
      """
      ## A part

      Look.

      ```task
      do: Go on.
      until: iteration == 2
      keys: [Esc, ']']
      ```
      """)
    #expect(found.last == "12: on the screen the same keys do not do it, only in plain mode")
  }
}
