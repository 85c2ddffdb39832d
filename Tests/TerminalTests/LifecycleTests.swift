import Foundation
import Testing

@Suite("The life of the screen", .serialized)
struct LifecycleTests {
  @Test("The first screen has its title, its footer, and the terminal to itself")
  func start() throws {
    let session = try BackstepSession(["xor"])
    let rows = try session.waitForScreen()
    #expect(rows.first?.contains("Backstep") == true)
    #expect(rows.last?.contains("? help") == true)
    #expect(try session.terminal.modes() == .fullScreen)
  }

  @Test("q quits and leaves the terminal and what was on it as they were")
  func quit() throws {
    let session = try BackstepSession(["xor"])
    try session.waitForScreen()
    try session.terminal.press("q")
    let ending = try session.waitForEnd()
    #expect(
      ending == .init(code: 0, keepsLineSettings: true, modes: .ordinary))
    #expect(try !session.terminal.rows().contains { $0.contains("? help") })
  }

  @Test(
    "A request to end is obeyed and told to the parent",
    arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func signals(number: CInt) throws {
    let session = try BackstepSession(["xor"])
    try session.waitForScreen()
    try session.send(signal: number)
    #expect(
      try session.waitForEnd()
        == .init(code: 128 + Int(number), keepsLineSettings: true, modes: .ordinary))
  }

  @Test(
    "A crash restores the terminal, says so in a line, and stays a crash",
    arguments: [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP])
  func crashes(number: CInt) throws {
    let session = try BackstepSession(["xor"])
    try session.waitForScreen()
    try session.send(signal: number)
    #expect(
      try session.waitForEnd()
        == .init(code: 128 + Int(number), keepsLineSettings: true, modes: .ordinary))
    try session.terminal.waitFor("backstep: internal error: ")
  }

  @Test("The screen follows the size of the terminal, larger and smaller")
  func resize() throws {
    let session = try BackstepSession(["xor"])
    try session.waitForScreen()
    for (columns, rows) in [(120, 40), (200, 60), (80, 24)] {
      try session.terminal.resize(columns: columns, rows: rows)
      try session.terminal.waitUntil("the footer is on row \(rows)") { screen in
        screen.count == rows && screen.last?.contains("? help") == true
          && screen.dropLast().allSatisfy { !$0.contains("? help") }
      }
    }
    try session.terminal.press("q")
    #expect(try session.waitForEnd().code == 0)
  }

  @Test("LINES and COLUMNS of the environment do not freeze the size")
  func environmentSize() throws {
    let session = try BackstepSession(["xor"], environment: ["LINES": "10", "COLUMNS": "40"])
    let rows = try session.waitForScreen()
    #expect(rows.last?.contains("? help") == true)
  }

  @Test("The program ends when its terminal is closed")
  func closed() throws {
    let session = try BackstepSession(["xor"])
    try session.waitForScreen()
    let id = try session.processID()
    try session.terminal.close()
    #expect(Patience.until { kill(id, 0) != 0 })
  }

  @Test("Ctrl-Z gives the terminal back until the program is continued")
  func suspend() throws {
    let shell = try TmuxSession(["sh", "-i"], environment: ["PS1": "ready> ", "ENV": nil])
    try shell.waitFor("ready>")
    try shell.type("\(BackstepSession.binary) xor")
    try shell.press("Enter")
    try shell.waitFor("? help")
    try shell.press("C-z")
    try shell.waitFor("Stopped")
    #expect(try shell.modes() == .ordinary)
    try shell.resize(columns: 100, rows: 30)
    try shell.type("fg")
    try shell.press("Enter")
    try shell.waitUntil("the footer is on row 30") { rows in
      rows.count == 30 && rows.last?.contains("? help") == true
    }
    #expect(try shell.modes() == .fullScreen)
    try shell.press("q")
    try shell.waitUntil("the prompt is back") { rows in
      rows.last { !$0.isEmpty }?.hasPrefix("ready>") == true
    }
    #expect(try shell.modes() == .ordinary)
  }

  #if os(Linux)
    @Test("A program that waits is not woken", arguments: ["xor", ""])
    func idle(_ name: String) throws {
      let session = try BackstepSession(name.isEmpty ? [] : [name])
      try session.waitForScreen()
      let status = "/proc/\(try session.processID())/status"
      func switches() throws -> Substring? {
        try String(contentsOfFile: status, encoding: .utf8).split(separator: "\n").first {
          $0.hasPrefix("voluntary_ctxt_switches")
        }
      }
      // The first screen may still be settling when its text is there.
      let before = try #require(try switches())
      for _ in 0..<50 { _ = try session.terminal.rows() }
      #expect(try switches() == before)
    }
  #endif
}
