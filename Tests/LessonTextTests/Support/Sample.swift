import LessonText

/// Text of lessons for tests.
enum Sample {
  /// Text with something wrong in it.
  struct Refused: Error {
    let problems: [MarkdownProblem]
  }

  /// The words of lessons; every formula is right.
  private static let rules = MarkdownRules(
    blocks: ["show", "predict", "hint"], languages: ["", "text", "python", "sh"]
  ) { _ in nil }

  private static func read(
    _ markdown: String, first: Int, _ problems: inout MarkdownProblems
  ) -> [MarkdownBlock] {
    guard let lines = SourceLines.read(Array(markdown.utf8), first: first, problems: &problems)
    else { return [] }
    return BlockParser.blocks(of: lines, rules, problems: &problems)
  }

  /// The blocks of some Markdown that begins on line 11 of its file.
  static func blocks(_ markdown: String) throws -> [MarkdownBlock] {
    var problems = MarkdownProblems()
    let blocks = read(markdown, first: 11, &problems)
    guard problems.isEmpty else { throw Refused(problems: problems.sorted.map(\.problem)) }
    return blocks
  }

  /// The running text of a paragraph.
  static func inlines(_ markdown: String) throws -> [Inline] {
    guard case .paragraph(let inlines)? = try blocks(markdown).first?.content else { return [] }
    return inlines
  }

  /// What is wrong with some Markdown, behind its line.
  static func errors(_ markdown: String) -> [String] {
    var problems = MarkdownProblems()
    _ = read(markdown, first: 1, &problems)
    return problems.sorted.map { "\($0.line): \($0.problem)" }
  }
}
