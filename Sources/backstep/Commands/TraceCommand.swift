import ArgumentParser
import Derivation
import Engine
import Experiments

extension Phase: ExpressibleByArgument {}
extension StepKind: ExpressibleByArgument {}

/// `backstep trace FILE`: every number of one iteration.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Print every micro-step of one iteration: formula, numbers and value.",
    discussion: """
      Steps come in the order in which they are computed. With --json each is one line. An \
      iteration beyond the last epoch of the file is trained up to.

      Examples:
        backstep trace mazur
        backstep trace mazur --phase backward --layer 1 --unit 2
        backstep trace xor --iteration 20 --json | head
      """)

  @OptionGroup var experiment: ExperimentArgument

  @Option(help: ArgumentHelp("Which iteration, from 1.", valueName: "k"))
  var iteration = 1

  @Flag(help: "Print JSON, a step a line.")
  var json = false

  @Option(help: ArgumentHelp("Only the steps of this phase.", valueName: "name"))
  var phase: Phase?

  @Option(help: ArgumentHelp("Only the steps of this kind.", valueName: "name"))
  var kind: StepKind?

  @Option(help: ArgumentHelp("Only the steps of this sample of the batch.", valueName: "n"))
  var sample: Int?

  @Option(help: ArgumentHelp("Only the steps that make something of this layer.", valueName: "n"))
  var layer: Int?

  @Option(help: ArgumentHelp("Only the steps that make something of this unit.", valueName: "n"))
  var unit: Int?

  func validate() throws {
    let numbers = [
      ("--iteration", iteration), ("--sample", sample), ("--layer", layer), ("--unit", unit),
    ]
    for (option, number) in numbers {
      if let number, number < 1 { throw ValidationError("\(option) counts from 1") }
    }
  }

  func run() throws {
    let file = try experiment.open()
    let record = try IterationRecord.recorded(iteration, of: file.experiment.setup) {
      CommandFailure.divergedBefore(wanted: iteration, iteration: $0)
    }
    let steps = IterationSteps(record)
    let filter = TraceFilter(phase: phase, kind: kind, sample: sample, layer: layer, unit: unit)
    let output = StandardOutput()
    var found = false
    if json {
      var trace = TraceJSON(steps)
      try filter.forEach(in: steps.plan) { location throws(CommandFailure) in
        found = true
        try output.write(trace.line(location))
      }
    } else {
      var trace = TraceText(steps)
      try output.write(trace.title(file.title))
      try filter.forEach(in: steps.plan) { location throws(CommandFailure) in
        found = true
        try output.write(trace.lines(location))
      }
    }
    try output.flush()
    if !found { StandardError.write("backstep: iteration \(iteration) has no such step\n") }
  }
}
