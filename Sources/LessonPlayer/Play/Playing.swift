import Derivation
import Lessons
import Questions
import ScreenKit

extension LessonBench {
  // MARK: Into a lesson

  /// Begins a lesson that was read, or goes on where one left it.
  public mutating func begin(_ opened: OpenedLesson, _ progress: Progress) -> [Effect] {
    let kept = keepIfUnsaved()
    overlay = .none
    endOtherQuestions()
    var play = LessonPlay(opened, progress: progress, at: run.moment)
    let state = progress.state(of: opened.lesson)
    if state < .skipped { play.resume() }
    lesson = play
    setUpPage()
    let day = day
    return kept + record { $0.visit(opened.lesson.name, on: day) }
  }

  /// Takes over the text of a lesson that was changed while it is taken, at the same place.
  public mutating func reload(_ opened: OpenedLesson) {
    guard var play = lesson, play.lesson.name == opened.lesson.name else { return }
    let name = play.currentPart.name
    play.opened = opened
    play.part = opened.lesson.parts.firstIndex { $0.name == name } ?? 0
    play.page = min(play.page, play.pages.count - 1)
    lesson = play
    setUpPage()
    notice = Notice("The lesson's file was changed; this is how it reads now.", .done)
  }

  /// What the learner did is written down at once.
  mutating func record(_ change: (inout Progress) -> Void) -> [Effect] {
    guard var play = lesson else { return [] }
    change(&play.progress)
    lesson = play
    return [.record(play.progress)]
  }

  /// What is said to something that was typed.
  mutating func say(_ reply: LessonReply) { lesson?.said = reply }

  // MARK: A page

  /// Makes the screen what it is when one comes to the page: the lesson's experiment, then all that
  /// the pages of the part show up to here.
  mutating func setUpPage() {
    guard let play = lesson else { return }
    lesson?.asked = nil
    lesson?.problems = []
    lesson?.highlight = []
    if let name = play.lesson.header.experiment, !openForLesson(name) {
      lesson?.problems.append(
        LessonPlay.ShowProblem(line: 1, text: "the experiment cannot be opened"))
    }
    if shown.id == .home || shown.id == .lessons { go(to: .step) }
    for page in play.pages[...play.page] {
      for show in page.shows { apply(show) }
    }
    beginPage()
  }

  /// Opens the page where the screen is as it should be.
  private mutating func beginPage() {
    guard var play = lesson else { return }
    play.anchor = run.moment
    play.field = TextField()
    (play.marked, play.scroll, play.hints, play.attempts) = (nil, 0, 0, 0)
    (play.said, play.asked, play.isOver) = (nil, nil, false)
    (play.followsMark, play.reading) = (false, nil)
    play.focus = .box
    lesson = play
    openAsk()
  }

  /// Asks what the page asks, unless that is done.
  private mutating func openAsk() {
    guard let play = lesson, let ask = play.ask else { return }
    guard play.isOpen else {
      showAnswered(ask)
      return
    }
    standStill()
    switch ask {
    case .task:
      lesson?.focus = .workbench
      // Where there are few rows for text, those that say what to do are the ones to see.
      lesson?.followsMark = true
    case .question(let question):
      do throws(QuestionProblem) {
        let asked = try question.asked.played.open(
          QuestionReader(run: run, anchor: play.anchor), line: question.line)
        let keepsAnswer = shown.id == .step
        lesson?.asked = asked
        lesson?.keepsAnswer = keepsAnswer
      } catch {
        lesson?.problems.append(LessonPlay.ShowProblem(line: error.line, text: error.text))
        say(
          LessonReply(
            .unclear, "This question cannot be asked here: \(error.text). Type skip to go on."))
      }
    }
  }

  /// A question that was answered before is shown with its answer.
  private mutating func showAnswered(_ ask: Page.Ask) {
    guard let play = lesson, shown.id == .step, case .question(let question) = ask,
      let asked = try? question.asked.played.open(
        QuestionReader(run: run, anchor: play.anchor), line: question.line),
      asked.moment > run.moment
    else { return }
    goTo(asked.moment)
    lesson?.anchor = asked.moment
  }

  // MARK: On and back

  /// Reads on: the next page, the next part, the end.
  mutating func readOn() -> [Effect] {
    guard var play = lesson else { return [] }
    guard play.isDone else {
      say(LessonReply(.note, openWords))
      return []
    }
    if play.isOver { return leaveLesson() }
    guard play.page + 1 == play.pages.count else {
      play.page += 1
      lesson = play
      for show in play.currentPage.shows { apply(show) }
      beginPage()
      return record {
        $0.reach(.begun, part: play.currentPart.name, of: play.lesson.name, page: play.page)
      }
    }
    let effects = finishPart()
    guard play.part + 1 < play.lesson.parts.count else {
      lesson?.isOver = true
      lesson?.said = nil
      lesson?.scroll = 0
      return effects
    }
    lesson?.part += 1
    lesson?.page = 0
    setUpPage()
    return effects
  }

  /// A part with a question that was skipped counts as skipped.
  private mutating func finishPart() -> [Effect] {
    guard let play = lesson else { return [] }
    let part = play.currentPart
    let isSkipped = part.questions.contains { play.results[$0] == .skipped }
    return record {
      $0.reach(isSkipped ? .skipped : .done, part: part.name, of: play.lesson.name, page: 0)
    }
  }

  /// Reads what came before.
  mutating func readBack() {
    guard let play = lesson else { return }
    if play.isOver {
      lesson?.isOver = false
    } else if play.page > 0 {
      lesson?.page -= 1
    } else if play.part > 0 {
      lesson?.part -= 1
      let last = (lesson?.pages.count ?? 1) - 1
      lesson?.page = last
    } else {
      say(LessonReply(.note, "This is the beginning of the lesson."))
      return
    }
    setUpPage()
  }

  /// To the beginning of a part, from 0.
  mutating func goTo(part: Int) {
    guard let play = lesson, play.lesson.parts.indices.contains(part) else {
      say(LessonReply(.note, "There is no such part."))
      return
    }
    lesson?.part = part
    lesson?.page = 0
    lesson?.isOver = false
    setUpPage()
  }

  /// The whole lesson anew; what was counted stays counted.
  mutating func restartLesson() {
    guard lesson != nil else { return }
    lesson?.results = [:]
    goTo(part: 0)
    say(LessonReply(.note, "From the beginning: all questions are open again."))
  }

  // MARK: Out of a lesson

  /// To the list of lessons; the lesson waits where one left it.
  mutating func leaveLesson() -> [Effect] {
    if lesson?.isOver == true { lesson = nil }
    return showLessons()
  }

  /// The list of lessons, read anew.
  mutating func showLessons() -> [Effect] {
    overlay = .none
    notice = nil
    go(to: .lessons)
    return [.listLessons]
  }
}

extension LessonPlay {
  /// Goes to where one left the lesson: its first part that is not done, the page that was reached,
  /// with what was answered there.
  mutating func resume() {
    guard let next = progress.nextPart(of: lesson),
      let index = lesson.parts.firstIndex(where: { $0.name == next.name })
    else { return }
    part = index
    for part in lesson.parts {
      for id in part.questions {
        let result = progress.question(id).result
        if result != .open { results[id] = result }
      }
    }
    page = min(progress.page(part: next.name, of: lesson.name), pages.count - 1)
  }
}
