import App
import Experiments
import Testing

@Suite("Preferences from a file")
struct PreferencesReadingTests {
  private func read(
    _ text: String, check: Preferences.KeyCheck = { _, _ in nil }
  ) -> (preferences: Preferences, warnings: [String]) {
    Preferences.reading(
      SettingsText(bytes: Array(text.utf8), file: "config.yaml"), check: check)
  }

  @Test("Every setting is taken over")
  func all() {
    let (preferences, warnings) = read(
      """
      theme: light
      glyphs: ascii
      digits: all
      names: mazur
      speed: 20
      mouse: false
      keys:
        forward: n
        back: [p, Left]
      """)
    #expect(warnings == [])
    var expected = Preferences()
    expected.theme = .light
    expected.glyphs = .ascii
    expected.digits = .all
    expected.names = .mazur
    expected.speed = 20
    expected.usesMouse = false
    expected.keys = ["forward": ["n"], "back": ["p", "Left"]]
    #expect(preferences == expected)
  }

  @Test("What is left out has its default")
  func defaults() {
    let (preferences, warnings) = read("digits: all\n")
    #expect(warnings == [])
    var expected = Preferences()
    expected.digits = .all
    #expect(preferences == expected)
  }

  @Test(
    "What is wrong is said with file and line, what was found and what is allowed",
    arguments: [
      (
        "theme: lihgt",
        #"theme: found "lihgt", did you mean light?; allowed: auto, dark, light, plain"#
      ),
      ("glyphs: 8", #"glyphs: found 8; allowed: auto, unicode, ascii"#),
      ("digits: 5", #"digits: found 5; allowed: four, all"#),
      ("names:", "names: found nothing; allowed: indexed, mazur, notes"),
      ("speed: 3", "speed: found 3; allowed: 1, 2, 5, 10, 20, 50, 100, 500"),
      ("mouse: [true]", "mouse: found a list of 1; allowed: true, false"),
      ("theme: {dark: true}", "theme.dark: found a mapping; allowed: auto, dark, light, plain"),
      (
        "colour: red",
        "colour: unknown key; allowed: theme, glyphs, digits, names, speed, mouse, keys"
      ),
      ("keys: n", #"keys: found "n"; allowed: a mapping with the keys the names of commands"#),
      ("keys: {forward: }", "keys.forward: found nothing; allowed: a list of keys, or one key"),
    ])
  func warnings(line: String, warning: String) {
    let (preferences, warnings) = read("\n\n\(line)\n")
    #expect(warnings == ["config.yaml:3: \(warning)"])
    #expect(preferences == Preferences())
  }

  @Test("What is right counts, before and after what is wrong")
  func rightAndWrong() {
    let (preferences, warnings) = read("digits: all\ntheme: blue\nspeed: 5\n")
    #expect(warnings.count == 1)
    #expect(preferences.digits == .all)
    #expect(preferences.speed == 5)
  }

  @Test("Keys are checked by whoever knows them")
  func keys() {
    let (preferences, warnings) = read("keys:\n  fly: f\n  back: p\n") { command, keys in
      command == "fly" ? .unknownKey(command, allowed: ["forward", "back"]) : nil
    }
    #expect(preferences.keys == ["back": ["p"]])
    #expect(warnings == ["config.yaml:2: keys.fly: unknown key; allowed: forward, back"])
  }

  @Test("A file that breaks off counts up to there")
  func broken() {
    let (preferences, warnings) = read("theme: plain\nspeed: 5\n\tmouse: false\n")
    #expect(preferences.theme == .plain)
    #expect(preferences.speed == 5)
    #expect(preferences.usesMouse)
    #expect(warnings == ["config.yaml:3: not YAML: found a tab; allowed: spaces"])
  }
}
