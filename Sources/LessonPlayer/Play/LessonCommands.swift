import Lessons
import ScreenKit

/// Something that one can ask of the lesson that is taken.
public enum LessonCommand: ScreenCommand, CaseIterable {
  /// The next page, the page before.
  case readOn, readBack
  /// The next hint; the answer.
  case hint, skip
  /// The keys go to the box, or to the workbench.
  case focus
  /// From the beginning.
  case restart
  /// To the list of lessons.
  case leave

  /// Its commands; they have no keys of their own, for the box takes words.
  public static let entries: [CommandEntry] = [
    entry(.readOn, "read on", "the next page of the lesson; in its box Enter"),
    entry(.readBack, "read back", "the page before; in its box the word back"),
    entry(.hint, "hint", "the next hint of a question; in its box the word hint"),
    entry(.skip, "skip", "tells the answer and marks the part as skipped"),
    entry(.focus, "box", "keys go to the box of the lesson, or back; in a lesson Tab"),
    entry(.restart, "restart", "the lesson from its beginning, all questions open"),
    entry(.leave, "leave", "to the list; the lesson waits where you left it"),
  ]

  private static func entry(
    _ command: LessonCommand, _ name: String, _ summary: String
  ) -> CommandEntry { command.entry("lesson: \(name)", [], .program, summary) }
}

extension LessonBench {
  /// Does what a command says.
  public mutating func perform(_ command: LessonCommand) -> [Effect] {
    switch command {
    case .readOn: return readOn()
    case .readBack: return perform(LessonWord.back)
    case .hint: return perform(LessonWord.hint)
    case .skip: return perform(LessonWord.skip)
    case .focus:
      let isInBox = lesson?.focus == .box
      lesson?.focus = isInBox ? .workbench : .box
    case .restart: restartLesson()
    case .leave: return leaveLesson()
    }
    return []
  }

  /// Why a command does nothing here and now; nil if it does something.
  public func whyNot(_ command: LessonCommand) -> String? {
    guard let play = lesson else {
      return "No lesson is open; \(context.key(LessonListCommand.show)) lists them."
    }
    switch command {
    case .hint, .skip: return play.isOpen ? nil : "Nothing is asked here."
    case .readOn: return play.isDone ? nil : openWords
    case .readBack: return play.isAtStart ? "This is the beginning of the lesson." : nil
    case .focus, .restart, .leave: return nil
    }
  }
}
