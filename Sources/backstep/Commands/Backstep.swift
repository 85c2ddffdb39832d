import ArgumentParser

/// The root command: a bare file opens the screen, everything else is a subcommand.
struct Backstep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backstep",
    abstract: "A debugger for learning: step through backpropagation, every number explained.",
    usage: """
      backstep [FILE]
      backstep <command> FILE [<options>]
      """,
    discussion: """
      FILE is an experiment file, or the name of a built-in experiment. A name without a slash \
      and without a dot is a built-in experiment if there is one of that name; write ./NAME for \
      a file of the same name.

      Examples:
        backstep                      list the experiments on the screen, and open one
        backstep lessons              list the guided lessons
        backstep lesson               take the next lesson
        backstep tour                 take the guided tour
        backstep mazur                open a built-in experiment on the screen
        backstep my-network.yaml      open an experiment of your own
        backstep trace mazur          print every number of one training step
        backstep compare xor          train with six optimizers, and compare their costs
        backstep vanish               print how a gradient shrinks from layer to layer
        backstep experiments          list the built-in experiments
        backstep --help keys          print all keys

      Exit codes: 0 done, 1 the check or the run failed, 2 the input was wrong, 64 the command \
      line was wrong.
      """,
    version: "0.1.0",
    subcommands: [
      OpenCommand.self, TrainCommand.self, CompareCommand.self, TraceCommand.self,
      CheckCommand.self, VanishCommand.self, ExperimentsCommand.self, TourCommand.self,
      LessonsCommand.self, LessonCommand.self, KeysCommand.self, ConfigCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)
}

/// The argument that every command with an experiment has.
struct ExperimentArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "An experiment file, or the name of a built-in experiment.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var name: String

  /// Reads the experiment.
  func open() throws -> ExperimentFile { try ExperimentFile(named: name) }
}
