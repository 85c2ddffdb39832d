import ArgumentParser
import Experiments

/// `backstep FILE`: the screen; without a file, the list of experiments.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open an experiment on the screen.",
    usage: "backstep [open] [<file>] [<options>]",
    discussion: """
      The word open may be left out.

      Examples:
        backstep                      the list of experiments
        backstep mazur
        backstep mazur --names mazur
        backstep xor --theme light --no-mouse
      """)

  @Argument(
    help: ArgumentHelp(
      "An experiment file, or the name of a built-in experiment.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var name: String?

  @OptionGroup var options: ScreenOptions

  func run() throws {
    let file = try name.map { try ExperimentFile(named: $0) }
    // Not to be remembered is no reason not to be opened.
    if let path = file?.path { _ = RecentFiles().add(path) }
    try openScreen(ScreenArguments(file.map { .experiment($0) } ?? .home, options))
  }
}
