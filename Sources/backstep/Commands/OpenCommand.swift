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
    let file = try name.map { try ExperimentFile(named: $0) }
    try openScreen(ScreenArguments(file: file, names: names))
  }
}

extension Names.Scheme: ExpressibleByArgument {}
