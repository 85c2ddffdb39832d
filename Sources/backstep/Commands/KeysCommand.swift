import App
import ArgumentParser
import Home
import LessonPlayer
import ScreenKit

/// `backstep keys`: all keys, as the screens' help has them.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print all keys with what they do, and the names by which the settings call them.",
    discussion: """
      Example:
        backstep keys
      """)

  @OptionGroup var options: ScreenOptions

  func run() throws {
    let output = StandardOutput()
    try output.write(KeyManual(options.read().preferences.bindings).text)
    try output.flush()
  }
}
