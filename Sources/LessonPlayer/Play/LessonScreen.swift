import Derivation
import LessonText
import Lessons
import ScreenKit

/// All that is shown of a lesson, as data: its head, its text, its box.
public struct LessonScreen {
  /// How far one is with a part, for the bar of parts.
  public enum PartMark: Hashable, Sendable {
    /// Done, or skipped.
    case done
    /// One is in it.
    case current
    /// Still to come.
    case open
  }

  /// `Lesson 9/18`, or `Lesson` for one by itself.
  public let name: String
  /// Its title.
  public let title: String
  /// `part 3 of 7`.
  public let position: String
  /// A mark a part.
  public let parts: [PartMark]
  /// `about 5 min left`.
  public let timeLeft: String
  /// The heading of the part.
  public let part: String
  /// The same in lines, where its first page is read; else empty.
  public let heading: [LessonRow]
  /// What there is to read before the answer: the page, then the hints so far.
  public let prose: [LessonRow]
  /// The row of the prose where the last hint begins; 0 while there is none.
  public let lastHint: Int
  /// What is told after the attempt.
  public let reveal: [LessonRow]
  /// What is asked.
  public let box: LessonBox

  /// A lesson in some room, with numbers as the program around it has them.
  public init(_ play: LessonPlay, _ context: ScreenContext, room: LessonRoom) {
    let place = play.opened.place
    name = "Lesson" + (place.map { " \($0.number)/\($0.count)" } ?? "")
    title = play.lesson.header.title
    let count = play.lesson.parts.count
    position = play.isOver ? "the end" : "part \(play.part + 1) of \(count)"
    parts = (0..<count).map { part in
      part < play.part || play.isOver ? .done : part == play.part ? .current : .open
    }
    timeLeft = play.isOver ? "" : "about \(play.minutesLeft) min left"
    let numbers = LessonNumbers(play, context)
    let writer = LessonWriter(numbers: numbers, width: room.prose)
    part = play.isOver ? "The end" : play.currentPart.title.plainText
    let isFirst = play.page == 0 && !play.isOver
    heading = isFirst ? writer.heading(play.currentPart.title) : []
    (prose, lastHint) = play.isOver ? (Self.end(play, writer), 0) : Self.prose(play, writer)
    reveal = play.isOver ? [] : Self.reveal(play, writer)
    box = LessonBox(play, LessonWriter(numbers: numbers, width: room.box))
  }

  private static func prose(
    _ play: LessonPlay, _ writer: LessonWriter
  ) -> ([LessonRow], Int) {
    var rows = writer.rows(play.currentPage.prose)
    var last = 0
    let hints = play.ask?.help.hints ?? []
    for (place, hint) in hints.prefix(play.hints).enumerated() {
      if !rows.isEmpty { rows.append(.blank) }
      last = rows.count
      rows.append(LessonRow("hint \(place + 1) of \(hints.count)", .heading))
      rows += writer.rows(hint)
    }
    return (rows, last)
  }

  private static func reveal(_ play: LessonPlay, _ writer: LessonWriter) -> [LessonRow] {
    guard play.result != nil, let reveal = play.ask?.help.reveal else { return [] }
    return [LessonRow("why", .heading)] + writer.rows(reveal)
  }

  /// What was learnt, and how it went.
  private static func end(_ play: LessonPlay, _ writer: LessonWriter) -> [LessonRow] {
    let questions = play.lesson.parts.flatMap(\.items).compactMap { item -> QuestionID? in
      if case .question(let question) = item { question.id } else { nil }
    }
    let all = play.lesson.parts.flatMap(\.questions)
    let first = questions.count { id in
      let tried = play.progress.question(id)
      return tried.result == .right && tried.attempts == 1
    }
    let skipped = all.count { (play.results[$0] ?? play.progress.question($0).result) == .skipped }
    var rows = [LessonRow("What you can do now", .heading), .blank]
    rows += writer.lines(play.lesson.header.objective + ".").map { LessonRow($0) } + [.blank]
    if !questions.isEmpty {
      rows += writer.lines("Right at the first try: \(first) of \(questions.count) questions.")
        .map { LessonRow($0) }
    }
    if skipped > 0 {
      rows += writer.lines("Skipped: \(skipped). They can be answered when you come again.")
        .map { LessonRow($0) }
    }
    return rows
  }
}
