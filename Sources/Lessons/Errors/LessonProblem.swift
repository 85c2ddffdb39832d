import Formulas
import Session

/// What can be wrong with a lesson.
public enum LessonProblem: Equatable, Sendable {
  // The text.
  /// The file has more bytes than are read.
  case tooLarge(bytes: Int)
  /// Bytes that are not UTF-8.
  case notUTF8
  /// A character that a terminal would obey instead of showing it.
  case controlCharacter(UInt32)

  // Front matter and what stands in blocks.
  /// The file does not start with a line `---`.
  case noFrontMatter
  /// No second line `---` follows the first.
  case openFrontMatter
  /// The YAML reader's complaint about the front matter or a block.
  case notYAML(block: String, complaint: String)
  /// Something else than keys with values.
  case notMapping(block: String, keys: [String])
  /// A key that the front matter or the block does not have.
  case unknownKey(String, block: String, allowed: [String])
  /// A key that must be there.
  case missingKey(String, block: String)
  /// A value of a key that is of the wrong kind.
  case unexpected(String, found: String, allowed: String)
  /// A word that is none of some names.
  case unknownName(String, found: String, allowed: [String])

  // Markdown.
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

  // Parts.
  /// No `##` heading.
  case noParts
  /// Text that belongs to no part.
  case beforeFirstPart
  /// A `#` heading that is not the first thing in the file.
  case secondTitle
  /// A `##` heading without letters or digits, or a heading in a hint that would begin a part.
  case badHeading
  /// Two parts of one name.
  case duplicatePart(String, firstLine: Int)
  /// A part in which there is nothing to read.
  case partWithoutProse(String)
  /// The word of a fence that is neither a block nor a language.
  case unknownWord(String, allowed: [String])
  /// More than the word behind a fence.
  case wordAndMore(String)
  /// A block within a list, a quote, a hint or a reveal.
  case nestedBlock(String)
  /// A hint or a reveal without a question or task above it.
  case nothingAbove(String)
  /// A second reveal of one question or task.
  case secondReveal

  // Questions and tasks.
  /// A choice of fewer than two answers.
  case fewAnswers(Int)
  /// No answer of a choice is right.
  case noRightAnswer
  /// More than one answer of a choice is right.
  case severalRightAnswers(Int)
  /// An answer that may be wrong and does not say why.
  case missingBecause(String)
  /// An answer that is a number and not computed.
  case knownAnswer(String)
  /// A formula that cannot be read, or that is not what is wanted.
  case formula(String, FormulaError)
  /// A name that no quantity has.
  case unknownQuantity(String)
  /// What stands behind the `;` of a number in prose.
  case numberOption(String)
  /// A quantity named in a text that belongs to no network.
  case noNetwork(String)

  // Experiments and lessons.
  /// A file that is not in the lesson's folder.
  case pathLeavesFolder(String)
  /// Neither a built-in experiment nor a file.
  case unknownExperiment(String, allowed: [String])
  /// A lesson's file whose name would not do as a name.
  case lessonName(String)
  /// A needed lesson that there is not.
  case unknownLesson(String, allowed: [String])
  /// Lessons that need one another.
  case needsInCircle([String])
  /// Two lessons of one name.
  case duplicateLesson(String)
}
