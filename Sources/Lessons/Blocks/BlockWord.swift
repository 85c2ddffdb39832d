import LessonText

/// The words behind a fence that make it do something.
enum BlockWord: Hashable {
  case show
  case question(QuestionKind)
  case task
  case hint
  case reveal
  case teacher

  /// All of them, in the order in which a lesson has them.
  static let all = [show] + QuestionKind.allCases.map(question) + [task, hint, reveal, teacher]

  /// The words of what hints and reveals belong to.
  static let asking = QuestionKind.allCases.map(\.rawValue) + [task.rawValue]

  /// The words of blocks that are only shown.
  static let languages: Set<String> = [
    "", "text", "yaml", "swift", "python", "sh", "console", "none",
  ]
}

extension BlockWord: RawRepresentable {
  init?(rawValue: String) {
    guard let word = Self.all.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = word
  }

  var rawValue: String {
    switch self {
    case .show: "show"
    case .question(let kind): kind.rawValue
    case .task: "task"
    case .hint: "hint"
    case .reveal: "reveal"
    case .teacher: "teacher"
    }
  }
}

extension MarkdownRules {
  /// The rules of lessons: their blocks, and formulas that some network could have.
  static let lessons = MarkdownRules(
    blocks: BlockWord.all.map(\.rawValue), languages: BlockWord.languages
  ) { LessonFormula(.number, $0, line: 0).syntaxError }
}
