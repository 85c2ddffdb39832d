import Lessons
import ScreenKit
import Text

extension LessonBench {
  /// Takes a key while a lesson is on the screen; nil where it is the workbench's.
  public mutating func pressInLesson(_ key: Key) -> [Effect]? {
    guard let play = lesson, isInLesson else { return nil }
    switch key {
    case .tab:
      lesson?.focus = play.focus == .box ? .workbench : .box
      return []
    case .pageUp, .pageDown:
      scrollLesson(pageDown: key == .pageDown)
      return []
    case .function(4): return leaveLesson()
    default: break
    }
    if play.focus == .box { return pressInBox(key, play) }
    // With nothing to close in the workbench Esc leads back to the box.
    if key == .escape, !shown.closesSomething(context) {
      lesson?.focus = .box
      return []
    }
    return nil
  }

  private mutating func pressInBox(_ key: Key, _ play: LessonPlay) -> [Effect] {
    notice = nil
    switch key {
    case .enter: return takeLine(play.field.text)
    case .escape:
      if play.field.text.isEmpty { return leaveLesson() }
      lesson?.field = TextField()
      return []
    case .up, .down: moveInBox(down: key == .down, play)
    case .function(1): return choose(ProgramCommand.help.erased)
    case .control("c"): return quit()
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    default:
      var field = play.field
      if field.press(key) {
        lesson?.field = field
      } else {
        notice = Notice("\(key.label()) does nothing here; Tab goes to the workbench.", .warning)
      }
    }
    return []
  }

  /// Up and down mark what stands behind letters; without any they scroll the prose.
  private mutating func moveInBox(down: Bool, _ play: LessonPlay) {
    var last = -1
    if play.isOpen, case .question(let question)? = play.ask {
      last = question.asked.block.lettered.count - 1
    }
    if last >= 0 {
      let next = play.marked.map { $0 + (down ? 1 : -1) } ?? (down ? 0 : last)
      lesson?.marked = max(0, min(last, next))
      lesson?.followsMark = true
    } else {
      scrollLesson(by: down ? 1 : -1)
    }
  }
}
