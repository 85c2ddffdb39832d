import ArgumentParser
import Derivation
import Experiments
import Lessons

/// `backstep lessons`: the guided lessons.
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons",
    abstract: "The guided lessons: check files of your own.",
    subcommands: [LintCommand.self])

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
      let bytes = try FileBytes.read(file, limit: LessonFolder.limit)
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
