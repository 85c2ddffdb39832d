import Comparison
import Drawing
import Home
import LessonPlayer
import ScreenKit

/// Keys in, screens out: the loop of the program, on any terminal.
public struct ScreenLoop {
  /// Why the loop ended.
  public enum Ending: Hashable, Sendable {
    /// The user quit.
    case quit
    /// The process was asked to end.
    case signal(Signal)
    /// The terminal went away.
    case terminalGone
  }

  /// A changed run that was kept for the next start.
  public struct Kept: Hashable, Sendable {
    /// The run.
    public let run: KeptRun
    /// What stood against keeping it; nil when it is kept.
    public let problem: String?
  }

  /// What is shown and changed.
  public private(set) var state: State
  /// The changed run that was kept last.
  public private(set) var kept: Kept?
  private let view: ScreenView
  private let surroundings: any Surroundings
  private let crew: any Crew
  private let isLight: Bool
  private let first: Message?

  /// A loop that starts with a state, and with `first` as the first that happens; `isLight` says so of
  /// the background that pictures get.
  ///
  /// Contenders of comparisons do their work in `crew`, by default while one waits for it.
  public init(
    _ state: State, view: ScreenView = ScreenView(), isLight: Bool = false,
    first: Message? = nil, surroundings: any Surroundings = NoSurroundings(),
    crew: any Crew = ImmediateCrew()
  ) {
    self.state = state
    self.view = view
    self.isLight = isLight
    self.first = first
    self.surroundings = surroundings
    self.crew = crew
  }

  /// Paints, waits for an event, takes it in, until the end.
  ///
  /// However it ends, a run that was changed and not saved is kept.
  public mutating func run<Screen: Terminal & ~Copyable>(on terminal: inout Screen) -> Ending {
    if state.hasMouse { terminal.captureMouse(true) }
    _ = perform(first.map { state.update($0) } ?? state.picture(), on: &terminal)
    let ending = loop(on: &terminal)
    if ending != .quit { _ = perform(state.update(.ended), on: &terminal) }
    endWork(on: &terminal)
    return ending
  }

  /// No contender is at work any more when the program ends.
  private func endWork<Screen: Terminal & ~Copyable>(on terminal: inout Screen) {
    crew.follow(nil)
    for _ in 0..<Self.mostWaits where !crew.isIdle {
      _ = terminal.nextEvent(within: .milliseconds(20))
    }
  }

  /// How often the end waits for contenders, who look at what is wanted every few milliseconds.
  private static let mostWaits = 100
  /// How long a frame waits for contenders: less than one sees.
  ///
  /// A key and what it leads to are one picture where they are quick, and nothing hangs where they
  /// are not. Where they are is told only when all are there: a comparison is as fast as its
  /// slowest contender.
  private static let patience = Duration.milliseconds(12)

  private mutating func loop<Screen: Terminal & ~Copyable>(on terminal: inout Screen) -> Ending {
    var frames = Frames()
    while true {
      if let ending = awaitContenders(on: &terminal) { return ending }
      state.note(view.reading(state, size: terminal.size))
      terminal.paint(view.draw(state, size: terminal.size))
      guard let event = nextEvent(on: &terminal, &frames) else {
        if let ending = perform(state.update(.frameDue), on: &terminal) { return ending }
        continue
      }
      switch event {
      case .signal(let signal): return .signal(signal)
      case .endOfInput: return .terminalGone
      case .key, .mouse, .resize, .wakeUp:
        if let ending = take(event, on: &terminal) { return ending }
      }
    }
  }

  /// Waits for what happens next; nil when a frame is due.
  ///
  /// Without a time limit while nothing goes on: an idle program is not woken, but to look at a
  /// lesson's file. News of contenders
  /// who are not all there yet does not end the wait, so that frames come evenly.
  private mutating func nextEvent<Screen: Terminal & ~Copyable>(
    on terminal: inout Screen, _ frames: inout Frames
  ) -> Event? {
    guard let interval = state.interval else {
      frames.stop()
      return terminal.nextEvent(within: state.lookInterval.map { .milliseconds($0) })
    }
    frames.plan(every: .milliseconds(interval))
    while true {
      let event = terminal.nextEvent(within: frames.rest)
      if event == nil { frames.begin() }
      guard event == .wakeUp else { return event }
      hearNews()
    }
  }

  /// Tells contenders what is wanted, and waits a moment for those who are soon there: so that a key
  /// and what it leads to are one picture.
  private mutating func awaitContenders<Screen: Terminal & ~Copyable>(
    on terminal: inout Screen
  ) -> Ending? {
    crew.follow(state.order)
    hearNews()
    guard state.awaitsOrder else { return nil }
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: Self.patience)
    while state.awaitsOrder, clock.now < end {
      switch terminal.nextEvent(within: end - clock.now) {
      case nil: return nil
      case .wakeUp?: hearNews()
      case .signal(let signal)?: return .signal(signal)
      case .endOfInput?: return .terminalGone
      case let event?:
        if let ending = take(event, on: &terminal) { return ending }
        crew.follow(state.order)
        hearNews()
      }
    }
    return nil
  }

  private mutating func hearNews() {
    let news = crew.takeNews()
    if news.isEmpty { return }
    _ = state.update(.told(news))
    // What comes of it may have to be asked for.
    crew.follow(state.order)
  }

  private mutating func take<Screen: Terminal & ~Copyable>(
    _ event: Event, on terminal: inout Screen
  ) -> Ending? {
    switch event {
    // Nothing is bound to the key that inserts, so it does not even take away a notice.
    case .key(.insert): return nil
    case .key(let key):
      // What cannot be seen is not changed.
      guard ScreenView.fits(terminal.size) else {
        return key == .character("q")
          ? perform(state.update(.commandChosen(ProgramCommand.quit.erased)), on: &terminal) : nil
      }
      return perform(state.update(.keyPressed(key)), on: &terminal)
    case .mouse(let mouse):
      guard ScreenView.fits(terminal.size),
        let message = MouseTargets(state: state, size: terminal.size).message(for: mouse)
      else {
        return nil
      }
      return perform(state.update(message), on: &terminal)
    case .resize, .signal, .endOfInput, .wakeUp: return nil
    }
  }

  private mutating func perform<Screen: Terminal & ~Copyable>(
    _ effects: [Effect], on terminal: inout Screen
  ) -> Ending? {
    for effect in effects {
      var answer: Message?
      switch effect {
      case .redraw: terminal.redraw()
      case .suspend: terminal.suspend()
      case .captureMouse(let isOn): terminal.captureMouse(isOn)
      case .copy(let text): answer = .copied(terminal.copy(text))
      case .copyScreen:
        answer = .copied(terminal.copy(view.draw(state, size: terminal.size).text() + "\n"))
      case .export(let name): answer = export(to: name, size: terminal.size)
      case .quit: return .quit
      case .save, .open, .preview, .keep, .forget, .listLessons, .openLesson, .checkLesson, .record:
        answer = use(effect)
      }
      if let answer, let ending = perform(state.update(answer), on: &terminal) { return ending }
    }
    return nil
  }

  /// The effects that are about files.
  private mutating func use(_ effect: Effect) -> Message? {
    switch effect {
    case .save(let name, let text, let note):
      return surroundings.save(text, as: name).map { .saveFailed(reason: $0) }
        ?? .saved(path: name, note: note)
    case .open(let source):
      switch surroundings.read(source) {
      case .success(let opened):
        surroundings.remember(source)
        state.setHome(surroundings.entries())
        return .opened(opened)
      case .failure(let problem): return .openFailed(source, reason: problem.text)
      }
    case .preview(let source):
      switch surroundings.read(source) {
      case .success(let opened): return .previewed(source, opened.experiment)
      case .failure(let problem): return .openFailed(source, reason: problem.text)
      }
    case .keep(let run):
      kept = Kept(run: run, problem: surroundings.keep(run))
      state.setHome(surroundings.entries())
    case .forget(let source):
      surroundings.forget(source)
      state.setHome(surroundings.entries())
    case .listLessons, .openLesson, .checkLesson, .record: return surroundings.answer(effect)
    case .redraw, .suspend, .captureMouse, .copy, .copyScreen, .export, .quit: break
    }
    return nil
  }

  private func export(to name: String, size: Size) -> Message {
    let canvas = view.draw(state, size: size)
    let text =
      name.lowercased().hasSuffix(".svg")
      ? canvas.svg(
        background: isLight ? Color(231) : Color(16), foreground: isLight ? Color(16) : Color(252),
        title: state.step.open.title) : canvas.text() + "\n"
    return surroundings.save(text, as: name).map { .saveFailed(reason: $0) }
      ?? .exported(path: name)
  }
}

/// When the next frame is due: however long the last one took and whatever was pressed between, they
/// come evenly.
private struct Frames {
  private let clock = ContinuousClock()
  private var due: ContinuousClock.Instant?
  private var interval = Duration.zero

  /// How long there is until the next one.
  var rest: Duration { due.map { max(.zero, $0 - clock.now) } ?? .zero }

  mutating func plan(every interval: Duration) {
    self.interval = interval
    let latest = clock.now.advanced(by: interval)
    due = due.map { min($0, latest) } ?? latest
  }

  /// A frame begins now; the next one comes an interval after it was due, or late.
  mutating func begin() { due = due.map { max(clock.now, $0.advanced(by: interval)) } }

  mutating func stop() { due = nil }
}
