import App
import Derivation
import Experiments
import ScreenKit
import Testing

@Suite("Preferences as a file")
struct PreferencesTextTests {
  private func read(_ text: String) -> (preferences: Preferences, warnings: [String]) {
    Preferences.reading(SettingsText(bytes: Array(text.utf8), file: "config.yaml"))
  }

  @Test("The defaults read back to the defaults without a warning")
  func defaults() {
    let (preferences, warnings) = read(Preferences.defaultText)
    #expect(preferences == Preferences())
    #expect(warnings == [])
  }

  @Test("Each setting has a comment with all that is allowed, and none is missing")
  func comments() {
    let lines = Preferences.defaultText.split(separator: "\n")
    for name in Preferences.settings {
      #expect(lines.count { $0.hasPrefix("\(name): ") } == 1)
    }
    for choice in ThemeName.allCases.map(\.rawValue) + Names.Scheme.allCases.map(\.rawValue) {
      #expect(lines.contains { $0.hasPrefix("#") && $0.contains(choice) })
    }
  }

  @Test("Preferences of all kinds read back, whatever the keys are called")
  func changed() {
    var preferences = Preferences()
    preferences.theme = .plain
    preferences.glyphs = .unicode
    preferences.digits = .all
    preferences.names = .notes
    preferences.speed = 500
    preferences.usesMouse = false
    preferences.keys = ["step": ["p", "'", "\"", "#", "é", "\\"], "play": ["F5"]]
    let (readBack, warnings) = read(preferences.text)
    #expect(readBack == preferences)
    #expect(warnings == [])
  }

  @Test("The example in the comments can be taken over as it stands")
  func example() throws {
    let lines = Preferences.defaultText.split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex { $0.contains("such as") })
    let example = lines[(start + 1)...].prefix { $0.hasPrefix("#   ") }.map { $0.dropFirst(4) }
    let (preferences, warnings) = read(example.joined(separator: "\n"))
    #expect(preferences.keys == ["play": ["space", "P"]])
    #expect(warnings == [])
  }
}
