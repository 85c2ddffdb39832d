import App
import ArgumentParser
import Foundation
import Home
import LessonPlayer
import ScreenKit

/// `backstep config`: the settings and where they come from.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print the settings, and where their file is.",
    discussion: """
      The file is $XDG_CONFIG_HOME/backstep/config.yaml, or ~/.config/backstep/config.yaml.

      Examples:
        backstep config
        mkdir -p ~/.config/backstep
        backstep config --defaults > ~/.config/backstep/config.yaml
      """)

  @Flag(help: "Print a file of settings with the defaults.")
  var defaults = false

  @Flag(help: "Print where the file is, or would be.")
  var path = false

  func validate() throws {
    if defaults && path { throw ValidationError("--defaults and --path do not go together.") }
  }

  func run() throws {
    let output = StandardOutput()
    if defaults {
      try output.write(Preferences.defaultText)
    } else if path {
      try output.write("\(SettingsFile().path)\n")
    } else {
      try output.write(inForce())
    }
    try output.flush()
  }

  private func inForce() -> String {
    let file = SettingsFile()
    let (preferences, warnings) = file.preferences()
    for warning in warnings { StandardError.write("backstep: \(warning)\n") }
    let isThere = FileManager.default.fileExists(atPath: file.path)
    return "# \(file.path)\(isThere ? "" : " (not there: these are the defaults)")\n"
      + preferences.text
  }
}
