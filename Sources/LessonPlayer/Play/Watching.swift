import ScreenKit

/// Looks, now and then, whether the file of a lesson was changed.
extension LessonBench {
  /// Milliseconds after which a frame is due though all stands still; nil if nothing has to be looked
  /// at, so that an idle program is not woken.
  public var lookInterval: Int? {
    isInLesson && lesson?.opened.isWatched == true ? LessonPlay.millisecondsBetweenLooks : nil
  }

  /// A frame is over that came after so many milliseconds.
  public mutating func lookAtLesson(after milliseconds: Int) -> [Effect] {
    guard let wanted = lookInterval, let play = lesson else { return [] }
    let waited = play.sinceLook + milliseconds
    lesson?.sinceLook = waited < wanted ? waited : 0
    return waited < wanted ? [] : [.checkLesson(name: play.lesson.name)]
  }
}

extension LessonPlay {
  fileprivate static let millisecondsBetweenLooks = 1_000
}
