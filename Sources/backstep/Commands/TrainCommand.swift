import ArgumentParser
import Engine
import Experiments

/// `backstep train FILE`: trains without a screen.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train a network and print what became of it.",
    discussion: """
      Training ends after the epochs that the file or --epochs names, or as soon as a number is \
      not finite any more. With --json it prints one object: loss.history has the cost on all \
      training rows before training and after each epoch; if the run diverged, the last entry is \
      the cost where it stopped, and "diverged" names the iteration and the first step with a \
      number that is not finite. The epoch that was broken off counts in "epochs".

      Examples:
        backstep train mazur
        backstep train xor --epochs 1000
        backstep train my.yaml --json > result.json
      """)

  @OptionGroup var experiment: ExperimentArgument

  @Option(help: ArgumentHelp("How many epochs, instead of what the file says.", valueName: "n"))
  var epochs: Int?

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Exit with 1 if the run diverges.")
  var failOnDivergence = false

  func validate() throws {
    guard let epochs else { return }
    guard (0...Limits.epochs).contains(epochs) else {
      throw ValidationError("--epochs is a whole number from 0 to \(Limits.epochs)")
    }
  }

  func run() throws {
    let file = try experiment.open()
    let setup = file.experiment.setup
    let count = epochs ?? setup.training.epochs
    let shown = json ? [] : TrainingSummary.epochs(outOf: count)
    let run = TrainingRun(setup, epochs: count) { json || shown.contains($0) }
    run.run()
    try print(run, of: file)
    if run.isInterrupted {
      throw CommandFailure.interrupted(while: "training, in epoch \(run.epochs) of \(count)")
    }
    if failOnDivergence, let divergence = run.divergence {
      throw CommandFailure.diverged(iteration: divergence.iteration)
    }
  }

  private func print(_ run: TrainingRun, of file: ExperimentFile) throws {
    let output = StandardOutput()
    if json {
      try TrainingJSON(title: file.experiment.title, run: run).write(to: output)
    } else {
      let summary = TrainingSummary(title: file.title, run: run)
      for line in summary.lines { try output.write("\(line)\n") }
    }
    try output.flush()
  }
}
