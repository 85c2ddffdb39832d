/// A number in prose that the program computes: `` `=δ(o1); digits 4` ``.
public struct NumberSpan: Hashable, Sendable {
  /// The formula.
  public let formula: String
  /// How many significant digits are shown; nil for as many as numbers have elsewhere.
  public let digits: Int?
  /// The iteration it is about, from 1; nil for the one that is shown.
  public let iteration: Int?
  /// The sample of the batch it is about, from 1; nil for the one that is shown.
  public let sample: Int?
  /// The line of the file.
  public let line: Int

  /// Reads what stands between backticks, `=` first; nil if that is wrong.
  init?(
    _ text: String, line: Int, _ rules: MarkdownRules, problems: inout MarkdownProblems
  ) {
    let pieces = text.dropFirst().split(separator: ";", omittingEmptySubsequences: false)
    let formula = SourceLine.trimmed(pieces[0])
    var options: [Substring: Int] = [:]
    let error = rules.formulaError(formula)
    if let error { problems.add(.formula(formula, error), line: line) }
    var isRight = error == nil
    for piece in pieces.dropFirst() {
      let words = piece.split(separator: " ")
      guard words.count == 2, let limit = Self.options[words[0]], let value = Int(words[1]),
        1...limit ~= value, options.updateValue(value, forKey: words[0]) == nil
      else {
        problems.add(.numberOption(SourceLine.trimmed(piece)), line: line)
        isRight = false
        continue
      }
    }
    guard isRight else { return nil }
    self.formula = formula
    self.line = line
    digits = options["digits"]
    iteration = options["iteration"]
    sample = options["sample"]
  }

  private static let options: [Substring: Int] = [
    "digits": 15, "iteration": 1_000_000_000, "sample": 1_000_000_000,
  ]
}

extension SourceLine {
  /// A text without blanks at its ends.
  package static func trimmed(_ text: some StringProtocol) -> String {
    String(decoding: trim(Array(text.utf8)[...]), as: UTF8.self)
  }
}
