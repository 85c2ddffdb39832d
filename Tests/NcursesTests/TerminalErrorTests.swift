import Ncurses
import Testing

@Suite("Errors of the terminal")
struct TerminalErrorTests {
  @Test(
    "Each says what is wrong and what to do",
    arguments: [
      (TerminalError.inputIsNotTerminal, "standard input is not one", "backstep trace"),
      (.outputIsNotTerminal, "standard output is not one", "backstep trace"),
      (.typeUnset, "TERM is not set", "TERM=xterm-256color"),
      (.typeUnknown("vt999"), "\"vt999\" (from TERM)", "TERM=xterm-256color"),
      (.cannotMoveCursor("dumb"), "\"dumb\" (from TERM) cannot move its cursor", "backstep train"),
      (.failed, "could not be prepared", "backstep train"),
    ])
  func wording(error: TerminalError, problem: String, remedy: String) {
    #expect(error.description.contains(problem))
    #expect(error.description.contains(remedy))
  }

  @Test("A screen that is shown cannot be shown again")
  func alreadyStarted() {
    #expect(TerminalError.alreadyStarted.description == "the screen is shown already")
  }
}
