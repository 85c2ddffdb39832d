import App
import ScreenKit
import Testing

@Suite("The page of all keys")
struct KeyManualTests {
  @Test("has every command with its keys and its name, on lines that fit a terminal")
  func whole() {
    let lines = KeyManual().text.split(separator: "\n", omittingEmptySubsequences: false)
    for entry in CommandTable.standard.entries {
      let line = lines.first { $0.contains(" \(entry.id) ") && $0.hasSuffix(entry.summary) }
      #expect(line != nil, "\(entry.id)")
      for key in entry.keys { #expect(line?.contains(key.label()) == true) }
    }
    for group in CommandGroup.allCases { #expect(lines.contains { $0 == group.rawValue }) }
    #expect(lines.allSatisfy { $0.count <= 104 })
  }

  @Test("shows the keys that were chosen")
  func chosen() throws {
    var keys = KeyBindings.standard
    try keys.bind("play", to: ["F7"])
    #expect(KeyManual(keys).text.contains("F7            play"))
  }
}
