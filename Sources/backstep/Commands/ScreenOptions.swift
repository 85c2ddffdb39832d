import App
import ArgumentParser
import Derivation
import Home
import LessonPlayer
import ScreenKit

/// The options of the screen, which go before the file of settings.
struct ScreenOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How weights and units are named.", valueName: "scheme"))
  var names: Names.Scheme?

  @Option(help: ArgumentHelp("The colours.", valueName: "name"))
  var theme: ThemeName?

  @Flag(name: .customLong("ascii"), help: "Draw with ASCII characters alone.")
  var isASCII = false

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var leavesMouse = false

  @Flag(name: .customLong("no-config"), help: "Do not read the file of settings.")
  var ignoresSettings = false

  /// What is preferred for this run, and what is wrong with the file of settings.
  ///
  /// The latter goes to standard error too, which is read when the screen is gone.
  func read() -> (preferences: Preferences, warnings: [String]) {
    var (preferences, warnings) = (Preferences(), [String]())
    if !ignoresSettings {
      (preferences, warnings) = SettingsFile().preferences()
      for warning in warnings { StandardError.write("backstep: \(warning)\n") }
    }
    if let names { preferences.names = names }
    if let theme { preferences.theme = theme }
    if isASCII { preferences.glyphs = .ascii }
    if leavesMouse { preferences.usesMouse = false }
    return (preferences, warnings)
  }
}

extension Names.Scheme: ExpressibleByArgument {}
extension ThemeName: ExpressibleByArgument {}
