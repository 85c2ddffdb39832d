/// Why the screen cannot be shown on this terminal.
public enum TerminalError: Error, Hashable, Sendable {
  /// The standard input is a file or a pipe.
  case inputIsNotTerminal
  /// The standard output is a file or a pipe.
  case outputIsNotTerminal
  /// The environment does not say which terminal this is.
  case typeUnset
  /// The system has no description of this terminal.
  case typeUnknown(String)
  /// The terminal cannot place text on the screen.
  case cannotMoveCursor(String)
  /// The screen is shown already.
  case alreadyStarted
  /// ncurses gave up without a reason.
  case failed
}

extension TerminalError: CustomStringConvertible {
  /// What is wrong and what to do, in a sentence each.
  public var description: String {
    switch self {
    case .inputIsNotTerminal:
      "the screen needs a terminal for its keys, and standard input is not one. \(withoutScreen)"
    case .outputIsNotTerminal:
      "the screen needs a terminal to draw on, and standard output is not one. \(withoutScreen)"
    case .typeUnset:
      "the environment variable TERM is not set, so the kind of terminal is unknown. "
        + "Set it, for example: TERM=xterm-256color"
    case .typeUnknown(let name):
      "this system has no description of the terminal \"\(name)\" (from TERM). "
        + "Try a common one, for example: TERM=xterm-256color"
    case .cannotMoveCursor(let name):
      "the terminal \"\(name)\" (from TERM) cannot move its cursor, which a screen needs. "
        + withoutScreen
    case .alreadyStarted: "the screen is shown already"
    case .failed: "the terminal could not be prepared for the screen. \(withoutScreen)"
    }
  }

  private var withoutScreen: String {
    "\"backstep trace\" and \"backstep train\" work without one."
  }
}
