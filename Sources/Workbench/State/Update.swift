import Derivation
import Session

extension State {
  /// Takes in what happened and says what the program around has to do.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .commandChosen(let command): return perform(command)
    case .keyPressed(let key): return press(key)
    case .frameDue:
      tick()
    case .saved(let path, let note):
      notice = Notice("Saved as \(path).\(note)", .done)
    case .saveFailed(let reason):
      notice = Notice("Not saved: \(reason)", .warning)
    }
    return []
  }

  private mutating func press(_ key: KeyPress) -> [Effect] {
    switch overlay {
    case .none: return pressOnScreen(key)
    case .help(let scroll): return pressInHelp(key, scroll)
    case .goToMenu: return pressInMenu(key)
    case .goToNumber(let prompt): return press(key, in: prompt)
    case .settings(let chosen): return press(key, inSettings: chosen)
    case .prompt(let prompt): return press(key, in: prompt)
    }
  }

  private mutating func pressOnScreen(_ key: KeyPress) -> [Effect] {
    notice = nil
    guard let command = CommandTable.command(for: key) else {
      notice = Notice("\(key.label()) does nothing here; ? lists the keys.", .warning)
      return []
    }
    return perform(command)
  }

  private mutating func pressInHelp(_ key: KeyPress, _ scroll: Int) -> [Effect] {
    switch key {
    case .down, .character("j"): scrollHelp(to: scroll + 1)
    case .up, .character("k"): scrollHelp(to: scroll - 1)
    case .pageDown, .character(" "): scrollHelp(to: scroll + 10)
    case .pageUp: scrollHelp(to: scroll - 10)
    case .home: scrollHelp(to: 0)
    case .end: scrollHelp(to: .max)
    default: return performOver(key)
    }
    return []
  }

  /// Beyond the end a key would do nothing that one sees, and have to be taken back.
  private mutating func scrollHelp(to scroll: Int) {
    let isASCII = display.glyphs == .ascii
    let last = max(0, HelpPage(ascii: isASCII).lines.count - HelpPage.leastRows)
    overlay = .help(scroll: max(0, min(scroll, last)))
  }

  /// Keys that mean the same over an overlay as on the screen; all others leave it open.
  mutating func performOver(_ key: KeyPress) -> [Effect] {
    switch CommandTable.command(for: key) {
    case .close, .help:
      overlay = .none
      return []
    case .quit where key == .control("c"):
      overlay = .none
      return []
    case .quit: return [.quit]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    default: return []
    }
  }

  mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .granularity(let granularity): setGranularity(granularity)
    case .coarser: setGranularity(Granularity(rawValue: run.granularity.rawValue + 1))
    case .finer: setGranularity(Granularity(rawValue: run.granularity.rawValue - 1))
    case .goTo: overlay = .goToMenu
    case .allDigits:
      display.allDigits.toggle()
      notice = Notice(
        display.allDigits ? "All digits: what the machine holds." : "Four digits.", .done)
    case .names: nextNames()
    case .edit: edit()
    case .settings: overlay = .settings(chosen: 0)
    case .undo: undo()
    case .redo: redo()
    case .save: askForFile()
    case .nudgeUp: nudge(1)
    case .nudgeDown: nudge(-1)
    case .nextPane: nextPane()
    case .zoom: isZoomed.toggle()
    case .play: play(.forward)
    case .playBackward: play(.back)
    case .faster: changeSpeed(up: true)
    case .slower: changeSpeed(up: false)
    case .help: overlay = .help(scroll: 0)
    case .close: notice = nil
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    default: move(command)
    }
    return []
  }

  private mutating func nextPane() {
    let kinds = LowerPaneKind.allCases
    let place = kinds.firstIndex(of: lower) ?? 0
    lower = kinds[(place + 1) % kinds.count]
    notice = Notice("The lower pane shows \(lower.name); v shows the next, z zooms it.", .done)
  }

  private mutating func nextNames() {
    let schemes = Names.Scheme.allCases
    let place = schemes.firstIndex(of: display.scheme) ?? 0
    display.scheme = schemes[(place + 1) % schemes.count]
    let name: String
    switch display.scheme {
    case .indexed: name = "layer, unit and input"
    case .mazur: name = "number, as Mazur does"
    case .notes: name = "layer and unit, as the lecture notes do"
    }
    notice = Notice("Named by \(name).", .done)
  }

  private mutating func setGranularity(_ granularity: Granularity?) {
    guard let granularity else {
      notice = Notice(
        "Steps are already of one \(run.granularity.name), the "
          + (run.granularity == .term ? "finest." : "coarsest."), .warning)
      return
    }
    run.setGranularity(granularity)
    notice = Notice("Each step is now one \(granularity.name).", .done)
  }
}

// MARK: - Moving

extension State {
  private mutating func move(_ command: Command) {
    if command == .returnFromJump {
      if !run.returnFromJump() {
        notice = Notice("There is no jump to go back from.", .warning)
      }
      return
    }
    guard let move = Self.move(of: command, latest: run.latest) else { return }
    playback.direction = nil
    perform(move)
  }

  /// Moves, or says why not.
  mutating func perform(_ move: Move) {
    if run.perform(move) {
      sayIfDiverged()
    } else {
      notice = Notice(whyNot(move), .warning)
    }
  }

  private static func move(of command: Command, latest: Moment) -> Move? {
    switch command {
    case .forward: .forward
    case .back: .back
    case .nextPhase: .nextPhase
    case .previousPhase: .previousPhase
    case .earlierIteration: .earlierIteration
    case .laterIteration: .laterIteration
    case .iterationStart: .iterationStart
    case .iterationEnd: .iterationEnd
    case .latest: .moment(latest)
    default: nil
    }
  }

  mutating func sayIfDiverged() {
    guard let divergence = run.timeline.divergence,
      divergence.iteration == run.moment.iteration
    else { return }
    notice = Notice(
      "This run diverges here: step \(divergence.moment.index + 1) is the first that is not"
        + " finite.", .warning)
  }

  private func whyNot(_ move: Move) -> String {
    switch move {
    case .back, .previousPhase: return "This is the first step of the run."
    case .earlierIteration: return "This is the first iteration."
    case .forward, .nextPhase, .laterIteration:
      return "The run ends here: a number is not finite any more. ← goes back."
    case .iterationStart: return "This is the first step of the iteration."
    case .iterationEnd: return "This is the last step of the iteration."
    default: return "You are there already."
    }
  }
}
