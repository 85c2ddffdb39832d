import ScreenKit
import Derivation
import Experiments
import Text

extension Preferences {
  /// The keys of a file of settings, in the order of `text`.
  public static let settings = ["theme", "glyphs", "digits", "names", "speed", "mouse", "keys"]

  /// Says what is wrong with the keys that a file gives a command; nil when nothing is.
  public typealias KeyCheck = (_ command: String, _ keys: [String]) -> ExperimentProblem?

  /// Reads a file of settings.
  ///
  /// What is wrong is left out, and what is right counts.
  ///
  /// - Parameters:
  ///   - settings: What the file says.
  ///   - check: What stands against keys for a command.
  /// - Returns: The preferences, and a line for each thing that is wrong, with the file, the line,
  ///   what was found and what is allowed.
  public static func reading(
    _ settings: SettingsText, check: KeyCheck
  ) -> (preferences: Preferences, warnings: [String]) {
    var preferences = Preferences()
    var problems = settings.entries.compactMap { entry in
      preferences.take(entry, check).map { entry.error($0, file: settings.file) }
    }
    if let problem = settings.problem { problems.append(problem) }
    return (preferences, problems.map(\.description))
  }

  /// Takes a setting over, or says what is wrong with it.
  private mutating func take(
    _ entry: SettingsText.Entry, _ check: KeyCheck
  ) -> ExperimentProblem? {
    let name = entry.path.first ?? ""
    if name == "keys" { return takeKeys(entry, check) }
    // A mapping where a word should stand.
    let value: SettingsText.Value = entry.path.count > 1 ? .other(.mapping(1)) : entry.value
    switch name {
    case "theme": return Self.take(value, into: &theme)
    case "glyphs": return Self.take(value, into: &glyphs)
    case "digits": return Self.take(value, into: &digits)
    case "names": return Self.take(value, into: &names)
    case "speed":
      return Self.take(value, into: &speed, of: Playback.speeds.map { ("\($0)", $0) })
    case "mouse":
      return Self.take(value, into: &usesMouse, of: [("true", true), ("false", false)])
    default: return .unknownKey(name, allowed: Self.settings)
    }
  }

  private static func take<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: SettingsText.Value, into choice: inout Choice
  ) -> ExperimentProblem? {
    take(value, into: &choice, of: Choice.allCases.map { ($0.rawValue, $0) })
  }

  private static func take<Choice>(
    _ value: SettingsText.Value, into choice: inout Choice, of choices: [(name: String, Choice)]
  ) -> ExperimentProblem? {
    if case .text(let text) = value, let chosen = choices.first(where: { $0.name == text }) {
      choice = chosen.1
      return nil
    }
    return .unexpected(found: value.found, allowed: .names(choices.map(\.name)))
  }

  private mutating func takeKeys(
    _ entry: SettingsText.Entry, _ check: KeyCheck
  ) -> ExperimentProblem? {
    let command = entry.path.dropFirst().joined(separator: ".")
    var chosen: [String] = []
    switch entry.value {
    case .other(.mapping(0)) where command.isEmpty: return nil
    case .text(let key) where !command.isEmpty: chosen = [key]
    case .list(let list) where !command.isEmpty: chosen = list
    default:
      return .unexpected(
        found: entry.value.found,
        allowed: command.isEmpty
          ? .mapping(keys: ["the names of commands"]) : .list(of: "keys, or one key"))
    }
    if let problem = check(command, chosen) { return problem }
    keys[command] = chosen
    return nil
  }
}
