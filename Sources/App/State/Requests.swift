import Home
import LessonPlayer
import ScreenKit
import Session
import Step

extension State {
  /// Lets a screen act, and does what it asks for.
  mutating func act(
    _ id: ScreenID, _ body: (inout any Screen, ScreenContext) -> [Request]
  ) -> [Effect] {
    let context = context
    let requests = body(&rooms[id], context)
    return requests.isEmpty ? [] : carry(out: requests, of: id)
  }

  /// Does what a screen asks for, in its order.
  private mutating func carry(out requests: [Request], of id: ScreenID) -> [Effect] {
    var effects: [Effect] = []
    for request in requests { effects += carry(out: request, of: id) }
    return effects
  }

  private mutating func carry(out request: Request, of id: ScreenID) -> [Effect] {
    switch request {
    case .say(let notice): self.notice = notice
    case .overlay(let overlay): show(overlay, of: id)
    case .go(let screen): return show(screen)
    case .goToPage(let page, let screen):
      let effects = show(screen)
      return effects + act(screen) { $0.show(page: page, $1) }
    case .goHome: return goHome()
    case .goBack: return show(cameFrom == .step && !step.open.isOpen ? .home : cameFrom)
    case .keep(let open): return Self.keep(open)
    case .choose(let command): return choose(command)
    case .chooseNamed(let name):
      return keys.table.entries.first { $0.name == name }.map { choose($0.command) } ?? []
    case .move(let move): return act(.step) { $0.move(move, $1) }
    case .open(let source, let command):
      afterOpening = command
      return keepIfUnsaved() + [.open(source)]
    case .stepInto(let open, let iteration, let notice):
      return stepInto(open, at: iteration, notice)
    case .display(let display): self.display = display
    case .remember(let topic, let text): remember(text, topic)
    case .effect(let effect): return [effect]
    }
    return []
  }

  /// Opens what lies over the screen; a prompt with what its text may go on with.
  private mutating func show(_ overlay: Overlay, of id: ScreenID) {
    guard case .prompt(let prompt) = overlay else {
      self.overlay = overlay
      return
    }
    asking = id
    self.overlay = .prompt(completed(prompt))
  }

  private mutating func remember(_ text: String, _ topic: String) {
    recall[topic, default: []].removeAll { $0 == text }
    recall[topic, default: []].append(text)
    if let count = recall[topic]?.count, count > Self.mostRecalled { recall[topic]?.removeFirst() }
  }

  /// How many texts of a topic are remembered.
  private static let mostRecalled = 50

  // MARK: From screen to screen

  /// Shows a screen; the one that is shown comes to rest.
  mutating func show(_ next: ScreenID) -> [Effect] {
    if next == screen { return [] }
    let left = screen
    let effects = act(left) { $0.leave(for: next, $1) }
    if type(of: rooms[next]).isConcept {
      if !type(of: rooms[left]).isConcept { cameFrom = left }
      notice = nil
    }
    screen = next
    return effects
  }

  /// Shows the home screen, with the run that is open chosen.
  mutating func goHome() -> [Effect] {
    notice = nil
    var effects = screen == .step ? [] : act(.step) { $0.leave(for: .home, $1) }
    effects += show(.home)
    home.choose(step.open.source)
    return effects + picture()
  }

  /// Asks for the picture of the entry that is chosen, unless it is there.
  public mutating func picture() -> [Effect] {
    home.wantedPicture().map { [.preview($0)] } ?? []
  }

  /// Gives the home screen what can be opened.
  public mutating func setHome(_ entries: [HomeModel.Entry]) { home.set(entries) }

  /// Says that there are runs that were changed and not saved.
  public mutating func offerKept() {
    let count = home.entries.count { $0.group == .kept }
    guard count > 0 else { return }
    let runs = count == 1 ? "A changed run was kept" : "\(count) changed runs were kept"
    notice = Notice(
      "\(runs) when Backstep ended; \(key(StepCommand.goTo)) h shows what can be opened.", .hint)
  }

  // MARK: Opening and keeping

  /// Opens an experiment that was read, on its first step; then does what it was opened for.
  mutating func take(_ opened: OpenedExperiment) -> [Effect] {
    lesson = nil
    replace(with: OpenRun(opened, granularity: step.open.run.granularity))
    notice = StepModel.firstNotice(context)
    guard let command = afterOpening else { return [] }
    afterOpening = nil
    return perform(command)
  }

  /// Shows a run on the step screen, of which nothing else stays.
  mutating func replace(with run: OpenRun) {
    step = step.opening(run)
    screen = .step
    overlay = .none
  }

  /// Opens a run that a screen made, at an iteration; what was changed in the one before is kept.
  private mutating func stepInto(
    _ run: OpenRun, at iteration: Int, _ hint: Notice
  ) -> [Effect] {
    var effects = keepIfUnsaved()
    let hint =
      effects.isEmpty
      ? hint
      : Notice(
        "Your changed run is kept (\(key(StepCommand.goTo)) h). \(hint.text)", hint.kind)
    var run = run
    run.run.setGranularity(step.open.run.granularity)
    effects += show(.step)
    step = step.opening(run)
    notice = hint
    if iteration > 1 { effects += act(.step) { $0.move(.iteration(iteration), $1) } }
    if working == nil { notice = hint }
    return effects
  }

  /// The changed run as a file that goes on from here; nil if nothing would be lost.
  public var unsaved: KeptRun? { step.open.unsaved }

  /// Keeps the run that is open, if it was changed.
  public mutating func keepIfUnsaved() -> [Effect] {
    let effects = Self.keep(step.open)
    if !effects.isEmpty { step.open.isUnsaved = false }
    return effects
  }

  /// What keeps a run, if it was changed.
  private static func keep(_ open: OpenRun) -> [Effect] {
    guard let unsaved = open.unsaved else { return [] }
    // What it came from is in the new one.
    guard let source = open.source, case .kept = source else { return [.keep(unsaved)] }
    return [.keep(unsaved), .forget(source)]
  }

  /// Ends the program; what was changed is kept.
  ///
  /// Leaving never asks: what was changed and not saved is kept whether one leaves by a key, by
  /// closing the terminal or by a signal, and the home screen offers it first.
  public mutating func quit() -> [Effect] { keepIfUnsaved() + [.quit] }
}
