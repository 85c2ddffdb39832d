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
}
