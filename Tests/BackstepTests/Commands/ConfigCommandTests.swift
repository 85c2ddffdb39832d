import Foundation
import Testing

@Suite("backstep config")
struct ConfigCommandTests {
  private func run(_ arguments: String..., config: String? = nil) throws -> Program.Result {
    let scratch = try Scratch()
    if let config {
      try FileManager.default.createDirectory(
        atPath: scratch.file("backstep"), withIntermediateDirectories: true)
      _ = try scratch.write(config, as: "backstep/config.yaml")
    }
    return try Program.run(
      ["config"] + arguments, environment: ["XDG_CONFIG_HOME": scratch.folder])
  }

  @Test("The path follows the environment, and a path that is not absolute does not count")
  func path() throws {
    func path(_ environment: [String: String]) throws -> String {
      try Program.run("config", "--path", environment: environment).output
    }
    #expect(try path(["XDG_CONFIG_HOME": "/a b"]) == "/a b/backstep/config.yaml\n")
    #expect(
      try path(["XDG_CONFIG_HOME": "", "HOME": "/home/x"])
        == "/home/x/.config/backstep/config.yaml\n")
    #expect(
      try path(["XDG_CONFIG_HOME": "relative", "HOME": "/home/x"])
        == "/home/x/.config/backstep/config.yaml\n")
  }

  @Test("The defaults are a file that reads without a warning, and what is in force without one")
  func defaults() throws {
    let defaults = try run("--defaults")
    #expect(defaults.status == 0)
    #expect(defaults.output.contains("\ntheme: auto\n"))
    let bare = try run()
    #expect(bare.lines.first?.hasSuffix("(not there: these are the defaults)") == true)
    #expect(bare.output.hasSuffix(defaults.output))
    let read = try run(config: defaults.output)
    #expect(read.errors == "")
    #expect(read.lines.first?.hasSuffix("/backstep/config.yaml") == true)
    #expect(read.output.hasSuffix(defaults.output))
  }

  @Test("What is wrong is a warning with its line, and the rest is in force")
  func warnings() throws {
    let result = try run(config: "theme: light\nspeed: 3\nmouse: false\nkeys:\n  save: [S]\n")
    #expect(result.status == 0)
    #expect(result.errors.hasPrefix("backstep: /"))
    #expect(
      result.errors.hasSuffix(
        "/backstep/config.yaml:2: speed: found 3; allowed: 1, 2, 5, 10, 20, 50, 100, 500\n"))
    for line in ["theme: light", "speed: 2", "mouse: false", "  'save': ['S']"] {
      #expect(result.lines.contains(Substring(line)))
    }
  }

  @Test("A file that cannot be read is a warning too")
  func unreadable() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.file("backstep/config.yaml"), withIntermediateDirectories: true)
    let result = try Program.run("config", environment: ["XDG_CONFIG_HOME": scratch.folder])
    #expect(result.status == 0)
    #expect(result.errors.contains("config.yaml: cannot be read: it is a directory"))
    #expect(result.output.contains("\nspeed: 2\n"))
  }

  @Test("Two answers at once are refused")
  func exclusive() throws {
    let result = try run("--defaults", "--path")
    #expect(result.status == 64)
    #expect(result.errors.contains("do not go together"))
  }
}
