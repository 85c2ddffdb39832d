import ArgumentParser
import Derivation
import Experiments

/// `backstep FILE`: the screen; without a file, where to begin.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open an experiment on the screen.",
    usage: "backstep [open] [<file>]",
    discussion: """
      The word open may be left out.

      Examples:
        backstep mazur
        backstep mazur --names mazur
      """)

  @Argument(
    help: ArgumentHelp(
      "An experiment file, or the name of a built-in experiment.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var name: String?

  @Option(
    help: ArgumentHelp(
      "How weights and units are named: \(Names.Scheme.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "scheme"))
  var names = Names.Scheme.indexed

  func run() throws {
    guard let name else { return try welcome() }
    try openScreen(ScreenArguments(file: ExperimentFile(named: name), names: names))
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

extension Names.Scheme: ExpressibleByArgument {}
