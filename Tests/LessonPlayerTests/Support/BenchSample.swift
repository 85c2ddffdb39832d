import Experiments
import Foundation
import Lessons
import ScreenKit

/// What the tests play lessons on.
enum BenchSample {
  /// A built-in experiment, read from the file that is shipped.
  static func builtIn(_ name: String) throws -> Experiment {
    try BuiltIn(named: name) { try [UInt8](Data(contentsOf: folder.appending(path: $0))) }
      .experiment
  }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "experiments")

  /// A built-in experiment, opened.
  static func opened(_ name: String) throws -> OpenedExperiment {
    OpenedExperiment(source: .builtIn(name), title: name, experiment: try builtIn(name))
  }

  /// The text of a lesson whose parts are given.
  static func text(_ body: String, experiment: String = "mazur") -> String {
    "---\ntitle: A lesson\nobjective: An objective\nminutes: 6\nexperiment: \(experiment)\n---\n\n"
      + body
  }

  /// A lesson with the experiments that tests use.
  static func lesson(
    _ body: String, experiment: String = "mazur", isWatched: Bool = false
  ) throws -> OpenedLesson {
    let lesson = try Lesson(
      text: text(body, experiment: experiment), file: "lessons/01-sample.md")
    var experiments: [ExperimentName: OpenedExperiment] = [:]
    for name in [experiment, "xor", "two-paths"] { experiments[.builtIn(name)] = try opened(name) }
    return OpenedLesson(lesson, experiments: experiments, isWatched: isWatched)
  }
}
