import Derivation
import Lessons
import ScreenKit
import Text

/// Plays a lesson from start to end as a learner who always knows the answer, and finds what keeps
/// such a learner from it or gives an answer away.
///
/// It is played in plain mode; the keys that lead through it are then pressed on the drawn screen,
/// and what differs is a problem. Answers are looked for on the screen, each mistake is typed, and
/// each task's keys are pressed.
public struct LessonLint<Bench: LessonBench> {
  private let opened: OpenedLesson
  private let screens: (Bench) -> [String]
  private var player: PlainPlayer<Bench>
  private var findings: [LintFinding] = []
  private var keys: [[Key]] = []
  private var endings: [LintEnding] = []

  /// Plays a lesson.
  ///
  /// - Parameters:
  ///   - opened: The lesson, with all its experiments.
  ///   - bench: What it is played on; its day does not matter.
  ///   - screens: Draws a bench as a learner may see it, each drawing as text.
  ///   - answering: Does what needs files, and answers with what came of it.
  /// - Returns: What was found, and the keys that lead through the lesson.
  public static func play(
    _ opened: OpenedLesson, on bench: Bench,
    screens: @escaping (Bench) -> [String] = { _ in [] },
    answering: @escaping (Effect) -> Message? = { _ in nil }
  ) -> LintOutcome {
    let player = PlainPlayer(
      opened, progress: Progress(), on: bench, answering: answering)
    var lint = LessonLint(opened: opened, screens: screens, player: player)
    lint.findings = CourseLint(opened.lesson).findings
    lint.playAll()
    return lint.outcome
  }

  private init(
    opened: OpenedLesson, screens: @escaping (Bench) -> [String], player: PlainPlayer<Bench>
  ) {
    self.opened = opened
    self.screens = screens
    self.player = player
  }

  private var outcome: LintOutcome {
    var seen: Set<LintFinding> = []
    let sorted = findings.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }.map(\.element).filter { seen.insert($0).inserted }
    let course = CourseLint(opened.lesson)
    return LintOutcome(
      findings: sorted, keys: keys, endings: endings, questionCount: course.questions.count,
      taskCount: course.taskCount)
  }

  private mutating func find(_ line: Int, _ text: String, isWarning: Bool = false) {
    findings.append(LintFinding(line: line, text, isWarning: isWarning))
  }

  // MARK: From page to page

  private mutating func playAll() {
    _ = player.opening
    let pageCount = opened.lesson.parts.reduce(0) { $0 + $1.pages.count }
    for _ in 0..<pageCount {
      playPage()
      type("")
      guard !player.isAtEnd else { break }
    }
    if player.bench.lesson?.isOver != true {
      find(1, "the lesson does not come to its end when all is answered")
    }
  }

  private mutating func playPage() {
    guard let play = player.bench.lesson else { return }
    let page = play.currentPage
    for problem in play.problems { find(problem.line, problem.text) }
    findings += PageLint(page, on: player.bench).findings
    switch page.ask {
    case nil: break
    case .question(let question): answer(question)
    case .task(let task): bringAbout(task)
    }
    guard let ask = page.ask else { return }
    findings += PageLint(page, on: player.bench).afterwards
    endings.append(
      LintEnding(line: ask.line, id: ask.id, isRight: player.bench.lesson?.result == .right))
  }

  /// Types a line, in plain mode at once and on the screen key by key.
  private mutating func type(_ line: String) {
    _ = player.take(line)
    keys.append(line.map { .character($0) } + [.enter])
  }

  // MARK: Questions

  private mutating func answer(_ question: Part.Question) {
    guard let play = player.bench.lesson, let asked = play.asked else {
      // What keeps it from being asked is one of the page's problems.
      type("skip")
      return
    }
    let rehearsal = asked.rehearsal(
      line: question.line, on: player.bench, drawings: { screens(player.bench) })
    findings += rehearsal.findings
    if let wrong = rehearsal.wrongAnswer { type(wrong) }
    type(rehearsal.rightAnswer)
    guard player.bench.lesson?.isOpen == true else { return }
    let said = player.bench.lesson?.said.map { ": \($0.text)" } ?? ""
    find(question.line, "the right answer is not accepted\(said)")
    type("skip")
  }

  // MARK: Tasks

  private mutating func bringAbout(_ task: Part.Task) {
    guard player.bench.lesson?.isOpen == true else {
      find(task.line, "until: \"\(task.block.until.text)\" holds before anything is done")
      return
    }
    for (place, input) in task.block.keys.enumerated() {
      press(input, task.line)
      guard player.bench.lesson?.isOpen == true else {
        let count = task.block.keys.count
        if place + 1 < count {
          find(
            task.line,
            "the task is done by the first \(place == 0 ? "" : "\(place + 1) ")of its \(count) keys",
            isWarning: true)
        }
        return
      }
    }
    find(
      task.line, "until: \"\(task.block.until.text)\" does not hold after the keys\(lastNotice)")
    leaveOverlay()
    type("skip")
  }

  private var lastNotice: String {
    player.bench.notice.map { "; the screen says: \($0.text)" } ?? ""
  }

  private mutating func press(_ input: LessonInput, _ line: Int) {
    switch input {
    case .press(let name):
      guard let key = Key(named: name) else {
        find(line, "keys: found \(name), which is no key; allowed: such as Right, Enter, Esc, r")
        return
      }
      _ = player.take("press \(name)")
      keys.append([key])
    case .type(let text):
      _ = player.take("type \(text)")
      keys.append(text.map { .character($0) })
    }
    guard player.bench.lesson?.isOpen == true else { return }
    if player.bench.lesson?.focus == .box {
      find(
        line,
        "keys: \(Self.name(input)) with nothing to close leads to the lesson's box, where the next "
          + "keys would be typed")
    }
    if player.bench.overlay == .none,
      let notice = player.bench.notice, notice.kind == .warning
    {
      find(line, "keys: at \(Self.name(input)) the screen says: \(notice.text)", isWarning: true)
    }
  }

  private static func name(_ input: LessonInput) -> String {
    switch input {
    case .press(let name): name
    case .type(let text): "\"\(text)\""
    }
  }

  /// Words cannot be typed while something lies over the screen.
  private mutating func leaveOverlay() {
    for _ in 0..<3 where player.bench.overlay != .none {
      _ = player.take("press Esc")
      keys.append([.escape])
    }
    if player.bench.lesson?.focus == .workbench { keys.append([.tab]) }
  }
}
