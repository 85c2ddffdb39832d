import Drawing
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
  var terminal = try NcursesTerminal()
  let isASCII = terminal.glyphs == .ascii
  let display = Display(scheme: arguments.names, glyphs: isASCII ? .ascii : .unicode)
  let files = ProgramFiles()
  var state: State
  if let file = arguments.file {
    state = State(
      title: file.title, experiment: file.experiment, source: file.source, display: display)
    state.setHome(files.entries())
  } else {
    state = State(
      home: Home(entries: files.entries()), beginning: try files.first(), display: display)
  }
  var loop = ScreenLoop(state, surroundings: files)
  return loop.run(on: &terminal)
}
