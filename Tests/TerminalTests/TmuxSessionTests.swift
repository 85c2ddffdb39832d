import Testing

@Suite("The terminal of the tests", .serialized)
struct TmuxSessionTests {
  @Test("Keys reach the program and its output the screen")
  func keys() throws {
    let session = try TmuxSession(["cat"])
    try session.type("κ = 1")
    try session.press("Enter")
    try session.waitUntil("the line comes twice") { rows in
      rows.prefix(2) == ["κ = 1", "κ = 1"]
    }
  }

  @Test("The size is what was asked for and follows a resize")
  func size() throws {
    let script = "trap 'stty size' WINCH; stty size; while :; do read line; done"
    let session = try TmuxSession(["sh", "-c", script], columns: 91, rows: 23)
    try session.waitFor("23 91")
    #expect(try session.rows().count == 23)
    try session.resize(columns: 120, rows: 40)
    try session.press("Enter")
    try session.waitFor("40 120")
  }

  @Test("Modes and styles can be seen")
  func modes() throws {
    let session = try TmuxSession(
      ["sh", "-c", #"printf '\033[?1049h\033[?25l\033[38;5;81mblue\033[0m done'; exec cat"#])
    try session.waitFor("done")
    #expect(try session.modes() == .withoutMouse)
    #expect(try session.styledRows()[0].contains("\u{1B}[38;5;81mblue"))
  }

  @Test("Variables are set and removed")
  func environment() throws {
    let session = try TmuxSession(
      ["sh", "-c", "echo $TERM, ${NO_COLOR-unset}, ${HOME-unset}; exec cat"],
      environment: ["TERM": "vt100", "HOME": nil])
    try session.waitFor("vt100, unset, unset")
  }

  @Test("A program that is not there is named")
  func missing() {
    #expect(throws: Command.Failure.self) {
      _ = try Command.run(["no-such-program-here"])
    }
  }
}
