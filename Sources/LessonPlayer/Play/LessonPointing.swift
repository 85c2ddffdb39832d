import Lessons
import ScreenKit

extension LessonBench {
  /// Takes in what of the lesson was pointed at.
  public mutating func point(at target: LessonTarget) {
    guard let play = lesson, isInLesson else { return }
    switch target {
    case .box: lesson?.focus = .box
    case .text(let lines): scrollLesson(by: lines)
    case .answer(let place):
      lesson?.focus = .box
      guard play.isOpen, case .question(let question)? = play.ask,
        case .choose(let choose) = question.asked, choose.answers.indices.contains(place)
      else { return }
      lesson?.marked = place
    }
  }
}
