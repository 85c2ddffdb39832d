import ArgumentParser
import Experiments

/// `backstep FILE`: the screen; without a file, where to begin.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open an experiment on the screen.",
    usage: "backstep [open] [<file>] [<options>]",
    discussion: """
      The word open may be left out.

      Examples:
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
    guard let name else { return try welcome() }
    let file = try ExperimentFile(named: name)
    // Not to be remembered is no reason not to be opened.
    if let path = file.path { _ = RecentFiles().add(path) }
    try openScreen(ScreenArguments(file: file, preferences: options.preferences()))
  }

  private func welcome() throws {
    let output = StandardOutput()
    try output.write(
      """
      Backstep steps through backpropagation: every number of a network's training, explained.

        backstep NAME       open a built-in experiment, such as backstep mazur
        backstep FILE       open an experiment of your own
        backstep --help     everything else

      The built-in experiments:


      """)
    for line in ExperimentList.lines(ShippedFiles()) { try output.write("  \(line)\n") }
    try output.flush()
  }
}
