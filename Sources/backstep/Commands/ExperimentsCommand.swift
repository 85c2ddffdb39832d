import ArgumentParser
import Experiments

/// `backstep experiments`: what is built in.
struct ExperimentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "experiments",
    abstract: "List the built-in experiments, or print one.",
    discussion: """
      Each is a file like one of your own: print one, save it, change it.

      Examples:
        backstep experiments
        backstep experiments --show mazur > my.yaml
      """)

  @Option(help: ArgumentHelp("Print the file of this experiment as it is.", valueName: "name"))
  var show: String?

  func run() throws {
    let files = ShippedFiles()
    let output = StandardOutput()
    if let show {
      try output.write(BuiltIn(named: show, read: files.read).yaml)
    } else {
      for line in ExperimentList.lines(files) { try output.write("\(line)\n") }
    }
    try output.flush()
  }
}

/// The built-in experiments, a line each.
enum ExperimentList {
  /// Name and summary of each; where a file cannot be read, why.
  static func lines(_ files: ShippedFiles) -> [String] {
    var table = Table(columns: [.left, .left])
    for name in BuiltIn.names {
      do {
        table.add([name, try BuiltIn(named: name, read: files.read).summary])
      } catch {
        table.add([name, "(\(error.problem))"])
      }
    }
    return table.lines
  }
}
