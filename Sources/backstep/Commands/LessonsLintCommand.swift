import ArgumentParser

extension LessonsCommand {
  /// `backstep lessons lint PATH…`: finds what is wrong with lesson files, and plays them.
  struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lint",
      abstract: "Find every mistake in lesson files, by file and line.",
      discussion: """
        Each lesson is read, then played from start to end: in plain mode and on a screen of 80x24,
        with the right answers and the keys of its tasks. Exits with 1 if there is a problem; what
        begins with warning: is none.

        Examples:
          backstep lessons lint lessons
          backstep lessons lint my-lesson.md
        """)

    @Argument(help: ArgumentHelp("Lesson files, or folders of them.", valueName: "path"))
    var paths: [String]

    func run() throws {
      let output = StandardOutput()
      var sum = LessonChecks()
      for path in paths {
        let folder: LessonFolder
        do throws(FileProblem) { folder = try LessonFolder(path) } catch {
          throw CommandFailure.unreadable(path: path, reason: "\(error)")
        }
        for line in try sum.check(folder) { try output.write("\(line)\n") }
      }
      try output.write("\(sum.summary)\n")
      try output.flush()
      if sum.problemCount > 0 { throw ExitCode.failed }
    }
  }
}
