import Drawing
import Foundation
import Ncurses
import Views
import Workbench

/// Opens a screen and stays there until it is left.
///
/// The terminal is as it was before when this returns or throws. A signal that asked the program to
/// end does so once the terminal is given back.
func openScreen(_ arguments: ScreenArguments) throws {
  let ending = try runScreen(arguments)
  if case .signal(let signal) = ending { NcursesTerminal.endProcess(by: signal) }
}

private func runScreen(_ arguments: ScreenArguments) throws -> ScreenLoop.Ending {
  let preferences = arguments.preferences
  var terminal = try NcursesTerminal(glyphs: preferences.glyphs.set)
  let isASCII = terminal.glyphs == .ascii
  let files = ProgramFiles()
  let display = Display(
    allDigits: preferences.digits == .all, scheme: preferences.names,
    glyphs: isASCII ? .ascii : .unicode)
  var state: State
  switch arguments.beginning {
  case .experiment(let file):
    state = State(
      title: file.title, experiment: file.experiment, source: file.source, display: display)
    state.setHome(files.entries())
  case .home, .tour:
    state = State(
      home: Home(entries: files.entries()), beginning: try files.first(), display: display)
  }
  state.prefer(preferences)
  let theme = preferences.theme.decided(by: ProcessInfo.processInfo.environment["COLORFGBG"])
  var loop = ScreenLoop(
    state, view: ScreenView(theme: Theme(theme)), isLight: theme == .light,
    opensTour: arguments.beginning.isTour, surroundings: files)
  return loop.run(on: &terminal)
}

extension Preferences.Glyphs {
  /// The characters to draw with; nil for those of the locale.
  fileprivate var set: GlyphSet? {
    switch self {
    case .auto: nil
    case .unicode: .unicode
    case .ascii: .ascii
    }
  }
}
