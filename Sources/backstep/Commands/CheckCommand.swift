import ArgumentParser
import Engine
import Experiments

/// `backstep check FILE`: compares every derivative with a central difference.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Compare every derivative with a central difference.",
    discussion: """
      Every derivative of the cost on all training rows, frozen parameters included, is compared \
      at the parameters that the file starts with. Where a step of the difference crosses a kink, \
      as that of relu at 0, it says nothing and is not counted. Exits with 1 if an error is above \
      the tolerance.

      Examples:
        backstep check mazur
        backstep check my.yaml --tolerance 1e-8
      """)

  @OptionGroup var experiment: ExperimentArgument

  @Option(help: ArgumentHelp("The largest relative error that passes.", valueName: "x"))
  var tolerance = 1e-6

  func validate() throws {
    guard tolerance > 0, tolerance.isFinite else {
      throw ValidationError("--tolerance is a number above 0")
    }
  }

  func run() throws {
    let file = try experiment.open()
    let report = CheckReport(
      title: file.title, check: try check(file.experiment.setup), tolerance: tolerance,
      names: TextStyle.names(file.experiment.network))
    let output = StandardOutput()
    for line in report.lines { try output.write("\(line)\n") }
    try output.flush()
    if !report.passes { throw ExitCode.failed }
  }

  private func check(_ setup: Setup) throws -> GradientCheck {
    let parameters = setup.network.parameterCount
    let watch = LongRun(
      portion: setup.network.parameterCount.multipliedReportingOverflow(by: setup.data.rowCount)
        .partialValue)
    defer { watch.end() }
    let check = GradientCheck(Trainer(setup)) { done in
      watch.goesOn { "derivative \(done) of \(parameters)" }
    }
    if watch.isInterrupted {
      throw CommandFailure.interrupted(
        while: "comparing, after \(check.entries.count) of \(parameters) derivatives")
    }
    return check
  }
}
