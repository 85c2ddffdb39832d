import LessonText

/// The words behind a fence that make it do something.
enum BlockWord: String, CaseIterable {
  case show
  case predict
  case choose
  case task
  case hint
  case reveal
  case teacher

  /// The words of blocks that are only shown.
  static let languages: Set<String> = [
    "", "text", "yaml", "swift", "python", "sh", "console", "none",
  ]
}

extension MarkdownRules {
  /// The rules of lessons: their blocks, and formulas that some network could have.
  static let lessons = MarkdownRules(
    blocks: BlockWord.allCases.map(\.rawValue), languages: BlockWord.languages
  ) { LessonFormula(.number, $0, line: 0).syntaxError }
}
