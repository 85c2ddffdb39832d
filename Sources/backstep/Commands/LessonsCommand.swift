import ArgumentParser
import Derivation
import Experiments
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
      """,
    discussion: """
      A folder of your own is taken with --lessons, or with BACKSTEP_LESSONS in the environment.

      Examples:
        backstep lessons                     list them, and what to take next
        backstep lessons --lessons my-class  list those of a folder
        backstep lessons report > mine.csv   write what was tried, as a table
        backstep lessons lint my-class       find what is wrong with lesson files
      """,
    subcommands: [ListCommand.self, ReportCommand.self, LintCommand.self],
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

  /// `backstep lessons lint PATH…`: finds what is wrong with lesson files.
  struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lint",
      abstract: "Find every mistake in lesson files, by file and line.",
      discussion: """
        Exits with 1 if there is one.

        Examples:
          backstep lessons lint lessons
          backstep lessons lint my-lesson.md
        """)

    @Argument(help: ArgumentHelp("Lesson files, or folders of them.", valueName: "path"))
    var paths: [String]

    func run() throws {
      let output = StandardOutput()
      var count = 0
      for path in paths {
        let folder: LessonFolder
        do throws(FileProblem) { folder = try LessonFolder(path) } catch {
          throw CommandFailure.outputFailed(reason: "\(path): \(error)")
        }
        for file in folder.files {
          for line in try Self.problems(file, folder) {
            count += 1
            try output.write("\(line)\n")
          }
        }
      }
      try output.flush()
      if count > 0 { throw ExitCode.failed }
    }

    private static func problems(_ file: String, _ folder: LessonFolder) throws -> [String] {
      let bytes = try LessonFolder.bytes(of: file)
      do throws(LessonErrors) {
        let lesson = try Lesson(bytes: bytes, file: file)
        var opened: [ExperimentName: Names] = [:]
        var problems: [String] = []
        for placed in lesson.formulas {
          guard let name = placed.experiment, opened[name] == nil else { continue }
          do throws(ExperimentError) {
            opened[name] = TextStyle.names(try folder.experiment(name).network)
          } catch {
            problems.append("\(file): \(error)")
          }
        }
        let errors = lesson.errors { opened[$0] }
        return problems + (errors.map { "\($0)".split(separator: "\n").map(String.init) } ?? [])
      } catch {
        return "\(error)".split(separator: "\n").map(String.init)
      }
    }
  }
}
