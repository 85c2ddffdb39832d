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

/// A problem and its line in the file.
struct LocatedProblem: Error, Equatable {
  let line: Int
  let problem: LessonProblem

  init(line: Int, _ problem: LessonProblem) {
    self.line = line
    self.problem = problem
  }
}

/// The problems that were found so far.
struct Problems {
  /// No file has more worth telling.
  private static let limit = 10_000
  private var found: [LocatedProblem] = []

  var isEmpty: Bool { found.isEmpty }

  /// By line; those of one line as they were found.
  var sorted: [LocatedProblem] {
    found.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }.map(\.element)
  }

  mutating func add(_ problem: LessonProblem, line: Int) {
    guard found.count < Self.limit else { return }
    found.append(LocatedProblem(line: line, problem))
  }
}
