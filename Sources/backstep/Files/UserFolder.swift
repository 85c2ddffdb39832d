import Foundation

/// The program's folders in the user's home, as the XDG base directory specification has them.
enum UserFolder {
  /// The folder of the settings: `$XDG_CONFIG_HOME/backstep`, else `~/.config/backstep`.
  static func settings(
    _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String {
    folder("XDG_CONFIG_HOME", ".config", environment)
  }

  /// The folder of what the program remembers: `$XDG_STATE_HOME/backstep`, else
  /// `~/.local/state/backstep`.
  static func state(
    _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String {
    folder("XDG_STATE_HOME", ".local/state", environment)
  }

  private static func folder(
    _ variable: String, _ fallback: String, _ environment: [String: String]
  ) -> String {
    // The specification says that a relative path is to be ignored.
    if let base = environment[variable], base.hasPrefix("/") { return "\(base)/backstep" }
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory()
    return "\(home)/\(fallback)/backstep"
  }
}
