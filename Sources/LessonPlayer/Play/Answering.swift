import Derivation
import Formulas
import Lessons
import Questions
import ScreenKit
import Session
import Text

extension LessonBench {
  /// Takes a line that was typed: a word that the player knows, or an answer.
  public mutating func takeLine(_ line: String) -> [Effect] {
    guard lesson != nil else { return [] }
    let text = line.trimmingBlanks
    lesson?.field = TextField()
    lesson?.said = nil
    if let word = LessonWord(rawValue: text.lowercased()) { return perform(word) }
    if text.lowercased().hasPrefix("part "), let number = Int(text.dropFirst(5)) {
      goTo(part: number - 1)
      return []
    }
    guard let play = lesson, play.isOpen, let ask = play.ask else {
      if text.isEmpty { return readOn() }
      say(LessonReply(.note, "Nothing is asked here: Enter reads on."))
      return []
    }
    switch ask {
    case .question(let question): return answer(question, text)
    case .task:
      say(
        LessonReply(
          .note, text.isEmpty ? openWords : "\(openWords) Words: hint, skip, reset, back."))
      return []
    }
  }

  /// Does what a word says.
  mutating func perform(_ word: LessonWord) -> [Effect] {
    switch word {
    case .hint: return hint()
    case .skip: return skip()
    case .back:
      readBack()
      return []
    case .next: return readOn()
    case .restart:
      restartLesson()
      return []
    case .reset:
      setUpPage()
      say(LessonReply(.note, "The screen is again as this page began."))
      return []
    case .list, .quit: return leaveLesson()
    }
  }

  /// What is to be done before one can read on.
  var openWords: String {
    switch lesson?.ask {
    case .question(let question):
      return "Type \(question.asked.played.howTo.onScreen), or hint, or skip."
    case .task: return "The task is open: Tab goes to the workbench and back."
    case nil: return "Enter reads on."
    }
  }

  // MARK: Help

  private mutating func hint() -> [Effect] {
    guard let play = lesson, play.isOpen, let ask = play.ask else {
      say(LessonReply(.note, "Nothing is asked here."))
      return []
    }
    let count = ask.help.hints.count
    guard play.hints < count else {
      say(
        LessonReply(
          .note,
          count == 0
            ? "There is no hint here; skip tells the answer."
            : "That was the last hint; skip tells the answer."))
      return []
    }
    lesson?.hints += 1
    lesson?.scroll = LessonPlay.end
    return record { $0.readHints(play.hints + 1, of: ask.id) }
  }

  private mutating func skip() -> [Effect] {
    guard let play = lesson, play.isOpen, let ask = play.ask else {
      return readOn()
    }
    var reply = LessonReply(.skipped, "Skipped.")
    switch ask {
    case .question:
      if let asked = play.asked { reply = LessonReply(.skipped, asked.told(numbers)) }
    case .task(let task):
      for key in task.block.keys { _ = pressForLesson(key) }
      reply = LessonReply(.skipped, "Done for you, by the keys \(task.block.keys.names).")
    }
    return end(ask, .skipped, reply)
  }

  // MARK: Answers

  private mutating func answer(_ question: Part.Question, _ text: String) -> [Effect] {
    guard var play = lesson, let asked = play.asked else { return [] }
    let verdict = asked.verdict(of: text, in: &play, numbers)
    lesson = play
    switch verdict {
    case .unclear(let text):
      say(LessonReply(.unclear, text))
      return []
    case .right(let text):
      return record { $0.attempt(question.id, isRight: true) }
        + end(.question(question), .right, LessonReply(.right, text))
    case .wrong(let reply):
      lesson?.attempts += 1
      say(reply)
      return record { $0.attempt(question.id, isRight: false, mistakes: reply.mistakes) }
    }
  }

  /// A question or task is over: what it kept is shown.
  mutating func end(_ ask: Page.Ask, _ result: Progress.Result, _ reply: LessonReply) -> [Effect] {
    guard let play = lesson else { return [] }
    lesson?.asked = nil
    lesson?.results[ask.id] = result
    lesson?.said = reply
    lesson?.focus = .box
    if ask.help.reveal != nil { lesson?.scroll = LessonPlay.end }
    if case .question = ask, let asked = play.asked, shown.id == .step {
      if asked.moment > run.moment { goTo(asked.moment) }
      lesson?.anchor = max(play.anchor, asked.moment)
    } else {
      let moment = run.moment
      lesson?.anchor = moment
    }
    return result == .skipped ? record { $0.skip(ask.id) } : []
  }

  // MARK: Tasks

  /// Sees to what follows from any message: whether the task of the page is done, and what keys that
  /// the lesson pressed lead to outside.
  public mutating func followLesson() -> [Effect] {
    if isInLesson {
      let screen = shown.id
      lesson?.screen = screen
    }
    let pending = lesson?.pending ?? []
    lesson?.pending = []
    return endTask() + pending
  }

  private mutating func endTask() -> [Effect] {
    guard let play = lesson, isInLesson, play.isOpen, case .task(let task)? = play.ask, !hasWork,
      overlay == .none, holds(task.block)
    else { return [] }
    return record { $0.attempt(task.id, isRight: true) }
      + end(.task(task), .right, LessonReply(.right, "Done."))
  }

  /// Whether what a task asks for holds where one stands.
  func holds(_ task: TaskBlock) -> Bool {
    let place = run.current
    let names = Names(place.steps.record.setup.network)
    do throws(FormulaError) {
      let formula = try task.until.formula(names: names)
      return try formula.holds(
        in: place.steps, sample: place.address.sample, asOf: place.moment.index,
        facts: number(of:))
    } catch {
      return false
    }
  }
}

extension [LessonInput] {
  /// Keys by their names, at most the first of them.
  var names: String {
    let names = map { key in
      switch key {
      case .press(let name): name
      case .type(let text): "\"\(text)\""
      }
    }
    return names.count <= 12
      ? names.joined(separator: " ")
      : names.prefix(10).joined(separator: " ") + " … (\(names.count) in all)"
  }
}
