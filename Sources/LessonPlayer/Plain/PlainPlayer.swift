import Comparison
import Lessons
import ScreenKit
import Session
import Text

/// A lesson as a conversation of lines: what is typed goes in, what is said comes out.
///
/// It drives the same bench as the screen does. Nothing moves by itself in it: what takes a while is
/// done before anything is said.
public struct PlainPlayer<Bench: LessonBench> {
  /// The bench that is driven.
  public private(set) var bench: Bench
  /// Whether the conversation is over.
  public private(set) var isAtEnd = false
  private let crew: any Crew
  private let answering: (Effect) -> Message?

  /// Opens a lesson, where one left it.
  ///
  /// - Parameters:
  ///   - opened: The lesson.
  ///   - progress: What was done before.
  ///   - bench: What it is played on.
  ///   - crew: Who does the work of contenders; by default time is counted, not measured.
  ///   - answering: Does what needs files, and answers with what came of it.
  public init(
    _ opened: OpenedLesson, progress: Progress, on bench: Bench,
    crew: any Crew = ImmediateCrew(),
    answering: @escaping (Effect) -> Message? = { _ in nil }
  ) {
    self.answering = answering
    self.crew = crew
    self.bench = bench
    send(.lessonOpened(opened, progress))
  }

  /// What is said first: what the lesson is about, and the page that one is on.
  public var opening: [String] {
    guard let play = bench.lesson else { return [] }
    let header = play.lesson.header
    let minutes = header.minutes == 1 ? "1 minute" : "\(header.minutes) minutes"
    let count = play.lesson.parts.count
    let parts = count == 1 ? "in one part" : "in \(count) parts"
    return PlainProse.wrapped(header.title) + PlainProse.wrapped("You will: \(header.objective)")
      + PlainProse.wrapped(
        "About \(minutes), \(parts). The word help lists the words.")
      + [""] + PlainPage(bench).lines(withPart: true)
  }

  /// Takes a line that was typed; returns the lines that are said to it.
  public mutating func take(_ line: String) -> [String] {
    guard !isAtEnd else { return [] }
    guard let word = PlainWord(line) else {
      return ["That line is too long; at most \(PlainWord.limit) characters are read."]
    }
    let before = PlainGlimpse(bench)
    var said: [String] = []
    switch word {
    case .screen: return PlainScreen(bench: bench).lines
    case .again: return PlainPage(bench).lines(withPart: true)
    case .keys: return keys
    case .help: return PlainPage(bench).help
    case .press(let names): said = press(names)
    case .type(let text): for character in text { send(.keyPressed(.character(character))) }
    case .line(let text): send(.lineTyped(text))
    }
    guard !isAtEnd, bench.isInLesson else {
      isAtEnd = true
      return bench.lesson == nil
        ? ["That was the lesson."] : ["You left the lesson. It waits where you left it."]
    }
    return said + PlainGlimpse(bench).news(after: before, word, bench)
  }

  /// Ends the conversation, as at the end of its lines: the lesson waits where it was left.
  public mutating func close() {
    guard !isAtEnd else { return }
    send(.ended)
    isAtEnd = true
  }

  // MARK: Keys

  /// What can be pressed in the workbench.
  private var keys: [String] {
    var bench = bench
    bench.lesson?.focus = .workbench
    let keys = bench.footer.map { "\($0.keys): \($0.name)" }
    return PlainProse.wrapped("Keys here: \(keys.joined(separator: "; ")).")
      + PlainProse.wrapped(
        "Say press and their names, such as press Right Right; type and a text fills a line in.")
  }

  private mutating func press(_ names: [String]) -> [String] {
    for name in names {
      guard let key = Key(named: name) else {
        return ["There is no key \(name). Say keys to hear which there are."]
      }
      if bench.overlay == .none, bench.lesson?.focus == .box {
        send(.chosen(LessonCommand.focus))
      }
      send(.keyPressed(key))
      if isAtEnd { return [] }
    }
    return bench.notice.map { PlainProse.wrapped($0.text) } ?? []
  }

  // MARK: The bench

  private mutating func send(_ message: Message) {
    perform(bench.update(message))
    settle()
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .listLessons, .quit: isAtEnd = true
      case .redraw, .suspend, .save, .export, .copy, .copyScreen, .captureMouse, .open, .preview,
        .keep, .openLesson, .checkLesson, .record, .forget:
        if let message = answering(effect) { perform(bench.update(message)) }
      }
    }
  }

  /// Finishes what takes a while, and lets contenders come to where they are wanted.
  private mutating func settle() {
    for _ in 0..<Self.mostFrames {
      crew.follow(bench.order)
      let news = crew.takeNews()
      if !news.isEmpty {
        _ = bench.update(.told(news))
      } else if bench.hasWork || bench.shown.isBusy(bench.context) {
        _ = bench.update(.frameDue)
      } else {
        return
      }
    }
  }

  private static var mostFrames: Int { 100_000 }
}
