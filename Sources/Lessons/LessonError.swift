/// Why a file is not a lesson, and where.
///
/// `description` is the whole message on one line.
public struct LessonError: Error, Equatable, Sendable {
  /// The file as it was named.
  public let file: String
  /// The line, from 1.
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

/// What can be wrong with the front matter of a lesson.
public enum LessonProblem: Equatable, Sendable {
  /// The file does not start with a line `---`.
  case noFrontMatter
  /// No second line `---` follows the first.
  case openFrontMatter
  /// The YAML parser's complaint.
  case notYAML(String)
  /// Something else than keys with values.
  case notMapping(keys: [String])
  /// Keys that are given more than once.
  case duplicateKeys([String])
  /// A key that lessons do not have.
  case unknownKey(String, allowed: [String])
  /// A key that must be there.
  case missingKey(String)
  /// A value of a key that is of the wrong kind.
  case unexpected(String, found: String, allowed: String)
}

extension LessonError: CustomStringConvertible {
  /// File, line, what was found and what is allowed.
  public var description: String { "\(file):\(line): \(problem.message)" }
}

extension LessonProblem {
  fileprivate var message: String {
    switch self {
    case .noFrontMatter: "a lesson starts with a line `---`, its title and more, and again `---`"
    case .openFrontMatter: "the front matter has no second line `---`"
    case .notYAML(let problem): "the front matter is not YAML: \(problem)"
    case .notMapping(let keys):
      "the front matter is not a mapping; allowed keys are \(keys.joined(separator: ", "))"
    case .duplicateKeys(let keys): "given more than once: \(keys.joined(separator: ", "))"
    case .unknownKey(let key, let allowed):
      "unknown key \"\(key)\"; allowed are \(allowed.joined(separator: ", "))"
    case .missingKey(let key): "the front matter has no \(key)"
    case .unexpected(let key, let found, let allowed):
      "\(key): found \(found), allowed is \(allowed)"
    }
  }
}
