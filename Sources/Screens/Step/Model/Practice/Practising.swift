import Questions
import ScreenKit
import Derivation
import Mistakes
import Session
import Text

extension Scene<StepModel> {
  /// Places that are passed over in search of a number that is worth asking.
  private static let practiceReach = 20_000

  /// Why one cannot practise here; nil if one can.
  var whyNotPractise: String? {
    if context.isInLesson { return "The lesson asks its own questions; practise outside of it." }
    if tour != nil { return "The tour asks for other things; \(key(.close)) leaves it first." }
    if practice != nil { return "You are practising already; type stop to end it." }
    if withheld != nil { return "A question is open: answer it first, or type skip." }
    return nil
  }

  /// Begins to ask for what comes next, or for the number of this step itself.
  mutating func startPractice(here: Bool = false) {
    playback.direction = nil
    (selected, zoom, notice) = (nil, nil, nil)
    practice = Practice()
    askNext(here: here)
  }

  /// Asks for the number at the next place that is worth asking.
  private mutating func askNext(here: Bool = false) {
    var walker = run
    if here, let question = OpenNumber(practising: walker.current) {
      ask(question)
      return
    }
    for _ in 0..<Self.practiceReach {
      guard let target = walker.destination(of: .forward) else {
        endPractice("The run ends here.")
        return
      }
      guard walker.timeline.advance(toward: target.iteration, work: LongWork.atOnce),
        walker.forward()
      else {
        endPractice("The next number takes long training; choose finer steps to practise.")
        return
      }
      if let question = OpenNumber(practising: walker.current) {
        run = walker
        ask(question)
        return
      }
    }
    endPractice("Nothing that comes next is worth asking.")
  }

  private mutating func ask(_ question: OpenNumber) {
    selected = nil
    practice?.asked = question
    practice?.said = nil
    practice?.hints = 0
    practice?.attempts = 0
    practice?.field = TextField()
    let help = StepContext(self).practiceHelp
    practice?.help = help
  }

  /// Ends practice and says how it went.
  mutating func endPractice(_ reason: String? = nil) {
    guard var practice else { return }
    if practice.isOpen, practice.attempts > 0 {
      practice.score.end(isRight: false, attempts: practice.attempts)
    }
    self.practice = nil
    selected = nil
    let score = practice.score.sentence
    let parts = [reason, score.isEmpty ? "Practice is over." : "Practice: \(score)."]
    notice = Notice(parts.compactMap(\.self).joined(separator: " "), .done)
  }

  // MARK: Keys

  /// Takes a key while one practises; returns whether it is not a command's.
  mutating func pressInPractice(_ key: Key) -> Bool {
    guard let practice else { return false }
    notice = nil
    switch key {
    case .enter: takePracticeLine(practice.field.text.trimmingBlanks)
    case .escape:
      if selected == nil { endPractice() }
      selected = nil
    case .tab, .backTab: lightNext(key == .tab ? 1 : -1)
    case .function, .control("c"), .control("l"), .control("z"): return false
    default:
      var field = practice.field
      if field.press(key) {
        self.practice?.field = field
      } else {
        notice = Notice(
          "\(key.label()) does nothing here; \(Key.escape.label()) leaves practice.", .warning)
      }
    }
    return true
  }

  // MARK: Lines

  private mutating func takePracticeLine(_ text: String) {
    practice?.field = TextField()
    let words = text.lowercased().split(separator: " ")
    switch words.first {
    case "stop"?, "quit"?: endPractice()
    case "hint"?: practiceHint()
    case "skip"?: skipInPractice()
    case "again"?: practiseAgain(words.dropFirst().first.map(String.init))
    default: answerInPractice(text)
    }
  }

  private mutating func sayInPractice(_ reply: LessonReply) { practice?.said = reply }

  private mutating func practiceHint() {
    guard let practice, practice.isOpen else {
      sayInPractice(LessonReply(.note, "Nothing is asked here: Enter asks the next number."))
      return
    }
    guard practice.hints < practice.help.count else {
      sayInPractice(LessonReply(.note, "That was the last hint; skip tells the answer."))
      return
    }
    self.practice?.hints += 1
    sayInPractice(LessonReply(.note, practice.help[practice.hints]))
  }

  private mutating func skipInPractice() {
    guard let practice, let asked = practice.asked else { return askNext() }
    self.practice?.score.end(isRight: false, attempts: practice.attempts)
    let symbol = judge(asked).symbol ?? ""
    reveal(asked, LessonReply(.skipped, "Skipped: \(symbol) \(equals(asked))."))
  }

  private mutating func answerInPractice(_ text: String) {
    guard let practice, let asked = practice.asked else {
      if text.isEmpty { return askNext() }
      sayInPractice(LessonReply(.note, "Nothing is asked here: Enter asks the next number."))
      return
    }
    guard !text.isEmpty else {
      sayInPractice(
        LessonReply(.note, "Type a number or a calculation such as 0.1*0.2, or hint, skip, stop."))
      return
    }
    let answer: Answer
    do throws(AnswerError) { answer = try Answer(text) } catch {
      sayInPractice(LessonReply(.unclear, error.message))
      return
    }
    let judge = judge(asked)
    switch judge.verdict(of: answer) {
    case .right:
      self.practice?.score.end(isRight: true, attempts: practice.attempts)
      reveal(asked, LessonReply(.right, "Right: \(judge.symbol ?? "") \(equals(asked))."))
    case .tooShort:
      sayInPractice(
        LessonReply(
          .unclear, "So far it fits. Give \(asked.digits) digits, so that it is no guess."))
    case .wrong(let reply):
      self.practice?.attempts += 1
      if let mistake = reply.mistakes.first { self.practice?.score.note(mistake) }
      sayInPractice(reply)
    }
  }

  private func equals(_ asked: OpenNumber) -> String {
    display.equals(asked)
  }

  private func judge(_ asked: OpenNumber) -> AnswerJudge {
    AnswerJudge(asked: asked, names: names)
  }

  /// Shows the number that was asked, where it stands.
  private mutating func reveal(_ asked: OpenNumber, _ reply: LessonReply) {
    practice?.asked = nil
    practice?.hints = 0
    if run.moment != asked.moment { run.goTo(asked.moment) }
    sayInPractice(reply)
  }

  // MARK: Again

  /// Practice on the same network with other numbers, from its first step; the run is kept first.
  mutating func practiseAgain(_ seed: String? = nil) {
    var chosen = model.practiceSeed &+ 1
    if let seed {
      guard let number = UInt64(seed) else {
        sayInPractice(
          LessonReply(
            .unclear, "\"\(seed)\" is no seed: type again 7, with a whole number, or just again."))
        return
      }
      chosen = number
    }
    ask(for: .keep(model.open))
    let name = title.components(beforeLast: OtherNumbers.mark)
    let score = practice?.score
    model = model.opening(
      OpenRun(
        title: name + OtherNumbers.mark + String(chosen),
        experiment: OtherNumbers(seed: chosen).experiment(like: run.setup, title: name),
        granularity: run.granularity))
    model.practiceSeed = chosen
    startPractice(here: true)
    if let score { practice?.score = score }
    practice?.seed = chosen
    notice = Notice(
      "Other numbers, by seed \(chosen): whoever types again \(chosen) gets the same.", .done)
  }
}

extension String {
  /// What stands before the last place of a mark; all of it where there is none.
  fileprivate func components(beforeLast mark: String) -> String {
    let (all, mark) = (Array(self), Array(mark))
    guard all.count >= mark.count else { return self }
    for start in stride(from: all.count - mark.count, through: 0, by: -1)
    where Array(all[start..<start + mark.count]) == mark {
      return String(all[..<start])
    }
    return self
  }
}
