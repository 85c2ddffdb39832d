import LessonText

/// Something that is wrong with a lesson, and where.
///
/// `description` is the whole message on one line.
public struct LessonError: Error, Equatable, Sendable {
  /// The file as it was named.
  public let file: String
  /// The line of the file, from 1.
  public let line: Int
  /// What is wrong there.
  public let problem: LessonProblem

  /// An error on a line of a file.
  public init(file: String, line: Int, problem: LessonProblem) {
    self.file = file
    self.line = line
    self.problem = problem
  }
}

/// All that is wrong with a lesson, or with lessons together, by line.
///
/// `description` has a line for each.
public struct LessonErrors: Error, Equatable, Sendable {
  /// How many are listed at most.
  public static let limit = 100
  /// The first of them in the file, at least one.
  public let errors: [LessonError]
  /// How many more there are.
  public let omitted: Int

  /// Errors in the order of their lines.
  init(_ errors: [LessonError]) {
    self.errors = Array(errors.prefix(Self.limit))
    omitted = errors.count - self.errors.count
  }

  /// The problems of one file, sorted by line, each said once.
  init(_ problems: Problems, file: String) {
    var errors: [LessonError] = []
    for located in problems.sorted {
      let error = LessonError(file: file, line: located.line, problem: located.problem)
      if errors.last != error { errors.append(error) }
    }
    self.init(errors)
  }
}

/// The problems of a lesson that were found so far.
typealias Problems = ProblemList<LessonProblem>

extension Problems {
  /// Reads text, and takes over what is wrong with it.
  mutating func reading<Result>(
    _ read: (inout ProblemList<MarkdownProblem>) -> Result
  ) -> Result {
    var found = ProblemList<MarkdownProblem>()
    let result = read(&found)
    for located in found.found { add(.text(located.problem), line: located.line) }
    return result
  }
}
