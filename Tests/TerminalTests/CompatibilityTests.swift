import Testing

@Suite("Terminals of several kinds", .serialized)
struct CompatibilityTests {
  /// What an environment's terminal should show.
  struct Case: CustomTestStringConvertible {
    let term: String
    let locale: String
    let noColor: String?

    var testDescription: String { "\(term), \(locale), NO_COLOR \(noColor ?? "unset")" }

    static let all = [
      "xterm-256color", "screen-256color", "tmux-256color", "xterm", "linux", "vt100",
    ].flatMap { term in
      ["C.UTF-8", "C"].flatMap { locale in
        [nil, "1"].map { Case(term: term, locale: locale, noColor: $0) }
      }
    }

    var hasColor: Bool { noColor == nil && term != "vt100" }
  }

  @Test(
    "On every terminal, in every locale, with and without colours, Mazur's network can be stepped",
    arguments: Case.all)
  func matrix(sample: Case) throws {
    let session = try BackstepSession(
      ["mazur"],
      environment: [
        "TERM": sample.term, "LC_ALL": sample.locale, "NO_COLOR": sample.noColor,
      ])
    let terminal = session.terminal
    var rows = try session.waitForScreen()
    #expect(rows.first?.contains("Backstep") == true)
    #expect(rows.joined().utf8.contains { $0 >= 0x80 } == (sample.locale == "C.UTF-8"))
    // The first products: 0.15 times 0.05, then 0.2 times 0.1.
    try terminal.waitFor("0.0075")
    try terminal.press("Right")
    rows = try terminal.waitFor("0.02000")
    #expect(rows.allSatisfy { $0.count <= 80 } && rows.count == 24)
    let isColored = try terminal.styledRows().contains {
      $0.contains(/\u{1B}\[[0-9;]*(?:3[0-7]|38;5;\d+)m/)
    }
    #expect(isColored == sample.hasColor)
    try terminal.press("q")
    #expect(
      try session.waitForEnd() == .init(code: 0, keepsLineSettings: true, modes: .ordinary))
  }

  @Test(
    "The screen starts and quits on terminals of other families", arguments: ["screen", "rxvt"])
  func kinds(term: String) throws {
    let session = try BackstepSession(["xor"], environment: ["TERM": term])
    let rows = try session.waitForScreen()
    #expect(rows.first?.contains("Backstep") == true)
    try session.terminal.press("q")
    let ending = try session.waitForEnd()
    #expect(ending == .init(code: 0, keepsLineSettings: true, modes: .ordinary))
  }

  @Test("With colours there are colours, and NO_COLOR takes them away")
  func noColor() throws {
    func hasColor(_ environment: [String: String?]) throws -> Bool {
      let session = try BackstepSession(["xor"], environment: environment)
      try session.waitForScreen()
      return try session.terminal.styledRows().contains {
        $0.contains("[38;5;") || $0.contains("[48;5;")
      }
    }
    #expect(try hasColor([:]))
    #expect(try hasColor(["NO_COLOR": ""]))
    #expect(try !hasColor(["NO_COLOR": "1"]))
  }

  @Test("Where the character set is not UTF-8 the screen is all ASCII", arguments: ["C", "POSIX"])
  func ascii(locale: String) throws {
    let session = try BackstepSession(["xor"], environment: ["LC_ALL": locale])
    let rows = try session.waitForScreen()
    #expect(rows.joined().utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("A UTF-8 locale that is not installed still means UTF-8")
  func missingLocale() throws {
    let session = try BackstepSession(["xor"], environment: ["LC_ALL": "xx_XX.UTF-8"])
    let rows = try session.waitForScreen()
    #expect(rows.contains { $0.contains("─") })
  }

  @Test(
    "A terminal that cannot show a screen is refused with a reason",
    arguments: [
      ("dumb", "cannot move its cursor"), ("no-such-terminal", "has no description"),
      (nil, "TERM is not set"),
    ] as [(String?, String)])
  func refused(term: String?, reason: String) throws {
    let session = try BackstepSession(["xor"], columns: 200, environment: ["TERM": term])
    let ending = try session.waitForEnd()
    #expect(ending.code != 0)
    #expect(ending.keepsLineSettings)
    try session.terminal.waitFor(reason)
  }

  @Test(
    "Input or output that is no terminal is refused with a reason",
    arguments: [
      ("</dev/null", "standard input is not one"), ("| cat", "standard output is not one"),
    ])
  func redirected(redirection: String, reason: String) throws {
    let terminal = try TmuxSession(
      ["sh", "-c", "\"$0\" xor \(redirection); echo done; exec cat", BackstepSession.binary],
      columns: 200)
    let rows = try terminal.waitFor("done")
    #expect(rows.contains { $0.contains(reason) })
  }
}
