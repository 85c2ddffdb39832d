import Ncurses
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite("The process's terminal")
struct NcursesTerminalTests {
  @Test("Without a terminal on standard input or output the start says so and changes nothing")
  func notATerminal() {
    // Whoever runs the tests by hand has a terminal, which a test must not take over.
    guard isatty(0) == 0 || isatty(1) == 0 else { return }
    let expected: TerminalError = isatty(0) == 0 ? .inputIsNotTerminal : .outputIsNotTerminal
    #expect(throws: expected) { _ = try NcursesTerminal() }
  }
}
