import Experiments
import Testing

@Suite("Text of settings")
struct SettingsTextTests {
  private func read(_ text: String) -> SettingsText {
    SettingsText(bytes: Array(text.utf8), file: "config.yaml")
  }

  /// The entries in short: keys, value and line.
  private func entries(_ text: String) -> [String] {
    read(text).entries.map { entry in
      let value =
        switch entry.value {
        case .text(let text): text
        case .list(let texts): "\(texts)"
        case .other(let found): "(\(found))"
        }
      return "\(entry.path.joined(separator: "/")) = \(value) @\(entry.line)"
    }
  }

  @Test("Words, numbers and lists are given with their keys and lines")
  func values() {
    let text = """
      # A comment.
      theme: dark
      speed: 5
      names: "mazur"
      keys:
        forward: [n, "Ctrl-F"]
        back: ~

        pane: null
      """
    #expect(
      entries(text) == [
        "theme = dark @2", "speed = 5 @3", "names = mazur @4",
        #"keys/forward = ["n", "Ctrl-F"] @6"#, "keys/back = ~ @7", "keys/pane = null @9",
      ])
    #expect(read(text).problem == nil)
  }

  @Test(
    "What is neither is named",
    arguments: [
      ("theme:", "nothing"), ("theme: [[a]]", "a list of 1"), ("theme: {}", "an empty mapping"),
      ("theme: [a, {b: c}]", "a list of 2"),
    ])
  func others(text: String, found: String) {
    #expect(entries(text) == ["theme = (\(found)) @1"])
  }

  @Test("Nothing but comments is no problem", arguments: ["", "\n", "# theme: dark\n"])
  func empty(text: String) {
    #expect(read(text) == SettingsText(bytes: [], file: "config.yaml"))
    #expect(read(text).entries.isEmpty && read(text).problem == nil)
  }

  @Test(
    "What is wrong is said with its line, and what stands before it counts",
    arguments: [
      ("theme: dark\nspeed: 5\n\tmouse: false\n", 3, 2),
      ("theme: dark\ntheme: light\nspeed: 5\n", 2, 1),
      ("theme: &a dark\nspeed: 5\n", 1, 0),
      ("theme: dark\nspeed: [5,\nmouse: true\n", 4, 1),
      ("theme: dark\n---\nspeed: 5\n", 2, 1),
      ("theme: dark\nspeed: \u{1B}[2J\n", 2, 1),
    ])
  func broken(text: String, line: Int, count: Int) throws {
    let settings = read(text)
    let problem = try #require(settings.problem)
    #expect(problem.line == line)
    #expect(problem.description.hasPrefix("config.yaml:\(line): "))
    #expect(settings.entries.count == count)
  }

  @Test("A list where settings should be is a problem")
  func list() throws {
    let problem = try #require(read("- dark\n").problem)
    #expect(
      problem.description
        == "config.yaml:1: found a list of 1; allowed: a mapping with the keys of the settings")
  }

  @Test("Too many bytes, and bytes that are no text, are refused")
  func hostile() throws {
    let large = SettingsText(
      bytes: Array(repeating: UInt8(ascii: "#"), count: SettingsText.limit + 1), file: "f")
    #expect(large.problem?.description.contains("more than 65536 bytes") == true)
    let binary = SettingsText(bytes: Array("theme: dark\n".utf8) + [0xFF, 0xFE], file: "f")
    #expect(binary.problem?.line == 2)
    #expect(binary.entries.count == 1)
    // So many problems that looking for the last good line would take long.
    let deep = String(repeating: "[\n", count: 20_000)
    #expect(read(deep).problem != nil)
    #expect(read(deep).entries.isEmpty)
  }

  @Test("An error about an entry has its line and keys, without anything that acts on a terminal")
  func entryErrors() throws {
    let entry = try #require(read("keys:\n  \"a\\eb\": x\n").entries.first)
    #expect(
      entry.error(.unexpected(found: entry.value.found, allowed: .text), file: "f").description
        == #"f:2: keys.a\u{1B}b: found "x"; allowed: a text (a number, true, false or null needs quotes)"#
    )
  }
}
