import App
import Foundation
import LessonPlayer
import Lessons
import ScreenKit
import TestSupport
import Testing

@Suite("The lint that plays")
struct LessonLintTests {
  private static let broken = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Broken")

  /// What playing finds in the lessons of the folder `Broken`, by file.
  private static let expected: [String: [String]] = {
    let text = try? String(contentsOf: broken.appending(path: "expected.txt"), encoding: .utf8)
    let lines = (text ?? "").split(separator: "\n").map(String.init)
    return Dictionary(grouping: lines) { String($0.prefix { $0 != ":" }) }
  }()

  private static func play(_ text: String, file: String) throws -> LintOutcome {
    let lesson = try Lesson(text: text, file: file)
    let opened = try Rehearsal.opened(lesson)
    return LessonLint.play(opened, on: try Rehearsal.bench("mazur"))
  }

  private static func lines(_ outcome: LintOutcome, file: String) -> [String] {
    outcome.findings.map { finding in
      "\(file):\(finding.line): \(finding.isWarning ? "warning: " : "")\(finding.text)"
    }
  }

  @Test(
    "What only playing finds is found, on its line",
    arguments: expected.keys.sorted())
  func broken(file: String) throws {
    let text = try String(contentsOf: Self.broken.appending(path: file), encoding: .utf8)
    // That a lesson of one question has few is told of each.
    let found = Self.lines(try Self.play(text, file: file), file: file).filter {
      !$0.contains("a lesson should have")
    }
    #expect(found == Self.expected[file])
  }

  @Test("Every file in the folder is expected to have a mistake")
  func all() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.broken.path)
    #expect(Set(files) == Set(Self.expected.keys).union(["expected.txt"]))
  }

  @Test("A lesson with few questions is told so, and can be taken")
  func few() throws {
    let outcome = try Self.play(Rehearsal.text("## One\n\nLook.\n"), file: "a.md")
    #expect(
      Self.lines(outcome, file: "a.md") == [
        "a.md:1: warning: found 0 predict blocks; a lesson should have 4 or more",
        "a.md:1: warning: found 0 choose blocks; a lesson should have 2 or more",
        "a.md:1: warning: found 0 task blocks; a lesson should have 1 or more",
        "a.md:8: warning: this part asks nothing",
      ])
  }

  @Test("It types right answers and one wrong one, and presses the keys of tasks")
  func keys() throws {
    let outcome = try Self.play(
      Rehearsal.text(
        """
        ## One

        Look.

        ```predict
        question: How much is z?
        answer: z(h1)
        ```

        ```choose
        question: Which?
        answers:
          - text: that
            because: No.
          - text: this
            right: true
        ```

        ```task
        do: Go on.
        until: iteration == 2
        keys: [']']
        ```
        """), file: "a.md")
    let typed = outcome.keys.map { keys in
      keys.map { key in
        if case .character(let character) = key { String(character) } else { key.label() }
      }.joined()
    }
    #expect(typed.count == 7)
    #expect(typed.dropFirst() == ["0.3775Enter", "Enter", "bEnter", "Enter", "]", "Enter"])
    #expect(outcome.questionCount == 2)
    #expect(outcome.taskCount == 1)
    #expect(outcome.findings.filter { !$0.isWarning } == [])
  }
}

/// Lessons for the lint and for plain mode.
enum Rehearsal {
  /// The text of a lesson on Mazur's network.
  static func text(_ body: String, experiment: String = "mazur") -> String {
    "---\ntitle: A lesson\nobjective: An objective\nminutes: 6\nexperiment: \(experiment)\n---\n\n"
      + body
  }

  /// A built-in experiment, opened.
  static func experiment(_ name: String) throws -> OpenedExperiment {
    OpenedExperiment(source: .builtIn(name), title: name, experiment: try Sample.builtIn(name))
  }

  /// The program with an experiment to begin with.
  static func bench(_ name: String) throws -> State {
    State(entries: [], beginning: try experiment(name))
  }

  /// A lesson with the built-in experiments that tests use.
  static func opened(_ lesson: Lesson) throws -> OpenedLesson {
    let names = ["mazur", "xor", "five-layer-chain", "stackloss"]
    return OpenedLesson(
      lesson,
      experiments: Dictionary(
        uniqueKeysWithValues: try names.map { (.builtIn($0), try experiment($0)) }))
  }
}
