import Testing

@Suite("The mouse", .serialized)
struct MouseTests {
  @Test(
    "Terminals that have no mouse are told nothing of it", arguments: ["vt100", "linux"])
  func withoutMouse(term: String) throws {
    let session = try BackstepSession(["xor"], environment: ["TERM": term])
    try session.waitForScreen()
    #expect(try !session.terminal.modes().capturesMouse)
  }

  @Test(
    "What the mouse reports is never taken for keys",
    arguments: ["xterm-256color", "tmux-256color", "rxvt"])
  func bytes(term: String) throws {
    let session = try BackstepSession(["xor"], columns: 240, environment: ["TERM": term])
    try session.waitForScreen()
    #expect(try session.terminal.modes() == .fullScreen)
    // Digits choose a granularity, < changes the speed, and m the names.
    for (column, row) in [(1, 1), (52, 13), (239, 24)] {
      for button in [0, 64, 65, 2, 35] {
        try session.terminal.mouse(button, column: column, row: row)
      }
    }
    try session.terminal.type("\u{1B}[<0;12;12m")
    try session.terminal.type("d")
    try session.terminal.waitFor("All digits")
    try session.terminal.press("Right")
    let rows = try session.terminal.waitFor("step 2")
    #expect(!rows.joined().contains("a second"))
    try session.terminal.press("q")
    #expect(try session.waitForEnd().modes == .ordinary)
  }
}
