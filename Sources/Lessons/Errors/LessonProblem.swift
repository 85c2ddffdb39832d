import LessonText

/// What can be wrong with a lesson.
public enum LessonProblem: Equatable, Sendable {
  /// What is wrong with the text, whatever its blocks do.
  case text(MarkdownProblem)

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
  /// A name that no quantity has.
  case unknownQuantity(String)
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
