import Drawing
import Text
import Workbench

/// Where the parts of a lesson stand beside the screen that it is about.
package struct LessonLayout: Hashable {
  /// How lesson and screen share the terminal.
  package enum Kind: Hashable {
    /// Prose on the left, the panes of the step screen on the right, the box below both.
    case beside
    /// The lesson on the left, the whole screen on the right.
    case wide
    /// The screen above, text, question and answers in one strip below.
    case strip
  }

  package let kind: Kind
  /// The prose; in a strip with question, answers and reply.
  package let text: Rect
  /// The rule above the box; in a strip the one above all.
  package let rule: Rect
  /// Question, answers, the line to type in, reply; in a strip that line alone.
  package let box: Rect
  /// Where the panes stand, or the whole screen.
  package let workbench: Rect
  /// The pane of the step screen that the lesson shows, over the whole width; empty elsewhere.
  package let pane: Rect
  /// The size of the whole screen, whose lowest two rows are not seen; nil beside.
  package let screen: Size?
  /// The lowest rows of the screen that the strip covers while one reads.
  package let covered: Int
  /// The row for messages.
  package let notice: Int

  /// Rows of a pane over the whole width, its rule left out.
  private static let paneRows = 4

  package static func kind(_ size: Size, _ state: State) -> Kind {
    if size.columns >= 110, size.rows >= 24 { return .wide }
    return state.screen == .step && state.zoom == nil ? .beside : .strip
  }

  /// The cells of the prose and of the box.
  static func widths(_ kind: Kind, _ size: Size) -> (prose: Int, box: Int) {
    switch kind {
    case .beside: (leftColumns(kind, size) - 2, size.columns - 2)
    case .wide: (leftColumns(kind, size) - 2, leftColumns(kind, size) - 2)
    case .strip: (size.columns - 2, size.columns - 2)
    }
  }

  private static func leftColumns(_ kind: Kind, _ size: Size) -> Int {
    kind == .wide
      ? max(40, min(56, size.columns - 81)) : min(size.columns * 38 / 80, size.columns - 31)
  }

  /// The places for a size, where the box needs some rows.
  ///
  /// - Parameters:
  ///   - kind: How lesson and screen share the terminal.
  ///   - size: That of the terminal.
  ///   - wanted: The rows of question, answers, the line and the reply; in a strip those of all text.
  ///   - hasPane: Whether a pane of the step screen is asked for.
  ///   - hasNotice: Whether a message stands on the screen.
  ///   - isReading: Whether keys go to the box.
  package init(
    _ kind: Kind, _ size: Size, wanted: Int, hasPane: Bool, hasNotice: Bool, isReading: Bool
  ) {
    switch kind {
    case .beside: self.init(beside: size, wanted: wanted, hasPane: hasPane)
    case .wide: self.init(wide: size, wanted: wanted)
    case .strip:
      self.init(strip: size, wanted: wanted, hasNotice: hasNotice, isReading: isReading)
    }
  }

  private init(beside size: Size, wanted: Int, hasPane: Bool) {
    kind = .beside
    let (columns, rows) = (size.columns, size.rows)
    let left = Self.leftColumns(kind, size)
    let paneRows = hasPane ? Self.paneRows + 1 : 0
    let boxRows = max(2, min(wanted, rows - 13 - paneRows / 2))
    let ruleRow = rows - 3 - boxRows
    let top = ruleRow - paneRows
    text = Rect(column: 1, row: 2, columns: left - 2, rows: top - 2)
    workbench = Rect(column: left + 1, row: 1, columns: columns - left - 1, rows: top - 1)
    pane = Rect(column: 0, row: top + 1, columns: columns, rows: max(0, paneRows - 1))
    rule = Rect(column: 0, row: ruleRow, columns: columns, rows: 1)
    box = Rect(column: 1, row: ruleRow + 1, columns: columns - 2, rows: boxRows)
    (screen, covered) = (nil, 0)
    notice = rows - 2
  }

  private init(wide size: Size, wanted: Int) {
    kind = .wide
    let (columns, rows) = (size.columns, size.rows)
    let left = Self.leftColumns(kind, size)
    let boxRows = max(4, min(wanted, rows / 2))
    let ruleRow = rows - 3 - boxRows
    text = Rect(column: 1, row: 2, columns: left - 2, rows: ruleRow - 2)
    workbench = Rect(column: left + 1, row: 2, columns: columns - left - 1, rows: rows - 4)
    pane = Rect(column: 0, row: 0, columns: 0, rows: 0)
    rule = Rect(column: 0, row: ruleRow, columns: left, rows: 1)
    box = Rect(column: 1, row: ruleRow + 1, columns: left - 2, rows: boxRows)
    screen = Size(columns: columns - left - 1, rows: rows - 2)
    covered = 0
    notice = rows - 2
  }

  private init(strip size: Size, wanted: Int, hasNotice: Bool, isReading: Bool) {
    kind = .strip
    let (columns, rows) = (size.columns, size.rows)
    let least = 3 + min(max(0, rows - 24) * 2 / 3, max(0, wanted - 3))
    // While one reads the strip may cover the lowest rows of the screen; Tab brings them back.
    covered = isReading ? min(4, max(0, rows - 20), max(0, wanted - least)) : 0
    let textRows = least + covered
    let seen = rows - textRows - 3
    workbench = Rect(column: 0, row: 0, columns: columns, rows: seen)
    pane = Rect(column: 0, row: 0, columns: 0, rows: 0)
    screen = Size(columns: columns, rows: max(StepLayout.minimum.rows, seen + covered + 2))
    rule = Rect(column: 0, row: seen, columns: columns, rows: 1)
    text = Rect(
      column: 1, row: seen + 1, columns: columns - 2, rows: textRows - (hasNotice ? 1 : 0))
    box = Rect(column: 1, row: rows - 2, columns: columns - 2, rows: 1)
    notice = rows - 3
  }
}

/// A lesson laid out for a size of terminal: what the view draws, and where.
package struct LessonPicture {
  package let screen: LessonScreen
  package let layout: LessonLayout
  /// The text that can be scrolled.
  package let text: [LessonRow]
  /// How much of it is seen.
  package let reading: LessonReading
  /// Question and answers as far as the box shows them, and how they are scrolled there.
  package let asked: (rows: [LessonRow], reading: LessonReading)
  /// The row of the line to type in.
  package let line: Int
  /// The reply as far as the box shows it.
  package let reply: [LessonRow]
  /// Whether the reply goes on.
  package let isReplyCut: Bool

  /// The lesson of a state; nil where none is on the screen.
  package init?(_ state: State, size: Size) {
    guard state.isInLesson, let play = state.lesson else { return nil }
    let kind = LessonLayout.kind(size, state)
    let widths = LessonLayout.widths(kind, size)
    let room = LessonRoom(prose: widths.prose, box: widths.box)
    guard let screen = LessonScreen(state, room: room) else { return nil }
    let box = screen.box
    let question = box.question + box.answers
    self.screen = screen
    let isJoined = kind == .strip
    let (text, latest) = Self.text(screen, isJoined: isJoined, isTight: size.rows < 30)
    self.text = text
    layout = LessonLayout(
      kind, size,
      wanted: isJoined ? text.count : Self.boxRows(box), hasPane: state.lower != .context,
      hasNotice: state.notice != nil, isReading: box.hasFocus)
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
