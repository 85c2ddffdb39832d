import Lessons
import ScreenKit

extension LessonBench {
  /// The footer while keys go to the box of the lesson that is on the screen; nil while they go to the
  /// workbench.
  public var lessonFooter: [FooterKey]? {
    guard isInLesson, let play = lesson, play.focus == .box else { return nil }
    let enter = play.isOpen ? "answer" : play.isOver ? "the list" : "read on"
    var keys: [FooterKey] = []
    // A task is not answered; it is done in the workbench.
    if !isTaskOpen {
      keys.append(
        FooterKey(
          keys: "Enter", name: enter, commands: play.isOpen ? [] : [LessonCommand.readOn.erased]))
    }
    keys.append(
      FooterKey(keys: "Tab", name: "workbench", commands: [LessonCommand.focus.erased]))
    keys.append(FooterKey(keys: "PgDn", name: "more text"))
    keys.append(
      play.isOpen
        ? FooterKey(keys: "type", name: "hint or skip")
        : FooterKey(keys: "type", name: "back", commands: [LessonCommand.readBack.erased]))
    let list = LessonListCommand.show
    keys.append(FooterKey(keys: context.key(list), name: "lessons", commands: [list.erased]))
    return keys + [
      FooterKey(keys: "F1", name: "help", commands: [ProgramCommand.help.erased])
    ]
  }

  private var isTaskOpen: Bool {
    guard let play = lesson, play.isOpen, case .task? = play.ask else { return false }
    return true
  }
}
