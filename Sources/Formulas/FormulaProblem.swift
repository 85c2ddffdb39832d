/// What is wrong with a formula, and where.
///
/// `description` is the message on one line.
public struct FormulaError: Error, Hashable, Sendable {
  /// What is wrong.
  public let problem: FormulaProblem
  /// The first character that is wrong, from 1; one after the last where something is missing.
  public let column: Int
  /// How many characters are wrong; 0 where something is missing.
  public let length: Int

  /// An error at a place of a text.
  public init(_ problem: FormulaProblem, column: Int, length: Int = 1) {
    self.problem = problem
    self.column = column
    self.length = length
  }
}

/// What can be wrong with a formula.
public enum FormulaProblem: Hashable, Sendable {
  /// Nothing but blanks.
  case empty
  /// More characters than `FormulaLimits.length`.
  case tooLong(count: Int)
  /// Parentheses, functions, signs and powers more than `FormulaLimits.depth` deep.
  case tooDeep
  /// A character that no formula has.
  case unknownCharacter(Character)
  /// Something that other languages write otherwise.
  case writtenOtherwise(found: String, instead: String)
  /// A comma in a number.
  case decimalComma
  /// A number beyond the reach of a Double.
  case tooLarge(String)
  /// A name that nothing of this network has.
  case unknownName(String, suggestions: [String])
  /// Something else, or nothing, where a number or a name should be.
  case missingOperand(found: String?)
  /// Something that cannot follow a number or a name.
  case missingOperator(found: String)
  /// A parenthesis that is not closed.
  case unclosed(found: String?)
  /// A parenthesis that was not opened.
  case unopened
  /// A function without parentheses.
  case missingArguments(function: String)
  /// More or fewer arguments than a function takes.
  case argumentCount(function: String, found: Int, takes: String)
  /// A condition where a number should be.
  case conditionForNumber
  /// A number where a condition should be.
  case numberForCondition
  /// A comparison of a comparison.
  case chainedComparison
  /// A quantity that this run does not have, such as a buffer of another optimizer.
  case notInThisRun(name: String)
  /// A quantity that is computed later in the iteration.
  case notYet(name: String)
}
