/// The compiler knows all cases: no `default` over an enum of the project, whose new case would not
/// be answered then.
enum Exhaustive {
  /// Enums over which a `default` is sensible, and why.
  static let open: [String: String] = [
    "Key": "a keyboard has more keys than a place answers",
    "Quantity": "a question about some kinds of number; the tests ask every step of whole runs",
    "Expression": "a question about a tree's shape",
    "Token.Role": "how a word of a formula is coloured",
    "FormulaToken": "what a grammar expects next",
    "TeXSymbol.Role": "what a grammar expects next",
    "TeXNode": "a question about a tree's shape",
    "MarkdownBlock.Content": "what a grammar expects next",
    "InputDecoder.State": "what a grammar expects next",
    "SettingsText.Value": "what a grammar expects next",
    "ExperimentProblem": "sentences by families; the tests have each",
    "LessonProblem": "sentences by families; the tests have each",
    "MarkdownProblem": "sentences by families; the tests have each",
    "FormulaProblem": "sentences by families; the tests have each",
    "ChangeProblem": "sentences by families; the tests have each",
    "FileProblem": "all but two are told in the words of the system",
    "Mistake": "sentences by families; the tests have each",
    "SettingName": "a rule answers to the settings that it has",
  ]

  /// Each `switch` with a `default` whose labels are cases of an enum of the project.
  ///
  /// Where they are cases of several enums the name of what is looked at decides, if it can.
  static func findings(in sources: [SourceText], open: Set<String>) -> [Finding] {
    let enums = sources.flatMap { EnumDeclaration.all(in: $0.tokens) }
    return sources.flatMap { source in
      SwitchStatement.all(in: source.tokens).compactMap { statement in
        guard let line = statement.defaultLine else { return nil }
        let over = statement.columns.flatMap { closed($0, of: statement.subject, enums, open) }
        if over.isEmpty { return nil }
        return source.finding(
          line, "a default over \(Set(over).sorted().joined(separator: " or "))")
      }
    }
  }

  /// The enums that a column may be of, unless it may as well be of one over which a default is
  /// sensible.
  private static func closed(
    _ column: SwitchStatement.Column, of subject: String?, _ enums: [EnumDeclaration],
    _ open: Set<String>
  ) -> [String] {
    if column.hasOthers || column.names.isEmpty { return [] }
    let fitting = enums.filter { $0.cases.isSuperset(of: column.names) }.map(\.name)
    let named = fitting.filter { $0.lowercased().hasSuffix(subject?.lowercased() ?? "?") }
    let likely = named.isEmpty ? fitting : named
    return open.isDisjoint(with: likely) ? likely : []
  }
}
