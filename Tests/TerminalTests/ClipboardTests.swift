import Testing

@Suite("The clipboard", .serialized)
struct ClipboardTests {
  /// Copies the equation on the screen of a new program.
  private func copy(_ environment: [String: String?], say: String) throws -> BackstepSession {
    let session = try BackstepSession(["mazur"], environment: environment)
    try session.terminal.allowClipboard()
    try session.waitForScreen()
    try session.terminal.press("y")
    try session.terminal.waitFor(say)
    return session
  }

  @Test(
    "An equation goes to the clipboard of the terminal",
    arguments: ["xterm-256color", "tmux-256color", "screen-256color"])
  func equation(term: String) throws {
    let session = try copy(["TERM": term], say: "Sent to the terminal's clipboard")
    #expect(Patience.until { session.terminal.clipboard()?.contains("0.15") == true })
    #expect(session.terminal.clipboard()?.contains("w⁽¹⁾₁,₁ × x₁") == true)
  }

  @Test(
    "Where there is no clipboard that is said, and nothing is sent", arguments: ["vt100", "linux"])
  func without(term: String) throws {
    let session = try copy(["TERM": term], say: "takes no copies")
    #expect(session.terminal.clipboard() == nil)
  }
}
