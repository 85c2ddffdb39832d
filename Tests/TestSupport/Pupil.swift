import App
import Experiments
import LessonPlayer
import LessonText
import Lessons
import ScreenKit
import Text

/// Someone who takes a lesson.
package struct Pupil {
  package var state: State
  /// What was asked of the program around since it began.
  package var effects: [Effect] = []

  /// A lesson whose parts are given, on an experiment, with Mazur's open before.
  package init(
    _ body: String, experiment: String = "mazur", progress: Progress = Progress(),
    isWatched: Bool = false
  ) throws {
    let text =
      "---\ntitle: A lesson\nobjective: An objective\nminutes: 6\nexperiment: \(experiment)\n---\n\n"
      + body
    let lesson = try Lesson(text: text, file: "lessons/01-sample.md")
    state = State(title: "A test", setup: try Sample.builtIn("mazur").setup)
    state.day = "2026-11-26"
    let names = [experiment, "xor", "two-paths"]
    let experiments = try names.map { name in
      (
        ExperimentName.builtIn(name),
        OpenedExperiment(
          source: .builtIn(name), title: name, experiment: try Sample.builtIn(name))
      )
    }
    let opened = OpenedLesson(
      lesson, experiments: Dictionary(experiments) { first, _ in first }, isWatched: isWatched)
    effects = state.update(.lessonOpened(opened, progress))
  }

  package var play: LessonPlay { get throws { try required(state.lesson) } }

  /// What was said last.
  package var said: String { state.lesson?.said?.text ?? "" }

  /// Types a line into the box.
  package mutating func type(_ line: String) { effects += state.update(.lineTyped(line)) }

  package mutating func press(_ keys: Key...) {
    for key in keys {
      effects += state.update(.keyPressed(key))
      var pieces = 0
      while state.work != nil, pieces < 10_000 {
        effects += state.update(.frameDue)
        pieces += 1
      }
    }
  }

  /// The number that a span in prose shows.
  package func number(_ formula: String) throws -> String {
    let lesson = try Lesson(
      text:
        "---\ntitle: A\nobjective: B\nminutes: 1\nexperiment: mazur\n---\n\n## A\n\n`=\(formula)`\n",
      file: "a.md")
    guard case .prose(let block)? = lesson.parts[0].items.first,
      case .paragraph(let inlines) = block.content, case .number(let span)? = inlines.first?.kind
    else { throw Missing() }
    return state.numbers.text(of: span)
  }

  private struct Missing: Error {}

  private func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Missing() }
    return value
  }
}
