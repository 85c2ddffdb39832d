/// How much of a lesson's text is on the screen: what a view laid out.
public struct LessonReading: Hashable, Sendable {
  /// All its lines.
  public let lines: Int
  /// The rows that show some of them.
  public let rows: Int
  /// The first line that is shown, from 0.
  public let first: Int
  /// Whether question and answers are a part of the text, below the prose.
  public let isJoined: Bool

  /// A text of some lines in some rows, scrolled as a lesson asks for.
  ///
  /// - Parameters:
  ///   - lines: All its lines.
  ///   - rows: The rows that show some of them.
  ///   - isJoined: Whether question and answers are a part of the text.
  ///   - latest: The line where begins what came last; scrolled to the end that is seen first.
  ///   - marked: The lines of the marked answer, where they have to be seen.
  ///   - scroll: By how many lines it is to be scrolled, from `LessonPlay.end` on to the end.
  public init(
    lines: Int, rows: Int, isJoined: Bool = false, latest: Int = .max, marked: Range<Int>? = nil,
    scroll: Int
  ) {
    self.lines = lines
    self.rows = rows
    self.isJoined = isJoined
    let last = max(0, lines - rows)
    var first = max(0, min(scroll >= LessonPlay.end ? latest : scroll, last))
    if let marked, !marked.isEmpty {
      first = max(first, min(marked.lowerBound, marked.upperBound - rows))
      first = max(0, min(first, marked.lowerBound))
    }
    self.first = first
  }

  /// How many lines are above the shown ones.
  public var above: Int { min(first, lines) }
  /// How many lines are below the shown ones.
  public var below: Int { max(0, lines - first - rows) }
}

extension LessonPlay {
  /// Scrolled so far the text is at its end.
  public static let end = 1_000_000
}

extension LessonBench {
  /// Takes in what a view shows of the lesson's text, so that keys scroll from there.
  public mutating func note(_ reading: LessonReading?) {
    guard lesson != nil, let reading else { return }
    lesson?.reading = reading
    lesson?.scroll = reading.first
  }

  /// Scrolls the lesson's text by lines, within it.
  mutating func scrollLesson(by lines: Int) {
    guard let play = lesson else { return }
    let last = play.reading.map { max(0, $0.lines - $0.rows) } ?? LessonPlay.end
    lesson?.scroll = max(0, min(last, min(play.scroll, LessonPlay.end) + lines))
    lesson?.followsMark = false
  }

  /// Scrolls by a page, one line of which stays.
  mutating func scrollLesson(pageDown: Bool) {
    let page = max(1, (lesson?.reading?.rows ?? 6) - 1)
    scrollLesson(by: pageDown ? page : -page)
  }
}
