import Foundation
import Testing

@Suite("Settings and options of the screen", .serialized)
struct SettingsTests {
  /// A folder with a file of settings in it, for XDG_CONFIG_HOME.
  private func folder(_ settings: String) throws -> String {
    let folder = NSTemporaryDirectory() + "backstep-settings-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder + "/backstep", withIntermediateDirectories: true)
    try settings.write(
      toFile: folder + "/backstep/config.yaml", atomically: false, encoding: .utf8)
    return folder
  }

  private func isASCII(_ rows: [String]) -> Bool { rows.joined().utf8.allSatisfy { $0 < 0x80 } }

  @Test("The file decides on names, digits, characters, colours and the mouse")
  func file() throws {
    let folder = try folder(
      "names: mazur\ndigits: all\nglyphs: ascii\ntheme: plain\nmouse: false\n")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let session = try BackstepSession(["mazur"], environment: ["XDG_CONFIG_HOME": folder])
    let rows = try session.waitForScreen()
    #expect(isASCII(rows))
    #expect(rows.contains { $0.contains("net(h1)") })
    #expect(try session.terminal.modes() == .withoutMouse)
    #expect(try !session.terminal.styledRows().contains { $0.contains("[38;5;") })
    try session.terminal.press("d")
    try session.terminal.waitFor("Four digits.")
  }

  @Test("Options go before the file, and --no-config leaves it out")
  func options() throws {
    let folder = try folder("theme: plain\nmouse: true\nglyphs: ascii\n")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let chosen = try BackstepSession(
      ["xor", "--theme", "light", "--no-mouse"], environment: ["XDG_CONFIG_HOME": folder])
    #expect(isASCII(try chosen.waitForScreen()))
    #expect(try chosen.terminal.modes() == .withoutMouse)
    #expect(try chosen.terminal.styledRows().contains { $0.contains("38;5;130m") })
    let ignored = try BackstepSession(
      ["xor", "--no-config"], environment: ["XDG_CONFIG_HOME": folder])
    #expect(!isASCII(try ignored.waitForScreen()))
    #expect(try ignored.terminal.styledRows().contains { $0.contains("38;5;214m") })
  }

  @Test("A bad file warns with its line, and the screen opens with the rest")
  func badFile() throws {
    let folder = try folder("theme: light\nspeed: fast\n")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let session = try BackstepSession(
      ["xor"], columns: 200, environment: ["XDG_CONFIG_HOME": folder])
    try session.waitForScreen()
    #expect(try session.terminal.styledRows().contains { $0.contains("38;5;130m") })
    try session.terminal.waitFor(" config.yaml:2: speed: found \"fast\"; allowed: 1, 2, 5,")
    try session.terminal.press("q")
    #expect(try session.waitForEnd().code == 0)
    try session.terminal.waitFor("config.yaml:2: speed: found \"fast\"; allowed: 1, 2, 5,")
  }

  @Test("--ascii draws in ASCII on any terminal, and glyphs: unicode in any locale")
  func glyphs() throws {
    let ascii = try BackstepSession(["xor", "--ascii"])
    #expect(isASCII(try ascii.waitForScreen()))
    let folder = try folder("glyphs: unicode\n")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let unicode = try BackstepSession(
      ["xor"], environment: ["XDG_CONFIG_HOME": folder, "LC_ALL": "C"])
    #expect(try unicode.waitForScreen().contains { $0.contains("─") })
  }

  @Test(
    "The terminal's own word on its background chooses the colours",
    arguments: [("15;0", "38;5;214m"), ("0;15", "38;5;130m"), (nil, "38;5;214m")]
      as [(String?, String)])
  func background(colors: String?, selected: String) throws {
    let session = try BackstepSession(["xor"], environment: ["COLORFGBG": colors])
    try session.waitForScreen()
    #expect(try session.terminal.styledRows().contains { $0.contains(selected) })
  }
}
