import App
import LessonPlayer
import Lessons
import ScreenKit
import TestSupport

/// A lesson in the whole program that asks something.
enum AskingLesson {
  /// The text of a lesson on Mazur's network; its parts begin on line 8.
  static func text(_ body: String) -> String {
    "---\ntitle: A lesson\nobjective: An objective\nminutes: 6\nexperiment: mazur\n---\n\n" + body
  }

  /// The lesson of some parts, opened.
  static func opened(_ body: String) throws -> OpenedLesson {
    OpenedLesson(
      try Lesson(text: text(body), file: "lessons/01-sample.md"),
      experiments: [.builtIn("mazur"): try experiment("mazur")])
  }

  /// The program before a lesson is opened.
  static func program() throws -> State { State(entries: [], beginning: try experiment("xor")) }

  /// What playing some parts finds and types.
  static func lint(_ body: String) throws -> LintOutcome {
    LessonLint.play(try opened(body), on: try program())
  }

  private static func experiment(_ name: String) throws -> OpenedExperiment {
    OpenedExperiment(
      source: .builtIn(name), title: name, experiment: try TestSupport.Sample.builtIn(name))
  }
}

extension TestSupport.Pupil {
  /// The box of the lesson.
  var box: LessonBox {
    get throws {
      LessonScreen(try play, state.context, room: LessonRoom(prose: 40, box: 60)).box
    }
  }
}
