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
    for (column, row) in [(1, 1), (120, 1), (239, 2)] {
      for button in [0, 2, 35] {
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

  @Test("A click goes to a step, lights a weight, presses a key of the footer; the wheel steps")
  func clicks() throws {
    let session = try BackstepSession(["mazur"])
    try session.waitForScreen()
    try session.terminal.mouse(0, column: 60, row: 6)
    try session.terminal.waitFor("step  3/68")
    try session.terminal.mouse(65, column: 10, row: 10)
    try session.terminal.waitFor("step  4/68")
    try session.terminal.mouse(64, column: 10, row: 10)
    try session.terminal.waitFor("step  3/68")
    try session.terminal.mouse(0, column: 14, row: 4)
    try session.terminal.waitFor("w⁽¹⁾₁,₁ is 0.15")
    try session.terminal.press("Escape")
    try session.terminal.waitFor("space play")
    let footer = try session.terminal.rows().last ?? ""
    let place = footer.range(of: "space play").map {
      footer.distance(from: footer.startIndex, to: $0.lowerBound)
    }
    try session.terminal.mouse(0, column: (place ?? 0) + 3, row: 24)
    try session.terminal.waitFor("space pause")
  }

  @Test("M gives the mouse back to the terminal, and takes it again")
  func toggle() throws {
    let session = try BackstepSession(["mazur"])
    try session.waitForScreen()
    try session.terminal.press("M")
    try session.terminal.waitFor("The mouse is the terminal's")
    #expect(try !session.terminal.modes().capturesMouse)
    try session.terminal.press("M")
    try session.terminal.waitFor("The mouse is Backstep's")
    #expect(try session.terminal.modes().capturesMouse)
  }
}
