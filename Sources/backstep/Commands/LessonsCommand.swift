import ArgumentParser

/// `backstep lessons`: the guided lessons.
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons",
    abstract: "The guided lessons: check files of your own.",
    subcommands: [LintCommand.self])
}
