import ArgumentParser
import Lessons

/// `backstep lessons`: the guided lessons.
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons",
    abstract: "List the guided lessons, report what was done, check files of your own.",
    usage: """
      backstep lessons [--lessons <path>]
      backstep lessons report [--lessons <path>]
      backstep lessons lint <path> ...
      backstep lessons coverage [--lessons <path>]
      backstep lessons book --to markdown <out> [--lessons <path>]
      """,
    discussion: """
      A folder of your own is taken with --lessons, or with BACKSTEP_LESSONS in the environment.

      Examples:
        backstep lessons                     list them, and what to take next
        backstep lessons --lessons my-class  list those of a folder
        backstep lessons report > mine.csv   write what was tried, as a table
        backstep lessons lint my-class       find what is wrong with lesson files
      """,
    subcommands: [
      ListCommand.self, ReportCommand.self, LintCommand.self, CoverageCommand.self,
      BookCommand.self,
    ],
    defaultSubcommand: ListCommand.self)

  /// `backstep lessons`: what there is, and how far one is.
  struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the lessons, how far you are, and what to take next.",
      discussion: """
        The word list may be left out.

        Examples:
          backstep lessons
          backstep lessons --lessons my-class
        """)

    @OptionGroup var place: LessonsOption

    func run() throws {
      let library = try LessonLibrary(place.path)
      let (progress, problem) = ProgressStore().look()
      if let problem { StandardError.write("backstep: \(problem)\n") }
      let output = StandardOutput()
      for line in LessonTable(library, progress).lines { try output.write("\(line)\n") }
      try output.flush()
    }
  }

  /// `backstep lessons report`: what was tried, as CSV.
  struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "report",
      abstract: "Write what was tried in lessons as CSV: attempts, hints, results, mistakes.",
      discussion: """
        A row for each question that was tried or skipped. Nothing leaves this machine: the table goes \
        to standard output.

        Examples:
          backstep lessons report > mine.csv
          backstep lessons report --lessons my-class
        """)

    @OptionGroup var place: LessonsOption

    func run() throws {
      let library = try LessonLibrary(place.path)
      let (progress, problem) = ProgressStore().look()
      if let problem { throw LessonFailure(description: problem) }
      let output = StandardOutput()
      try output.write(progress.report(order: library.curriculum.lessons.map(\.name)))
      try output.flush()
    }
  }

  /// `backstep lessons coverage`: what is taught, and where it is tested.
  struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "coverage",
      abstract: "Print what is taught, and which questions of which lessons test it.",
      discussion: """
        A table of Markdown, made from the key covers of questions and tasks. Exits with 1 if \
        something is tested by no question.

        Examples:
          backstep lessons coverage
          backstep lessons coverage --lessons my-class
        """)

    @OptionGroup var place: LessonsOption

    func run() throws {
      let coverage = Coverage(try LessonLibrary(place.path).curriculum.lessons)
      let output = StandardOutput()
      try output.write(coverage.table)
      try output.flush()
      if !coverage.missing.isEmpty { throw ExitCode.failed }
    }
  }
}
