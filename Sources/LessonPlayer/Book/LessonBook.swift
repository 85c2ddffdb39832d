import Comparison
import Lessons
import ScreenKit
import Session

/// Lessons as one text to print: what is read, the screen where something is shown, what is asked, and
/// all answers at the end.
public struct LessonBook<Bench: LessonBench> {
  private let draw: (Bench) -> String
  private let crew: () -> any Crew
  private let answering: (Effect) -> Message?
  private var pages: [String] = []
  private var answers: [String] = []

  /// A book without lessons.
  ///
  /// - Parameters:
  ///   - draw: Draws the screen of a bench as text.
  ///   - crew: Who does the work of a lesson's contenders.
  ///   - answering: Does what needs files, and answers with what came of it.
  public init(
    draw: @escaping (Bench) -> String,
    crew: @escaping () -> any Crew = { ImmediateCrew() },
    answering: @escaping (Effect) -> Message? = { _ in nil }
  ) {
    self.draw = draw
    self.crew = crew
    self.answering = answering
  }

  /// The whole book as Markdown.
  public var text: String {
    let last = answers.isEmpty ? [] : ["# Answers"] + answers
    return (pages + last).joined(separator: "\n\n") + "\n"
  }

  /// Adds a lesson, played on a bench that nothing was done on.
  public mutating func add(_ opened: OpenedLesson, on bench: Bench) {
    let header = opened.lesson.header
    pages.append("# \(header.title)")
    pages.append("*\(header.objective)*, in about \(header.minutes) minutes.")
    var chapter = BookChapter(
      opened, on: bench, draw: draw, crew: crew(), answering: answering)
    chapter.write()
    pages += chapter.pages
    guard !chapter.answers.isEmpty else { return }
    answers.append("## \(header.title)")
    answers += chapter.answers
  }
}

/// Plays a lesson and writes down what comes.
private struct BookChapter<Bench: LessonBench> {
  var pages: [String] = []
  var answers: [String] = []
  private var player: PlainPlayer<Bench>
  private let lesson: Lesson
  private let draw: (Bench) -> String
  private var number = 0

  init(
    _ opened: OpenedLesson, on bench: Bench, draw: @escaping (Bench) -> String,
    crew: any Crew, answering: @escaping (Effect) -> Message?
  ) {
    lesson = opened.lesson
    self.draw = draw
    player = PlainPlayer(
      opened, progress: Progress(), on: bench, crew: crew, answering: answering)
  }

  private var prose: BookText { BookText(number: player.bench.numbers.text(of:)) }

  mutating func write() {
    let count = lesson.parts.reduce(0) { $0 + $1.pages.count }
    for _ in 0..<count {
      guard let play = player.bench.lesson, !play.isOver, !player.isAtEnd else { return }
      if play.page == 0 { pages.append("## \(prose.text(play.currentPart.title))") }
      write(play.currentPage)
      _ = player.take("")
    }
  }

  private mutating func write(_ page: Page) {
    if !page.prose.isEmpty { pages.append(prose.text(page.prose)) }
    if !page.shows.isEmpty { pages.append(screen) }
    guard let ask = page.ask else { return }
    number += 1
    pages.append(text(ask))
    let why = player.bench.lesson?.asked.map { prose.text($0.reason) } ?? ""
    _ = player.take("skip")
    let said = player.bench.lesson?.said?.text ?? ""
    let reveal = ask.help.reveal.map { prose.text($0) } ?? ""
    let told = [told(ask, said), why, reveal].filter { !$0.isEmpty }
    answers.append("**\(number).** " + told.joined(separator: "\n\n"))
  }

  /// The answer; of a task one way to do it.
  private func told(_ ask: Page.Ask, _ said: String) -> String {
    guard case .task(let task) = ask else { return said }
    return "One way: the keys \(task.block.keys.names)."
  }

  /// The workbench by itself, with what is asked kept.
  private var screen: String {
    var bench = player.bench
    bench.lesson?.isHidden = true
    bench.notice = nil
    return BookText.fenced(
      draw(bench).split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }

  private func text(_ ask: Page.Ask) -> String {
    switch ask {
    case .task(let task): return "**\(number). To do:** \(prose.text(task.block.goal))"
    case .question(let question):
      let lettered = question.asked.block.lettered.enumerated().map { place, text in
        "- \(LessonWord.letter(place))) \(prose.text(text))"
      }.joined(separator: "\n")
      return "**\(number).** \(prose.text(question.asked.block.question))"
        + (lettered.isEmpty ? "" : "\n\n" + lettered)
    }
  }
}
