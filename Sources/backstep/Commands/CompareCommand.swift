import ArgumentParser
import Comparison
import Engine
import Experiments

/// `backstep compare FILE`: runs contenders that differ in one thing.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Train contenders that differ in one thing, and compare their costs.",
    discussion: """
      Contenders start alike and see the same rows in the same order; one thing differs. Name \
      contenders by repeating one of the options from --optimizer to --initializer; without any, the \
      six optimizers contend. KIND may have settings, with the keys of an experiment file: \
      momentum:beta=0.6,learning-rate=0.1. What an optimizer leaves out is the default of its \
      kind, but learning-rate, form, weight-decay and clip-norm are those of the file (standard \
      adadelta keeps its own learning-rate of 1, and adamw its own weight-decay of 0.01).

      Contenders train at the same time, one on each core; their numbers are those of train.

      Examples:
        backstep compare xor
        backstep compare xor --optimizer adam --optimizer momentum:beta=0.6
        backstep compare iris --batch full --batch 12 --batch 1 --epochs 30
        backstep compare xor --optimizer adam --optimizer rmsprop --sweep
        backstep compare iris --activation relu --activation tanh --seeds 10
        backstep compare xor --initializer zeros --initializer normal:mean=0,deviation=1
        backstep compare mazur --svg slide.svg
      """)

  @OptionGroup var experiment: ExperimentArgument
  @OptionGroup(title: "What differs") var contenders: ContenderOptions

  @Option(help: ArgumentHelp("How many epochs, instead of what the file says.", valueName: "n"))
  var epochs: Int?

  @Flag(
    help: "Run each contender with learning rates from 1e-5 to 10 too, and find its best one.")
  var sweep = false

  @Option(
    help: ArgumentHelp("Run each contender with the seeds 1 to n too, 2 to 100.", valueName: "n"))
  var seeds: Int?

  @Option(
    help: ArgumentHelp("Draw the costs as a picture for a slide, in SVG.", valueName: "out"),
    completion: .file(extensions: ["svg"]))
  var svg: String?

  @Flag(help: "Print one JSON object.")
  var json = false

  func validate() throws {
    if let epochs, !(0...Limits.epochs).contains(epochs) {
      throw ValidationError("--epochs is a whole number from 0 to \(Limits.epochs)")
    }
    if let seeds, !(2...100).contains(seeds) {
      throw ValidationError("--seeds is a whole number from 2 to 100")
    }
    if sweep, !contenders.learningRate.isEmpty {
      throw ValidationError(
        "--sweep varies the learning rate of each contender, so --learning-rate has no meaning "
          + "beside it; allowed: one of the two")
    }
  }

  func run() throws {
    let file = try experiment.open()
    let (dimension, runners) = try contenders.read(for: file.experiment)
    let picture = try svg.map { path throws(CommandFailure) in try PictureFile(path) }
    let outcome = CompareOutcome(
      CompareOutcome.Plan(
        experiment: file.experiment, dimension: dimension, contenders: runners,
        epochs: epochs ?? file.experiment.training.epochs,
        rates: sweep ? LearningRateSweep.rates : [], seedCount: seeds ?? 0,
        keepsParameters: json))
    let pictureProblem = draw(outcome, of: file, in: picture)
    try print(outcome, of: file)
    if let pictureProblem { throw pictureProblem }
    if outcome.isInterrupted {
      let whole = outcome.entries.filter { !$0.result.isInterrupted }.count
      throw CommandFailure.interrupted(
        while: "comparing, with \(whole) of \(counted(runners.count, "contender")) done")
    }
  }

  /// Draws before anything is printed, since whoever reads may go away; gives what went wrong.
  private func draw(
    _ outcome: CompareOutcome, of file: ExperimentFile, in picture: PictureFile?
  ) -> CommandFailure? {
    do throws(CommandFailure) {
      try picture?.write(ComparePicture(title: file.title, outcome: outcome).svg)
      return nil
    } catch {
      return error
    }
  }

  private func print(_ outcome: CompareOutcome, of file: ExperimentFile) throws(CommandFailure) {
    let output = StandardOutput()
    if json {
      try CompareJSON(title: file.experiment.title, outcome: outcome).write(to: output)
    } else {
      let text = CompareText(title: file.title, file: file.name, outcome: outcome)
      for line in text.lines { try output.write("\(line)\n") }
    }
    try output.flush()
  }
}

/// The contenders as they are named on the command line.
struct ContenderOptions: ParsableArguments {
  @Option(help: ArgumentHelp("An optimizer.", valueName: "kind"))
  var optimizer: [String] = []

  @Option(help: ArgumentHelp("An activation of all hidden layers.", valueName: "kind"))
  var activation: [String] = []

  @Option(help: ArgumentHelp("A loss.", valueName: "kind"))
  var loss: [String] = []

  @Option(help: ArgumentHelp("full, or how many rows an iteration uses.", valueName: "n"))
  var batch: [String] = []

  @Option(help: ArgumentHelp("A learning rate.", valueName: "x"))
  var learningRate: [String] = []

  @Option(help: ArgumentHelp("How many hidden layers, each like the first.", valueName: "n"))
  var depth: [String] = []

  @Option(
    help: ArgumentHelp("What all weights start from; given ones are dropped.", valueName: "kind"))
  var initializer: [String] = []

  private var given: [(dimension: ContenderDimension, texts: [String])] {
    [
      (.optimizer, optimizer), (.activation, activation), (.loss, loss), (.batch, batch),
      (.learningRate, learningRate), (.depth, depth), (.initializer, initializer),
    ].filter { !$0.1.isEmpty }
  }

  func validate() throws {
    let given = given
    if given.count > 1 {
      let names = given.map { "--\($0.dimension.name)" }.joined(separator: " and ")
      throw ValidationError("found \(names); allowed: one of them, since one thing may differ")
    }
    if let count = given.first?.texts.count, count > CompareText.contenderLimit {
      throw ValidationError(
        "found \(count) contenders; allowed: at most \(CompareText.contenderLimit)")
    }
  }

  /// The contenders that are meant, and what they differ in.
  func read(
    for experiment: Experiment
  ) throws(CommandFailure) -> (
    dimension: ContenderDimension, contenders: [(name: String, contender: Contender)]
  ) {
    guard let (dimension, texts) = given.first else {
      return (
        .optimizer, Contender.defaults(of: experiment).map { ($0.optimizer.kind.name, $0) }
      )
    }
    var contenders: [(name: String, contender: Contender)] = []
    for text in texts {
      do throws(ContenderProblem) {
        contenders.append((text, try Contender(dimension, text, of: experiment)))
      } catch {
        throw .wrongContender(error)
      }
    }
    return (dimension, contenders)
  }
}
