import Drawing
import ScreenKit
import Text

/// A lesson laid out for a size of terminal: what the view draws, and where.
public struct LessonPicture {
  /// What is shown.
  public let screen: LessonScreen
  /// Where its parts stand.
  public let layout: LessonLayout
  /// The text that can be scrolled.
  public let text: [LessonRow]
  /// How much of it is seen.
  public let reading: LessonReading
  /// Question and answers as far as the box shows them, and how they are scrolled there.
  public let asked: (rows: [LessonRow], reading: LessonReading)
  /// The row of the line to type in.
  public let line: Int
  /// The reply as far as the box shows it.
  public let reply: [LessonRow]
  /// Whether the reply goes on.
  public let isReplyCut: Bool

  /// The lesson of a bench; nil where none is on the screen.
  public init?(_ bench: some LessonBench, size: Size) {
    guard bench.isInLesson, let play = bench.lesson else { return nil }
    let context = bench.context
    let small = bench.shown.smallForm(context)
    let kind = LessonLayout.kind(size, hasSmallForm: small != nil)
    let widths = LessonLayout.widths(kind, size)
    let room = LessonRoom(prose: widths.prose, box: widths.box)
    let screen = LessonScreen(play, context, room: room)
    let box = screen.box
    let question = box.question + box.answers
    self.screen = screen
    let isJoined = kind == .strip
    let (text, latest) = Self.text(screen, isJoined: isJoined, isTight: size.rows < 30)
    self.text = text
    layout = LessonLayout(
      kind, size,
      wanted: isJoined ? text.count : Self.boxRows(box), hasPane: small?.hasPane ?? false,
      hasNotice: bench.notice != nil, isReading: box.hasFocus)
    reading = LessonReading(
      lines: text.count, rows: layout.text.size.rows, isJoined: isJoined, latest: latest,
      marked: isJoined && play.followsMark ? Self.marked(text) ?? Self.question(text) : nil,
      scroll: play.scroll)
    if isJoined {
      asked = ([], LessonReading(lines: 0, rows: 0, scroll: 0))
      line = layout.box.origin.row
      (reply, isReplyCut) = ([], false)
      return
    }
    let free = layout.box.size.rows - 1
    let replyRows = min(box.reply.count, max(free - question.count, min(free - 1, 5)))
    let seen = LessonReading(
      lines: question.count, rows: free - replyRows, marked: Self.marked(question), scroll: 0)
    let shown = question.dropFirst(seen.first).prefix(seen.rows)
    asked = (Array(shown), seen)
    line = layout.box.origin.row + shown.count
    reply = Array(box.reply.prefix(replyRows))
    isReplyCut = replyRows < box.reply.count
  }

  /// The rows of the box; those of a reply are kept free for it, so that little moves when it comes.
  private static func boxRows(_ box: LessonBox) -> Int {
    let asked = box.question.count + box.answers.count
    return asked + 1 + max(asked == 0 || !box.answers.isEmpty ? 1 : 2, box.reply.count)
  }

  /// All that is read in one column, and where in it stands what came last.
  private static func text(
    _ screen: LessonScreen, isJoined: Bool, isTight: Bool
  ) -> (rows: [LessonRow], latest: Int) {
    var rows: [LessonRow] = []
    var latest = 0
    func add(_ more: [LessonRow], isLatest: Bool = false) {
      guard !more.isEmpty else { return }
      if !rows.isEmpty { rows.append(.blank) }
      if isLatest { latest = rows.count }
      rows += more
    }
    // The rule of a strip has the heading.
    if !isJoined { add(screen.heading) }
    add(screen.prose)
    if screen.lastHint > 0 { latest = rows.count - screen.prose.count + screen.lastHint }
    guard isJoined else {
      add(screen.reveal, isLatest: true)
      return (rows, latest)
    }
    let box = screen.box
    add(box.question + box.answers)
    if !box.reply.isEmpty {
      latest = rows.count
      rows += box.reply
    }
    add(screen.reveal)
    guard isTight else { return (rows, latest) }
    // Where rows are few none stays empty.
    let above = rows.prefix(latest).count { $0.text.isEmpty }
    return (rows.filter { !$0.text.isEmpty }, latest - above)
  }

  private static func marked(_ rows: [LessonRow]) -> Range<Int>? { range(rows, \.isMarked) }

  private static func question(_ rows: [LessonRow]) -> Range<Int>? { range(rows, \.isQuestion) }

  private static func range(_ rows: [LessonRow], _ isMeant: (LessonRow) -> Bool) -> Range<Int>? {
    guard let first = rows.firstIndex(where: isMeant), let last = rows.lastIndex(where: isMeant)
    else { return nil }
    return first..<last + 1
  }
}
