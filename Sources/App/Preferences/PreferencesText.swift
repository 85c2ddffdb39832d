import ScreenKit
import Derivation
import Text

extension Preferences {
  /// The preferences as a file of settings, with a comment on each.
  ///
  /// It reads back to the same preferences.
  public var text: String {
    """
    # Settings of Backstep. What is left out has its default.

    # Colours: \(Self.choices(ThemeName.self)).
    theme: \(theme.rawValue)

    # Characters: \(Self.choices(Glyphs.self)). auto asks the locale.
    glyphs: \(glyphs.rawValue)

    # Digits of numbers: \(Self.choices(Digits.self)).
    digits: \(digits.rawValue)

    # Names of units and weights: \(Self.choices(Names.Scheme.self)).
    names: \(names.rawValue)

    # Steps a second when time runs by itself: \(Playback.speeds.map(String.init).joined(separator: ", ")).
    speed: \(speed)

    # Clicks and the wheel: true, false. While the screen takes them, most terminals select text
    # with Shift held down.
    mouse: \(usesMouse)

    # Keys of your own, a key or a list of keys for each command, such as
    #   keys:
    #     play: [space, P]
    \(keysText)
    """
  }

  /// The defaults, as a file to start from.
  public static var defaultText: String { Preferences().text }

  private static func choices<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type
  ) -> String {
    Choice.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private var keysText: String {
    guard !keys.isEmpty else { return "keys: {}\n" }
    return keys.sorted { $0.key < $1.key }.reduce("keys:\n") { text, pair in
      let list = pair.value.map(Self.quoted).joined(separator: ", ")
      return text + "  \(Self.quoted(pair.key)): [\(list)]\n"
    }
  }

  /// In single quotes, in which YAML knows no other sign than the quote.
  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
