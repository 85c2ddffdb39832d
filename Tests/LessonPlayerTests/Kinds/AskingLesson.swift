import App
import LessonPlayer
import Lessons
import ScreenKit
import TestSupport

/// A lesson in the whole program that asks something.
enum AskingLesson {
  /// The lesson of some parts, opened; they begin on line 8.
  static func opened(_ body: String) throws -> OpenedLesson {
    try Rehearsal.opened(Lesson(text: Rehearsal.text(body), file: "lessons/01-sample.md"))
  }

  /// What playing some parts finds and types.
  static func lint(_ body: String) throws -> LintOutcome {
    LessonLint.play(try opened(body), on: try Rehearsal.bench("xor"))
  }
}

extension Pupil {
  /// The box of the lesson.
  var box: LessonBox {
    get throws {
      LessonScreen(try play, state.context, room: LessonRoom(prose: 40, box: 60)).box
    }
  }
}
