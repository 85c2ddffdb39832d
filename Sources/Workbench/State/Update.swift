import Derivation
import Session

extension State {
  /// Takes in what happened and says what the program around has to do.
  public mutating func update(_ message: Message) -> [Effect] {
    var effects = take(message)
    dropWhatIsGone()
    effects += followLesson()
    if screen == .compare { comparisons.current?.ask() }
    followTour()
    effects += owed
    owed = []
    return effects
  }

  /// A change, undone or not, may take a unit or a buffer away that a number belonged to.
  private mutating func dropWhatIsGone() {
    guard lit != nil || nudge.quantity != nil else { return }
    let context = StepContext(self)
    func exists(_ quantity: Quantity) -> Bool {
      context.steps.value(of: quantity, sample: context.sample) != nil
    }
    if let lit, !exists(lit) { self.lit = nil }
    if let quantity = nudge.quantity, !exists(quantity) { nudge = Nudge() }
  }

  private mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .keyPressed(let key): return press(key)
    case .commandChosen, .stepChosen, .numberChosen, .rowChosen, .placeChosen, .scrolled:
      return point(message)
    case .frameDue:
      let wait = interval ?? lookInterval
      if interval != nil || wait == nil { frame() }
      return lookAtLesson(after: wait ?? 0)
    case .told(let news): comparisons.current?.runs.hear(news)
    case .ended: return keepIfUnsaved()
    case .saved(let path, let note): return hearSaved(path, note)
    case .opened(let opened): open(opened)
    case .previewed(let source, let experiment): preview(source, experiment)
    case .openFailed(let source, let reason): sayNotOpened(source, reason)
    case .lessonsListed(let list): take(list)
    case .lessonOpened(let opened, let progress): return begin(opened, progress)
    case .lessonChanged(let opened): reload(opened)
    case .lineTyped(let line): return takeLine(line)
    case .lessonPointed(let target): point(at: target)
    default: hear(message)
    }
    return []
  }

  /// What was pointed at; like a key it stops what takes long, and closing closes one level only.
  private mutating func point(_ message: Message) -> [Effect] {
    let hasStopped = stopWork()
    if case .commandChosen = message {
    } else if isInLesson, overlay == .none {
      lesson?.focus = .workbench
    }
    switch message {
    case .commandChosen(.close) where hasStopped: break
    case .commandChosen(.close) where overlay != .none: overlay = .none
    case .commandChosen(let command):
      overlay = .none
      return choose(command)
    case .stepChosen(let index): chooseStep(index)
    case .numberChosen(let quantity): light(quantity)
    case .rowChosen(let row): return chooseRow(row)
    case .placeChosen(let place): if screen == .activations { activations.point(at: place) }
    case .scrolled(let rows): return scroll(rows)
    default: break
    }
    return []
  }

  /// What is saved need not be kept any more.
  private mutating func hearSaved(_ path: String, _ note: String) -> [Effect] {
    isUnsaved = false
    notice = Notice("Saved as \(path).\(note)", .done)
    guard let source, case .kept = source else { return [] }
    self.source = .file(path)
    return [.forget(source)]
  }

  private mutating func hear(_ message: Message) {
    switch message {
    case .exported(let path): notice = Notice("The screen is in \(path).", .done)
    case .lessonProblem(let text): notice = Notice(text, .warning)
    case .saveFailed(let reason): notice = Notice("Not saved: \(reason)", .warning)
    case .copied(true): notice = Notice("Sent to the terminal's clipboard.", .done)
    case .copied(false):
      notice = Notice(
        "This terminal takes no copies; \(key(.export)) writes the screen to a file.", .warning)
    default: break
    }
  }

  private mutating func frame() {
    if work != nil {
      advanceWork()
    } else if screen == .home {
      home.preview?.advance()
    } else if screen == .compare {
      _ = inComparison { $0.frame($1) }
    } else if let exhibit = screen.exhibit {
      frame(of: exhibit)
    } else {
      playFrame()
    }
  }

  mutating func press(_ key: KeyPress) -> [Effect] {
    if work != nil {
      stopWork()
      if [.escape, .control("c"), .character(" ")].contains(key) { return [] }
    }
    switch overlay {
    case .none: return pressOnScreen(key)
    case .list(let list): return press(key, in: list)
    case .goToMenu: return pressInMenu(key)
    case .settings(let chosen): return press(key, inSettings: chosen)
    case .prompt(let prompt): return press(key, in: prompt)
    }
  }

  private mutating func pressOnScreen(_ key: KeyPress) -> [Effect] {
    if let effects = pressInLesson(key) ?? pressInPractice(key) { return effects }
    notice = nil
    if screen == .compare, let effects = pressInComparison(key) { return effects }
    if screen == .step, moveLight(key) || continueTour(key) { return [] }
    guard let command = keys.command(for: key, on: screen) else {
      notice = Notice(
        "\(key.label()) does nothing here; \(self.key(.help)) lists the keys.", .warning)
      return []
    }
    return choose(command)
  }

  /// Does what a command says, or says why it does nothing.
  mutating func choose(_ command: Command) -> [Effect] {
    if let reason = whyNot(command) {
      notice = Notice(reason, .warning)
      return []
    }
    return perform(command)
  }

  /// Keys that mean the same over an overlay as on the screen; all others leave it open.
  mutating func performOver(_ key: KeyPress) -> [Effect] {
    switch keys.command(for: key, on: screen) {
    case .close, .help:
      overlay = .none
      return []
    case .quit where key == .control("c"):
      overlay = .none
      return []
    case .quit: return quit()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    default: return []
    }
  }

  private mutating func perform(_ command: Command) -> [Effect] {
    if screen == .compare, let effects = performInComparison(command) { return effects }
    if let exhibit = screen.exhibit, perform(command, in: exhibit) { return [] }
    switch command {
    case .compare(let command): return inComparison { $0.perform(command, $1) }
    case .exhibit(let exhibit): show(exhibit)
    case .activations(let command): return perform(command)
    case .losses(let command): return perform(command)
    case .vanishing(let command): return perform(command)
    case .compareBy(let dimension): return compare(by: dimension)
    case .compareHere: compareHere()
    case .compareScreen: return goToComparison()
    case .earlierComparison: goToEarlierComparison()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return quit()
    case .copyEquation: return [.copy(StepContext(self).equationText)]
    case .copyScreen: return [.copyScreen]
    case .mouse: return toggleMouse()
    case .open: return openChosen()
    case .forget: return forgetChosen()
    case .choosePrevious, .chooseNext:
      let chosen = screen == .lessons ? lessons?.chosen ?? 0 : home.chosen
      return chooseEntry(chosen + (command == .chooseNext ? 1 : -1))
    case .home: return goHome()
    case .tour: return startTour()
    case .lessons: return showLessons()
    case .lesson(let command): return perform(command)
    case .practice: startPractice()
    case .practiceAgain: return practiseAgain()
    case .goTo, .help, .palette, .glossary, .settings, .edit, .runUntil, .find, .save, .export:
      open(command)
    default: change(command)
    }
    return []
  }

  /// Opens what lies over the screen.
  private mutating func open(_ command: Command) {
    playback.direction = nil
    switch command {
    case .goTo: overlay = .goToMenu
    case .help: overlay = .list(SearchList(.help))
    case .palette: overlay = .list(SearchList(.palette))
    case .glossary: overlay = .list(SearchList(.glossary))
    case .settings: overlay = .settings(chosen: 0)
    case .edit: edit()
    case .runUntil: askForCondition()
    case .find: askForQuantity()
    case .save: askForFile()
    default: askForExport()
    }
  }

  private mutating func change(_ command: Command) {
    switch command {
    case .granularity(let granularity): setGranularity(granularity)
    case .coarser: Granularity(rawValue: run.granularity.rawValue + 1).map { setGranularity($0) }
    case .finer: Granularity(rawValue: run.granularity.rawValue - 1).map { setGranularity($0) }
    case .firstNotFinite: goToDivergence()
    case .findNext: findAgain(forward: true)
    case .findPrevious: findAgain(forward: false)
    case .nextNumber: lightNext(1)
    case .previousNumber: lightNext(-1)
    case .act: goToLit()
    case .undo: undo()
    case .redo: redo()
    case .nudgeUp: nudge(1)
    case .nudgeDown: nudge(-1)
    case .play: play(.forward)
    case .playBackward: play(.back)
    case .faster: changeSpeed(up: true)
    case .slower: changeSpeed(up: false)
    case .stepScreen:
      leaveComparison()
      screen = .step
    case .close: closeLevel()
    default: changeView(command)
    }
  }

  private mutating func changeView(_ command: Command) {
    switch command {
    case .allDigits:
      display.allDigits.toggle()
      notice = Notice(
        display.allDigits ? "All digits: what the machine holds." : "Four digits.", .done)
    case .blank:
      display.isBlank.toggle()
      notice = Notice(
        display.isBlank
          ? "Results are hidden: say what comes, then \(key(.forward)) shows it."
          : "Results are shown.", .done)
    case .names: nextNames()
    case .nextPane: show(lower.next)
    case .pane(let kind): show(kind)
    case .zoom: zoom = zoom == nil ? .lower : nil
    case .zoomNext: zoomNext()
    default: move(command)
    }
  }

  /// One level out: the lit number, then the tour, then the zoom, then the message.
  private mutating func closeLevel() {
    if screen == .compare {
      _ = inComparison { model, _ in model.close() }
    } else if screen.exhibit != nil {
      leaveExhibit()
    } else if screen == .lessons {
      closeLessons()
    } else if screen == .home {
      if isOpen { screen = .step }
    } else if lit != nil {
      lit = nil
    } else if practice != nil {
      endPractice()
    } else if tour != nil {
      endTour()
    } else if zoom != nil {
      zoom = nil
    }
  }

  private mutating func toggleMouse() -> [Effect] {
    hasMouse.toggle()
    notice = Notice(
      hasMouse
        ? "The mouse is Backstep's: click a unit, an edge, a step or a key below."
        : "The mouse is the terminal's: select and copy as usual.", .done)
    return [.captureMouse(hasMouse)]
  }
}
