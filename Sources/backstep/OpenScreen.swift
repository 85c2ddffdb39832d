import Drawing
import Foundation
import Ncurses
import Views
import Workbench

/// Opens an experiment on the screen and stays there until it is left.
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
  let environment = ProcessInfo.processInfo.environment
  let theme = Theme(preferences.theme.decided(by: environment["COLORFGBG"]))
  let state = State(
    title: arguments.file.title, experiment: arguments.file.experiment,
    display: Display(
      allDigits: preferences.digits == .all, scheme: preferences.names,
      glyphs: isASCII ? .ascii : .unicode))
  var loop = ScreenLoop(state, view: StepView(theme: theme, ascii: isASCII)) { name, text in
    WholeFile.create(text, at: name)
  }
  terminal.captureMouse(preferences.usesMouse)
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
