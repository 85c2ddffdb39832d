import Foundation
import Testing

@Suite("Changed runs", .serialized)
final class KeptRunTests {
  private let folder = NSTemporaryDirectory() + "backstep-kept-\(UUID().uuidString)"

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func session(_ arguments: [String]) throws -> BackstepSession {
    try BackstepSession(arguments, environment: ["XDG_STATE_HOME": folder])
  }

  /// Mazur's network with its first weight changed to a half in iteration 1.
  private func changed() throws -> BackstepSession {
    let session = try session(["mazur"])
    try session.waitForScreen()
    try session.terminal.type("e")
    try session.terminal.waitFor("set it to")
    try session.terminal.type("1/4 + 0.25")
    try session.terminal.press("Enter")
    try session.terminal.waitFor("Changed from iteration 1 on")
    return session
  }

  @Test(
    "are kept when the terminal is closed, when the process is told to end, and by q",
    arguments: [SIGHUP, SIGTERM, 0])
  func kept(signal: CInt) throws {
    let first = try changed()
    if signal == 0 { try first.terminal.press("q") } else { try first.send(signal: signal) }
    _ = try first.waitForEnd()
    try first.terminal.waitFor("are kept; backstep")

    let second = try session([])
    try second.terminal.waitFor("Changed and not saved")
    try second.terminal.press("Enter")
    try second.terminal.waitFor("step  1/")
    let rows = try second.terminal.rows().joined()
    #expect(rows.contains("<0.5>"), "the weight is the changed one")
    try second.terminal.type("s")
    try second.terminal.waitFor("Save the run")
    try second.terminal.press("C-u")
    try second.terminal.type(folder + "/mine.yaml")
    try second.terminal.press("Enter")
    try second.terminal.waitFor("Saved as")
    try second.terminal.press("q")
    #expect(try second.waitForEnd().code == 0)

    let third = try session([folder + "/mine.yaml"])
    try third.waitForScreen()
    #expect(try third.terminal.rows().joined().contains("<0.5>"))
    try third.terminal.type("gh")
    let home = try third.terminal.waitFor("Opened before")
    #expect(!home.joined().contains("Changed and not saved"), "what is saved is kept no more")
  }

  @Test("that were undone leave nothing behind")
  func undone() throws {
    let first = try changed()
    try first.terminal.type("u")
    try first.terminal.waitFor("The old future is back")
    try first.terminal.press("q")
    #expect(try first.waitForEnd().code == 0)
    #expect(!FileManager.default.fileExists(atPath: folder + "/backstep/runs"))
  }
}
