import Foundation
import Testing

@Suite("Contenders on a real terminal", .serialized)
struct ContendersTests {
  @Test("they run in the background, step by step, and one is stepped into")
  func runs() throws {
    let session = try BackstepSession(["xor"])
    try session.waitForScreen()
    try session.terminal.press("c")
    try session.terminal.waitFor("iteration 0 of 500")
    try session.terminal.press("Right")
    try session.terminal.waitFor("iteration 1 of 500")
    try session.terminal.press("Left")
    try session.terminal.waitFor("iteration 0 of 500")
    for key in [">", ">", ">", "Space"] { try session.terminal.press(key) }
    try session.terminal.waitFor("iteration 500 of 500")
    try session.terminal.press("Tab")
    try session.terminal.waitFor("▶B momentum")
    try session.terminal.press("Enter")
    try session.terminal.waitFor("iteration 500 ")
    try session.terminal.press("q")
    #expect(try session.waitForEnd().code == 0)
  }

  @Test("quitting in the middle of a race ends at once, whatever is being trained")
  func quit() throws {
    for end in ["q", "C-c"] {
      let session = try BackstepSession(["iris"])
      try session.waitForScreen()
      for key in ["c", ">", ">", ">", ">", ">", ">", "Space"] { try session.terminal.press(key) }
      try session.terminal.waitFor("Racing at")
      try session.terminal.press(end)
      #expect(try session.waitForEnd().code == 0)
    }
  }

  @Test("a signal in the middle of a race gives the terminal back")
  func signal() throws {
    let session = try BackstepSession(["iris"])
    try session.waitForScreen()
    for key in ["c", "Space"] { try session.terminal.press(key) }
    try session.terminal.waitFor("Racing at")
    try session.send(signal: SIGTERM)
    let ending = try session.waitForEnd()
    #expect(ending.code == 128 + Int(SIGTERM) && ending.keepsLineSettings)
  }

  @Test("who leaves the screen leaves nobody at work: the program uses no processor time")
  func idle() throws {
    let session = try BackstepSession(["iris"])
    try session.waitForScreen()
    for key in ["c", ">", ">", ">", ">", "Space"] { try session.terminal.press(key) }
    try session.terminal.waitFor("Racing at")
    try session.terminal.press("F2")
    try session.terminal.waitFor("steps by term")
    let id = try session.processID()
    // What a contender was just doing takes a few milliseconds; then nothing is done any more.
    #expect(Patience.until { Self.ticks(of: id) == Self.ticks(of: id, after: 0.2) })
    try session.terminal.press("q")
    #expect(try session.waitForEnd().code == 0)
  }

  /// Processor time that a process has used, in ticks of the system.
  private static func ticks(of id: pid_t, after seconds: Double = 0) -> Int? {
    if seconds > 0 { Thread.sleep(forTimeInterval: seconds) }
    guard let stat = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8) else {
      return nil
    }
    let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else {
      return nil
    }
    return user + system
  }
}
