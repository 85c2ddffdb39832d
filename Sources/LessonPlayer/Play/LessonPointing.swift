import Lessons
import ScreenKit

extension LessonBench {
  /// Takes in what of the lesson was pointed at.
  public mutating func point(at target: LessonTarget) {
    guard var play = lesson, isInLesson else { return }
    switch target {
    case .box: lesson?.focus = .box
    case .text(let lines): scrollLesson(by: lines)
    case .answer(let place):
      lesson?.focus = .box
      guard play.isOpen, case .question(let question)? = play.ask,
        question.asked.block.lettered.indices.contains(place)
      else { return }
      play.focus = .box
      question.asked.played.point(at: place, in: &play)
      lesson = play
    }
  }
}
