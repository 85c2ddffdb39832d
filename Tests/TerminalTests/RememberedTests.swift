import Foundation
import Testing

@Suite("What the program remembers", .serialized)
final class RememberedTests {
  private let folder = NSTemporaryDirectory() + "backstep-state-\(UUID().uuidString)"

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private var recent: String { folder + "/state/backstep/recent" }

  /// Opens an experiment file of a name on the screen, and closes it again.
  private func open(_ name: String) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = "\(folder)/\(name)"
    if !files.fileExists(atPath: path) {
      let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
      try files.copyItem(atPath: source.path + "/experiments/xor.yaml", toPath: path)
    }
    let session = try BackstepSession([path], environment: ["XDG_STATE_HOME": folder + "/state"])
    try session.waitForScreen()
    try session.terminal.press("q")
    #expect(try session.waitForEnd().code == 0)
  }

  private func lines() throws -> [String] {
    try String(contentsOfFile: recent, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test("Files that are opened are remembered, newest first, in a folder that is the user's alone")
  func recentFiles() throws {
    for name in ["a.yaml", "b c.yaml", "a.yaml"] { try open(name) }
    #expect(try lines() == ["\(folder)/a.yaml", "\(folder)/b c.yaml"])
    let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/state/backstep")
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder + "/state/backstep")
    #expect(left == ["recent"])
  }

  @Test("A file that others spoilt is mended line by line")
  func spoilt() throws {
    try open("a.yaml")
    try "\u{1B}[2J\nrelative\n/old.yaml\n\0\0\n".write(
      toFile: recent, atomically: false, encoding: .utf8)
    try open("b.yaml")
    #expect(try lines() == ["\(folder)/b.yaml", "/old.yaml"])
  }

  @Test("Where nothing can be remembered, everything else works")
  func unwritable() throws {
    try FileManager.default.createDirectory(
      atPath: folder + "/state/backstep/recent", withIntermediateDirectories: true)
    try open("a.yaml")
    try FileManager.default.removeItem(atPath: folder + "/state")
    try "".write(toFile: folder + "/state", atomically: false, encoding: .utf8)
    try open("a.yaml")
  }

  /// Mazur's network with its first weight changed, ended by a signal.
  private func endChanged(_ environment: [String: String?]) throws -> BackstepSession {
    let session = try BackstepSession(["mazur"], columns: 120, environment: environment)
    try session.waitForScreen()
    try session.terminal.type("e0.3125")
    try session.terminal.press("Enter")
    try session.terminal.waitFor("Changed from iteration 1")
    try session.send(signal: SIGTERM)
    #expect(try session.waitForEnd().code == 128 + Int(SIGTERM))
    return session
  }

  @Test("A kept run that is opened and left as it was is kept once")
  func keptOnce() throws {
    let environment = ["XDG_STATE_HOME": folder + "/state"]
    _ = try endChanged(environment)
    let next = try BackstepSession([], environment: environment)
    let rows = try next.waitForScreen()
    #expect(rows.contains { $0.contains("▶ Mazur's 2-2-2") && $0.contains("kept on 20") })
    try next.terminal.press("Enter")
    try next.terminal.waitFor("<0.3125>")
    try next.terminal.press("q")
    #expect(try next.waitForEnd().code == 0)
    let runs = try FileManager.default.contentsOfDirectory(atPath: folder + "/state/backstep/runs")
    #expect(runs.count == 1)
  }

  @Test("A run that cannot be kept is named when the program has ended")
  func notKept() throws {
    let session = try endChanged([:])
    try session.terminal.waitFor("could not be kept: /dev/null")
  }

  @Test("Files that were opened are listed at the next start")
  func listed() throws {
    for name in ["one.yaml", "two.yaml"] { try open(name) }
    let session = try BackstepSession(
      [], rows: 60, environment: ["XDG_STATE_HOME": folder + "/state"])
    try session.waitForScreen()
    let rows = try session.terminal.waitFor("two.yaml")
    #expect(rows.contains { $0.contains("one.yaml") })
  }
}
