import LessonText
import Lessons
import Questions
import ScreenKit
import Text

/// A page of a lesson, in lines: what is read, what is on the screen, what is asked.
struct PlainPage<Bench: LessonBench> {
  private let bench: Bench
  private let play: LessonPlay?
  private let prose: PlainProse

  init(_ bench: Bench) {
    self.bench = bench
    play = bench.lesson
    let numbers = bench.numbers
    prose = PlainProse(isASCII: numbers.isASCII, number: numbers.text(of:))
  }

  /// The whole page; `withPart` tells the heading of its part too.
  func lines(withPart: Bool, withScreen: Bool = true) -> [String] {
    guard let play else { return [] }
    if play.isOver { return ending(play) }
    var blocks: [[String]] = []
    if withPart {
      let count = play.lesson.parts.count
      blocks.append(
        PlainProse.wrapped(
          "Part \(play.part + 1) of \(count): \(prose.line(play.currentPart.title))"))
    }
    blocks.append(prose.lines(play.currentPage.prose))
    if withScreen { blocks.append(PlainScreen(bench: bench).lines) }
    blocks.append(ask(play))
    if let said = play.said { blocks.append(reply(said)) }
    return Self.joined(blocks)
  }

  /// Blocks with a blank line between them.
  static func joined(_ blocks: [[String]]) -> [String] {
    Array(blocks.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private func ending(_ play: LessonPlay) -> [String] {
    let results = play.results.values
    let right = results.count { $0 == .right }
    var lines = ["This is the end of the lesson."]
    if !results.isEmpty {
      lines.append("Right or done: \(right) of \(results.count).")
    }
    if let next = play.opened.next { lines.append("Next: \(next.title).") }
    return lines + ["An empty line leaves; back goes back."]
  }

  // MARK: What is asked

  private func ask(_ play: LessonPlay) -> [String] {
    guard let ask = play.ask else { return [Self.readsOn] }
    let question: [String]
    switch ask {
    case .question(let asked): question = lines(of: asked)
    case .task(let task): question = lines("Task: ", task.block.goal)
    }
    if !play.isOpen {
      return question + [""] + ["This is answered."] + reveal(ask) + [Self.readsOn]
    }
    return question + PlainProse.wrapped(howToAnswer(ask))
  }

  static var readsOn: String { "An empty line reads on." }

  private func lines(of question: Part.Question) -> [String] {
    lines("Question: ", question.asked.block.question)
      + question.asked.block.lettered.enumerated().flatMap { place, text in
        lines("\(LessonWord.letter(place))) ", text)
      }
  }

  private func lines(_ start: String, _ inlines: [Inline]) -> [String] {
    PlainProse.wrapped(start + prose.line(inlines))
  }

  private func howToAnswer(_ ask: Page.Ask) -> String {
    switch ask {
    case .question(let question):
      return "Type \(question.asked.played.howTo.inPlain). Words: hint, skip, back."
    case .task:
      return "Do it with press KEY … and type TEXT; the word keys lists the keys. "
        + "Words: hint, skip, reset, back."
    }
  }

  // MARK: What is said

  /// A reply, with what was computed and what was asked for where it has them.
  func reply(_ reply: LessonReply) -> [String] {
    var lines = PlainProse.wrapped(reply.text)
    if !reply.yours.isEmpty { lines.append("Yours: \(Spoken.joined(reply.yours.text))") }
    if !reply.wanted.isEmpty { lines.append("Asked: \(Spoken.joined(reply.wanted.text))") }
    return lines
  }

  /// The hints from one to the last that was read.
  func hints(after count: Int) -> [String] {
    guard let play, let ask = play.ask else { return [] }
    let all = ask.help.hints
    return Self.joined(
      all.indices.filter { count..<play.hints ~= $0 }.map { place in
        ["Hint \(place + 1) of \(all.count):"] + prose.lines(all[place])
      })
  }

  /// What is told after the attempt.
  func reveal(_ ask: Page.Ask) -> [String] { ask.help.reveal.map { prose.lines($0) } ?? [] }

  /// The words.
  var help: [String] {
    [
      "An empty line, or next, reads on; back reads back; part 2 goes to a part.",
      "hint helps; skip tells the answer; again reads the page again.",
      "where says what is on the screen; keys lists the keys of the workbench.",
      "press Right Right presses keys; type TEXT fills a line of the workbench in.",
      "restart begins anew; quit leaves: the lesson waits where you left it.",
    ]
  }
}

/// What can be seen of a bench, to tell what is new.
struct PlainGlimpse<Bench: LessonBench> {
  private let part: Int
  private let page: Int
  private let isOver: Bool
  private let hints: Int
  private let result: Progress.Result?
  private let said: LessonReply?
  private let notice: Notice?
  private let screen: [String]

  init(_ bench: Bench) {
    let play = bench.lesson
    part = play?.part ?? 0
    page = play?.page ?? 0
    isOver = play?.isOver ?? false
    hints = play?.hints ?? 0
    result = play?.result
    said = play?.said
    notice = bench.notice
    screen = PlainScreen(bench: bench).lines
  }

  /// What is new since before a line was taken.
  func news(after before: PlainGlimpse, _ word: PlainWord, _ bench: Bench) -> [String] {
    PlainPage<Bench>.joined([changes(after: before, word, bench), warning(after: before, word)])
  }

  /// What went wrong outside the lesson, such as that nothing could be written down.
  private func warning(after before: PlainGlimpse, _ word: PlainWord) -> [String] {
    guard case .line = word, let notice, notice != before.notice, notice.kind == .warning else {
      return []
    }
    return PlainProse.wrapped(notice.text)
  }

  private func changes(
    after before: PlainGlimpse, _ word: PlainWord, _ bench: Bench
  ) -> [String] {
    let page = PlainPage(bench)
    guard let play = bench.lesson else { return [] }
    let isElsewhere = (part, self.page, isOver) != (before.part, before.page, before.isOver)
    if isElsewhere || word.isJump {
      return page.lines(
        withPart: part != before.part || word.isJump, withScreen: screen != before.screen)
    }
    var isTyped = false
    if case .line = word { isTyped = true }
    let isEnded = result != nil && before.result == nil
    var blocks: [[String]] = []
    if let said, isTyped || isEnded || said != before.said { blocks.append(page.reply(said)) }
    if hints > before.hints { blocks.append(page.hints(after: before.hints)) }
    if isEnded, let ask = play.ask { blocks.append(page.reveal(ask)) }
    if screen != before.screen { blocks.append(PlainScreen(bench: bench).lines) }
    if isEnded { blocks.append([PlainPage<Bench>.readsOn]) }
    return PlainPage<Bench>.joined(blocks)
  }
}

extension PlainWord {
  /// Whether it leads to a page that is told whatever was told before.
  fileprivate var isJump: Bool {
    guard case .line(let text) = self else { return false }
    let word = text.lowercased()
    return word.hasPrefix("part ") || word == "restart"
  }
}
