import Formulas

/// What Markdown is read by that is not Markdown's: the words of blocks, and which formulas are right.
package struct MarkdownRules: Sendable {
  /// The words behind a fence that make its lines do something; they stand at the margin only.
  let blocks: Set<String>
  /// The words of fences that are only shown.
  let languages: Set<String>
  /// All words, as an error lists them.
  let allowed: [String]
  /// What is wrong with the formula of a number in prose; nil if nothing is.
  let formulaError: @Sendable (String) -> FormulaError?

  /// Rules with the words of blocks and of languages, and what tells whether a formula is right.
  package init(
    blocks: [String], languages: Set<String>,
    formulaError: @escaping @Sendable (String) -> FormulaError?
  ) {
    self.blocks = Set(blocks)
    self.languages = languages
    allowed = blocks + languages.filter { !$0.isEmpty }.sorted()
    self.formulaError = formulaError
  }
}
