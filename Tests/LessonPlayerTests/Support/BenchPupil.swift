import LessonPlayer
import LessonText
import Lessons
import ScreenKit
import Text

/// Someone who takes a lesson.
struct BenchPupil {
  var bench: TestBench
  /// What was asked of the program around since it began.
  var effects: [Effect] = []

  /// A lesson whose parts are given, on an experiment, with Mazur's open before.
  init(
    _ body: String, experiment: String = "mazur", progress: Progress = Progress(),
    isWatched: Bool = false
  ) throws {
    bench = TestBench(OpenRun(title: "A test", setup: try BenchSample.builtIn("mazur").setup))
    let opened = try BenchSample.lesson(body, experiment: experiment, isWatched: isWatched)
    effects = bench.update(.lessonOpened(opened, progress))
  }

  var play: LessonPlay { get throws { try required(bench.lesson) } }

  /// What was said last.
  var said: String { bench.lesson?.said?.text ?? "" }

  /// Types a line into the box.
  mutating func type(_ line: String) { effects += bench.update(.lineTyped(line)) }

  mutating func press(_ keys: Key...) {
    for key in keys { effects += bench.update(.keyPressed(key)) }
  }

  /// The number that a span in prose shows.
  func number(_ formula: String) throws -> String {
    let lesson = try Lesson(text: BenchSample.text("## A\n\n`=\(formula)`\n"), file: "a.md")
    guard case .prose(let block)? = lesson.parts[0].items.first,
      case .paragraph(let inlines) = block.content, case .number(let span)? = inlines.first?.kind
    else { throw Missing() }
    return bench.numbers.text(of: span)
  }

  private struct Missing: Error {}

  private func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Missing() }
    return value
  }
}
