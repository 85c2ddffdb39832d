import Comparison
import Derivation
import Engine
import LessonPlayer
import Lessons
import ScreenKit
import Text
import Session

/// A small program: three screens, a run, a lesson.
struct TestBench: LessonBench {
  var lesson: LessonPlay?
  var notice: Notice?
  var overlay = Overlay.none
  var day = "2026-11-26"
  private(set) var opened: OpenRun
  private(set) var screen = ScreenID.step
  private var screens: [ScreenID: any Screen] = [
    .step: StepStub(), .losses: PagesStub(), .lessons: LessonListModel(),
  ]

  init(_ run: OpenRun) { opened = run }

  private static let bindings: KeyBindings = {
    var table = CommandTable()
    table.add(ProgramCommand.entries, on: [.step, .losses, .lessons])
    table.add(StepStub.commands, on: [.step])
    table.add(LessonListModel.commands, on: [.lessons])
    table.add(LessonListModel.doors.map(\.entry), on: [.step, .losses, .lessons])
    table.add(LessonCommand.entries, on: [.step, .losses])
    return KeyBindings(table, needed: [])
  }()

  var shown: any Screen { screens[screen] ?? PagesStub() }

  var context: ScreenContext {
    var context = ScreenContext(
      display: Display(), bindings: Self.bindings, open: opened, screen: screen)
    addLesson(to: &context)
    context.overlay = overlay
    context.notice = notice
    return context
  }

  var list: LessonList? { (screens[.lessons] as? LessonListModel)?.list }
  var footer: [FooterKey] { lessonFooter ?? shown.footer(context) }
  var hasWork: Bool { false }
  var order: ComparisonOrder? { nil }

  func screenNumber(of fact: Fact) -> Double? {
    screens.values.lazy.compactMap { $0.number(of: fact, context) }.first
  }

  // MARK: What happens

  mutating func update(_ message: Message) -> [Effect] { take(message) + followLesson() }

  private mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .keyPressed(let key): return press(key)
    case .commandChosen(let command): return choose(command)
    case .pointed(let target): return onShown { $0.point(at: target, $1) }
    case .lessonPointed(let target): point(at: target)
    case .lessonsListed(let list): hear(.lessonsListed(list))
    case .lessonOpened(let opened, let progress): return begin(opened, progress)
    case .lessonChanged(let opened): reload(opened)
    case .lineTyped(let line): return takeLine(line)
    case .frameDue: return lookAtLesson(after: lookInterval ?? 0)
    default: break
    }
    return []
  }

  mutating func press(_ key: Key) -> [Effect] {
    if overlay != .none {
      if key == .escape { overlay = .none }
      return []
    }
    if let effects = pressInLesson(key) { return effects }
    notice = nil
    guard let command = Self.bindings.command(for: key, on: screen) else {
      notice = Notice("nothing", .warning)
      return []
    }
    return choose(command)
  }

  mutating func choose(_ command: Command) -> [Effect] {
    if let command = command.of(LessonCommand.self) { return perform(command) }
    switch command.of(ProgramCommand.self) {
    case .help?: overlay = .list(SearchList(.help))
    case .close?: return onShown { $0.close($1) }
    case .quit?: return quit()
    case .none: return route(command)
    default: break
    }
    return []
  }

  private mutating func route(_ command: Command) -> [Effect] {
    let owner = command.of(LessonListCommand.self) == nil ? screen : .lessons
    guard var screen = screens[owner] else { return [] }
    if let reason = screen.whyNot(command, context) {
      notice = Notice(reason, .warning)
      return []
    }
    let requests = screen.perform(command, context)
    screens[owner] = screen
    return grant(requests)
  }

  private mutating func onShown(
    _ body: (inout any Screen, ScreenContext) -> [Request]
  ) -> [Effect] {
    var screen = shown
    let requests = body(&screen, context)
    screens[screen.id] = screen
    return grant(requests)
  }

  private mutating func grant(_ requests: [Request]) -> [Effect] {
    var effects: [Effect] = []
    for request in requests {
      switch request {
      case .say(let notice): self.notice = notice
      case .overlay(let overlay): self.overlay = overlay
      case .go(let screen): self.screen = screen
      case .move(let move): opened.run.perform(move)
      case .choose(let command): effects += choose(command)
      case .effect(let effect): effects.append(effect)
      default: break
      }
    }
    return effects
  }

  mutating func hear(_ news: News) {
    for (id, var screen) in screens {
      let requests = screen.hear(news, context)
      screens[id] = screen
      _ = grant(requests)
    }
  }

  // MARK: What lessons ask for

  mutating func open(_ run: OpenRun) { (opened, screen, overlay) = (run, .step, .none) }
  mutating func goTo(_ moment: Moment) { opened.run.goTo(moment) }
  mutating func go(to screen: ScreenID) { self.screen = screen }

  mutating func begin(_ wanted: Show.Screen) {
    guard let id = screens.keys.first(where: { $0.word == wanted.rawValue }) else { return }
    screen = id
    _ = onShown { $0.begin(forLesson: $1) }
  }

  mutating func setUp(_ show: Show) -> [String] {
    var problems: [String] = []
    _ = onShown { screen, context in
      let result = screen.setUp(show, context)
      problems = result.problems
      return result.requests
    }
    return problems
  }

  mutating func finishWork() {}
  mutating func standStill() {}
  mutating func endOtherQuestions() {}
  mutating func keepIfUnsaved() -> [Effect] { [] }
  mutating func quit() -> [Effect] { [.quit] }
}
