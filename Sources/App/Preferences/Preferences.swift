import ScreenKit
import Derivation
import Text

/// What the user prefers, whatever the experiment.
public struct Preferences: Hashable, Sendable {
  /// Which characters the screen is drawn with.
  public enum Glyphs: String, Hashable, Sendable, CaseIterable {
    /// What the locale has.
    case auto
    /// Greek letters, lines and dots, whatever the locale says.
    case unicode
    /// Seven bits.
    case ascii
  }

  /// How many digits numbers have.
  public enum Digits: String, Hashable, Sendable, CaseIterable {
    /// Four that count.
    case four
    /// All that the machine holds.
    case all
  }

  /// The colours.
  public var theme = ThemeName.auto
  /// The characters.
  public var glyphs = Glyphs.auto
  /// The digits of numbers.
  public var digits = Digits.four
  /// How units and weights are named.
  public var names = Names.Scheme.indexed
  /// Steps a second when time runs by itself, one of `Playback.speeds`.
  public var speed = Playback().speed
  /// Whether the mouse is captured.
  public var usesMouse = true
  /// Keys that the user chose, by the command's name, as they were written.
  public var keys: [String: [String]] = [:]

  /// The defaults.
  public init() {}
}
