import LessonPlayer
import ScreenKit
import Session
import Step
import Text

extension State {
  /// Takes in what happened and says what the program around has to do.
  public mutating func update(_ message: Message) -> [Effect] {
    var effects = take(message)
    for id in rooms.ids { effects += act(id) { $0.follow($1) } }
    effects += followLesson()
    effects += pendingEffects
    pendingEffects = []
    return effects
  }

  private mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .keyPressed(let key): return press(key)
    case .commandChosen(let command): return choose(pointed: command)
    case .pointed(let target): return point(at: target)
    case .frameDue: return takeFrame()
    case .told(let news): return tell(.told(news))
    case .ended: return keepIfUnsaved()
    case .saved(let path, let note): return hearSaved(path, note)
    case .opened(let opened): return take(opened)
    case .previewed(let source, let experiment): return tell(.previewed(source, experiment))
    case .openFailed(let source, let reason):
      afterOpening = nil
      return tell(.notRead(source, reason: reason))
    case .exported(let path): notice = Notice("The screen is in \(path).", .done)
    case .saveFailed(let reason): notice = Notice("Not saved: \(reason)", .warning)
    case .copied(let isDone): sayCopied(isDone)
    case .lessonProblem(let text): notice = Notice(text, .warning)
    case .lessonsListed(let list): return tell(.lessonsListed(list))
    case .lessonOpened(let opened, let progress): return begin(opened, progress)
    case .lessonChanged(let opened): reload(opened)
    case .lineTyped(let line): return takeLine(line)
    case .lessonPointed(let target): point(at: target)
    }
    return []
  }

  /// All screens hear what more than one may want to know.
  mutating func tell(_ news: News) -> [Effect] {
    rooms.ids.flatMap { id in act(id) { $0.hear(news, $1) } }
  }

  /// What is saved need not be kept any more.
  private mutating func hearSaved(_ path: String, _ note: String) -> [Effect] {
    step.open.isUnsaved = false
    notice = Notice("Saved as \(path).\(note)", .done)
    guard let source = step.open.source, case .kept = source else { return [] }
    step.open.source = .file(path)
    return [.forget(source)]
  }

  private mutating func sayCopied(_ isDone: Bool) {
    notice =
      isDone
      ? Notice("Sent to the terminal's clipboard.", .done)
      : Notice(
        "This terminal takes no copies; \(key(ProgramCommand.export)) writes the screen to a file.",
        .warning)
  }

  // MARK: Time

  private mutating func takeFrame() -> [Effect] {
    let (interval, look) = (interval, lookInterval)
    var effects: [Effect] = []
    if interval != nil || look == nil { effects = act(working ?? screen) { $0.frame($1) } }
    return effects + lookAtLesson(after: interval ?? look ?? 0)
  }

  // MARK: Keys

  /// Takes a key: what takes long is stopped by any; then lists and prompts, the lesson, the screen and
  /// the table are asked, in this order.
  public mutating func press(_ key: Key) -> [Effect] {
    var effects: [Effect] = []
    if let stopped = interrupt() {
      effects = stopped
      if [.escape, .control("c"), .character(" ")].contains(key) { return effects }
    }
    switch overlay {
    case .none: return effects + pressOnScreen(key)
    case .list(let list): return effects + press(key, in: list)
    case .goToMenu: return effects + press(inPlaces: key)
    case .settings(let chosen): return effects + press(key, inSettings: chosen)
    case .prompt(let prompt): return effects + press(key, in: prompt)
    }
  }

  /// Breaks off what takes long; nil if there was nothing.
  private mutating func interrupt() -> [Effect]? {
    guard let working else { return nil }
    return act(working) { $0.interrupt($1) ?? [] }
  }

  private mutating func pressOnScreen(_ key: Key) -> [Effect] {
    if let effects = pressInLesson(key) { return effects }
    notice = nil
    var isTaken = false
    let effects = act(screen) { screen, context in
      guard let requests = screen.press(key, context) else { return [] }
      isTaken = true
      return requests
    }
    if isTaken { return effects }
    guard let command = keys.command(for: key, on: screen) else {
      notice = Notice(
        "\(key.label()) does nothing here; \(self.key(ProgramCommand.help)) lists the keys.",
        .warning)
      return effects
    }
    return effects + choose(command)
  }

  // MARK: The mouse

  /// A command that was pointed at; like a key it stops what takes long, and closing closes one level
  /// only.
  private mutating func choose(pointed command: Command) -> [Effect] {
    let stopped = interrupt()
    if command == ProgramCommand.close.erased {
      if let stopped { return stopped }
      if overlay != .none {
        overlay = .none
        return []
      }
    }
    overlay = .none
    return (stopped ?? []) + choose(command)
  }

  private mutating func point(at target: Target) -> [Effect] {
    if case .command(let command) = target { return choose(pointed: command) }
    let stopped = interrupt() ?? []
    if isInLesson, overlay == .none { lesson?.focus = .workbench }
    if let effects = pointOver(target) { return stopped + effects }
    if case .wheel = target { notice = nil }
    return stopped + act(screen) { $0.point(at: target, $1) }
  }
}
