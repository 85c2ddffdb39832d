import ScreenKit
import Experiments

extension Preferences {
  /// The keys that are in force: the table's, with those that the user chose.
  public var bindings: KeyBindings {
    var bindings = Rooms.bindings
    for (command, names) in keys.sorted(by: { $0.key < $1.key }) {
      try? bindings.bind(command, to: names)
    }
    return bindings
  }

  /// Reads a file of settings; keys that cannot be taken are warned of too.
  public static func reading(
    _ settings: SettingsText
  ) -> (preferences: Preferences, warnings: [String]) {
    var bindings = Rooms.bindings
    return reading(settings) { command, names in
      do throws(KeyBindings.Problem) {
        try bindings.bind(command, to: names)
        return nil
      } catch {
        return error.wording
      }
    }
  }
}

extension KeyBindings.Problem {
  /// The problem as the errors of files have it.
  var wording: ExperimentProblem {
    switch self {
    case .unknownCommand(let name, let suggestions):
      let names = suggestions.isEmpty ? Rooms.table.entries.map(\.id) : suggestions
      return .unknownKey(name, allowed: names)
    case .unknownKey(let name):
      return .unexpected(
        found: .plain(name), allowed: .names(["a character", "Ctrl-X", "F5", "Tab", "space", "↑"]))
    case .taken(let name):
      return .unexpected(
        found: .plain(name), allowed: .names(["keys that terminals leave to programs"]))
    case .twice(let key, let command):
      return .unexpected(
        found: .plain(key), allowed: .names(["a key that \(command) does not have already"]))
    case .none:
      return .unexpected(found: .plain("no key"), allowed: .names(["at least one key"]))
    }
  }
}
