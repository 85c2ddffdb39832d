import Comparison
import Derivation
import Lessons

/// A lesson as a conversation of lines: what is typed goes in, what is said comes out.
///
/// It drives the same state as the screen does. Nothing moves by itself in it: what takes a while is
/// done before anything is said.
public struct PlainPlayer {
  /// The state that is driven.
  public private(set) var state: State
  /// Whether the conversation is over.
  public private(set) var isAtEnd = false
  private let crew: any Crew
  private let answering: (Effect) -> Message?

  /// Opens a lesson, where one left it.
  ///
  /// - Parameters:
  ///   - opened: The lesson.
  ///   - progress: What was done before.
  ///   - day: The day, such as `2026-11-26`.
  ///   - beginning: The experiment that is open until the lesson opens one.
  ///   - display: How numbers and names are written.
  ///   - crew: Who does the work of contenders; by default time is counted, not measured.
  ///   - answering: Does what needs files, and answers with what came of it.
  public init(
    _ opened: OpenedLesson, progress: Progress, day: String, beginning: OpenedExperiment,
    display: Display = Display(), crew: any Crew = ImmediateCrew(),
    answering: @escaping (Effect) -> Message? = { _ in nil }
  ) {
    self.answering = answering
    self.crew = crew
    state = State(home: Home(), beginning: beginning, display: display)
    state.day = day
    send(.lessonOpened(opened, progress))
  }

  /// What is said first: what the lesson is about, and the page that one is on.
  public var opening: [String] {
    guard let play = state.lesson else { return [] }
    let header = play.lesson.header
    let minutes = header.minutes == 1 ? "1 minute" : "\(header.minutes) minutes"
    let count = play.lesson.parts.count
    let parts = count == 1 ? "in one part" : "in \(count) parts"
    return PlainProse.wrapped(header.title) + PlainProse.wrapped("You will: \(header.objective)")
      + PlainProse.wrapped(
        "About \(minutes), \(parts). The word help lists the words.")
      + [""] + PlainPage(state).lines(withPart: true)
  }

  /// Takes a line that was typed; returns the lines that are said to it.
  public mutating func take(_ line: String) -> [String] {
    guard !isAtEnd else { return [] }
    guard let word = PlainWord(line) else {
      return ["That line is too long; at most \(PlainWord.limit) characters are read."]
    }
    let before = PlainGlimpse(state)
    var said: [String] = []
    switch word {
    case .screen: return PlainScreen(state: state).lines
    case .again: return PlainPage(state).lines(withPart: true)
    case .keys: return keys
    case .help: return PlainPage(state).help
    case .press(let names): said = press(names)
    case .type(let text): for character in text { send(.keyPressed(.character(character))) }
    case .line(let text): send(.lineTyped(text))
    }
    guard !isAtEnd, state.isInLesson else {
      isAtEnd = true
      return state.lesson == nil
        ? ["That was the lesson."] : ["You left the lesson. It waits where you left it."]
    }
    return said + PlainGlimpse(state).news(after: before, word, state)
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
    var state = state
    state.lesson?.focus = .workbench
    let keys = FooterKey.keys(for: state).map { "\($0.keys): \($0.name)" }
    return PlainProse.wrapped("Keys here: \(keys.joined(separator: "; ")).")
      + PlainProse.wrapped(
        "Say press and their names, such as press Right Right; type and a text fills a line in.")
  }

  private mutating func press(_ names: [String]) -> [String] {
    for name in names {
      guard let key = KeyPress(named: name) else {
        return ["There is no key \(name). Say keys to hear which there are."]
      }
      if state.overlay == .none, state.lesson?.focus == .box {
        send(.commandChosen(.lesson(.focus)))
      }
      send(.keyPressed(key))
      if isAtEnd { return [] }
    }
    return state.notice.map { PlainProse.wrapped($0.text) } ?? []
  }

  // MARK: The state

  private mutating func send(_ message: Message) {
    perform(state.update(message))
    settle()
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .listLessons, .quit: isAtEnd = true
      default: if let message = answering(effect) { perform(state.update(message)) }
      }
    }
  }

  /// Finishes what takes a while, and lets contenders come to where they are wanted.
  private mutating func settle() {
    for _ in 0..<Self.mostFrames {
      crew.follow(state.comparisonOrder)
      if let news = crew.message() {
        _ = state.update(news)
      } else if isBusy {
        _ = state.update(.frameDue)
      } else {
        return
      }
    }
  }

  private static let mostFrames = 100_000

  /// Whether something goes on that comes to an end by itself.
  private var isBusy: Bool {
    if state.work != nil { return true }
    switch state.screen {
    case .losses: return state.interval != nil
    case .vanishing: return !state.vanishing.isPlaying && state.interval != nil
    default: return false
    }
  }
}
