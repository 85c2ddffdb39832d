import Formulas

/// What can be wrong with the text of a lesson, whatever its blocks do.
public enum MarkdownProblem: Hashable, Sendable {
  /// The file has more bytes than are read.
  case tooLarge(bytes: Int)
  /// Bytes that are not UTF-8.
  case notUTF8
  /// A character that a terminal would obey instead of showing it.
  case controlCharacter(UInt32)
  /// A fence that is never closed.
  case openFence
  /// Lists and quotes deeper in one another than `limit`.
  case tooDeep(limit: Int)
  /// A tag, which a code host would take out of the text.
  case html(String)
  /// A line of `=` or `-` under a text, which makes it a heading.
  case underlinedHeading
  /// `[name]: address`, which a code host hides.
  case linkDefinition
  /// A row of a table with more cells than columns.
  case tableRow(cells: Int, columns: Int)
  /// A backtick without a second one.
  case openCode
  /// A `$` without a second one.
  case openFormula
  /// What is wrong between two `$`.
  case tex(TeXProblem)
  /// The word of a fence that is neither a block nor a language.
  case unknownWord(String, allowed: [String])
  /// More than the word behind a fence.
  case wordAndMore(String)
  /// A block within a list, a quote, a hint or a reveal.
  case nestedBlock(String)
  /// A formula that cannot be read, or that is not what is wanted.
  case formula(String, FormulaError)
  /// What stands behind the `;` of a number in prose.
  case numberOption(String)
}
