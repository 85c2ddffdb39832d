import CNcurses
import Drawing
import Text

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension TerminalError {
  /// The error of a failed start, nil when it succeeded.
  init?(failure: Int, type: String) {
    switch failure {
    case SCREEN_STARTED: return nil
    case SCREEN_INPUT_NOT_TERMINAL: self = .inputIsNotTerminal
    case SCREEN_OUTPUT_NOT_TERMINAL: self = .outputIsNotTerminal
    case SCREEN_TYPE_UNSET: self = .typeUnset
    case SCREEN_TYPE_UNKNOWN: self = .typeUnknown(type)
    case SCREEN_TYPE_CANNOT_MOVE: self = .cannotMoveCursor(type)
    case SCREEN_ALREADY_STARTED: self = .alreadyStarted
    default: self = .failed
    }
  }
}

extension Key {
  /// The key of a code, nil for keys that have no name here.
  init?(code: Int) {
    switch code {
    case SCREEN_KEY_UP: self = .up
    case SCREEN_KEY_DOWN: self = .down
    case SCREEN_KEY_LEFT: self = .left
    case SCREEN_KEY_RIGHT: self = .right
    case SCREEN_KEY_HOME: self = .home
    case SCREEN_KEY_END: self = .end
    case SCREEN_KEY_PAGE_UP: self = .pageUp
    case SCREEN_KEY_PAGE_DOWN: self = .pageDown
    case SCREEN_KEY_BACK_TAB: self = .backTab
    case SCREEN_KEY_ENTER: self = .enter
    case SCREEN_KEY_BACKSPACE: self = .backspace
    case SCREEN_KEY_DELETE: self = .delete
    case SCREEN_KEY_INSERT: self = .insert
    case (SCREEN_KEY_FUNCTION + 1)...: self = .function(code - SCREEN_KEY_FUNCTION)
    default: return nil
    }
  }
}

extension Signal {
  /// The system's number of the signal.
  var number: Int32 {
    switch self {
    case .interrupt: SIGINT
    case .terminate: SIGTERM
    case .hangUp: SIGHUP
    case .quit: SIGQUIT
    }
  }

  /// The signal of a number, nil for others.
  init?(number: Int32) {
    guard let signal = Signal.allCases.first(where: { $0.number == number }) else { return nil }
    self = signal
  }
}
