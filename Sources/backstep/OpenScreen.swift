import Drawing
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
  var terminal = try NcursesTerminal()
  let isASCII = terminal.glyphs == .ascii
  let state = State(
    title: arguments.file.title, experiment: arguments.file.experiment,
    display: Display(scheme: arguments.names, glyphs: isASCII ? .ascii : .unicode))
  var loop = ScreenLoop(state, view: StepView(ascii: isASCII)) { name, text in
    NewFile.write(text, to: name)
  }
  terminal.captureMouse(true)
  return loop.run(on: &terminal)
}
