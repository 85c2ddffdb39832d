import LessonPlayer
import ScreenKit
import Text

extension State {
  /// Does what a command says, or says why it does nothing.
  @discardableResult
  public mutating func choose(_ command: Command) -> [Effect] {
    if let reason = whyNot(command) {
      notice = Notice(reason, .warning)
      return []
    }
    return perform(command)
  }

  /// Why a command does nothing here and now; nil if it does something.
  public func whyNot(_ command: Command) -> String? {
    let context = context
    guard keys.table.offers(command, on: screen) else { return shown.whyNotHere(context) }
    if let command = command.of(LessonCommand.self) { return whyNot(command) }
    if command.of(ProgramCommand.self) != nil { return nil }
    return rooms[rooms.owner(of: command) ?? screen].whyNot(command, context)
  }

  /// Does what a command says, whose time it is: the program's own, the lesson's, a screen's; a shared
  /// one is for the screen that is shown.
  mutating func perform(_ command: Command) -> [Effect] {
    if let command = command.of(ProgramCommand.self) { return perform(command) }
    if let command = command.of(LessonCommand.self) { return perform(command) }
    return act(rooms.owner(of: command) ?? screen) { $0.perform(command, $1) }
  }

  private mutating func perform(_ command: ProgramCommand) -> [Effect] {
    switch command {
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return quit()
    case .copyScreen: return [.copyScreen]
    case .mouse: return toggleMouse()
    case .close: return act(screen) { $0.close($1) }
    case .help: show(SearchList(.help))
    case .palette: show(SearchList(.palette))
    case .glossary: show(SearchList(.glossary))
    case .export: askForExport()
    case .allDigits:
      display.allDigits.toggle()
      notice = Notice(
        display.allDigits ? "All digits: what the machine holds." : "Four digits.", .done)
    }
    return []
  }

  private mutating func show(_ list: SearchList) {
    step.standTime()
    overlay = .list(list)
  }

  private mutating func toggleMouse() -> [Effect] {
    hasMouse.toggle()
    notice = Notice(
      hasMouse
        ? "The mouse is Backstep's: click a unit, an edge, a step or a key below."
        : "The mouse is the terminal's: select and copy as usual.", .done)
    return [.captureMouse(hasMouse)]
  }

  // MARK: Keys over an overlay

  /// Keys that mean the same over an overlay as on the screen; all others leave it open.
  mutating func performOver(_ key: Key) -> [Effect] {
    guard let command = keys.command(for: key, on: screen)?.of(ProgramCommand.self) else {
      return []
    }
    switch command {
    case .close, .help: overlay = .none
    case .quit:
      guard key == .control("c") else { return quit() }
      overlay = .none
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .allDigits, .glossary, .copyScreen, .export, .palette, .mouse: break
    }
    return []
  }

  // MARK: The screen as a file

  /// Asks for the name of a file for the screen.
  private mutating func askForExport() {
    step.standTime()
    asking = screen
    overlay = .prompt(
      Prompt(
        ExportPurpose(), "Write the screen (.svg a picture, .txt text) to",
        text: "\(shown.fileName(context)).svg"))
  }
}

/// The name of a file to write the screen to.
struct ExportPurpose: PromptPurpose {}
