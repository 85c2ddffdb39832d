import Derivation
import LessonText
import Mistakes

/// A question whose answer is a number that the program computes.
public struct Predict: QuestionBlock {
  /// What is asked.
  public let question: [Inline]
  /// The number that is right: a lone name means the step that makes it, with its tree.
  public let answer: LessonFormula
  /// The moment it is about.
  public let at: QuestionMoment
  /// How many significant digits are enough.
  public let digits: Int
  /// Mistakes that lead to the right number here, and need not be told apart.
  public let indistinguishable: [String]
  /// What it tests.
  public let covers: [SyllabusRow]

  /// A number.
  public static let kind = QuestionKind.predict
  static let keys = ["question", "answer", "at", "digits", "indistinguishable", "covers"]

  /// Reads a block; nil if something that it needs is missing or wrong.
  init?(_ yaml: [String], line: Int, problems: inout Problems) {
    guard
      let fields = YAMLFields(
        yaml, of: Self.kind.rawValue, fenceLine: line, keys: Self.keys,
        problems: &problems)
    else { return nil }
    let question = fields.prose("question", problems: &problems)
    let answer = Self.answer(fields, problems: &problems)
    at = QuestionMoment(fields, problems: &problems)
    digits = fields.optionalCount("digits", atMost: 15, problems: &problems) ?? 3
    indistinguishable = fields.names(
      "indistinguishable", of: Mistake.allCases.map(\.rawValue), problems: &problems)
    covers = fields.covered(problems: &problems)
    guard let question, let answer else { return nil }
    self.question = question
    self.answer = answer
  }

  /// Those of the question, then the answer.
  public var formulas: [LessonFormula] { question.formulas + [answer] }

  private static func answer(_ fields: YAMLFields, problems: inout Problems) -> LessonFormula? {
    guard let found = fields.text("answer", problems: &problems) else { return nil }
    let formula = LessonFormula(.number, SourceLine.trimmed(found.text), line: found.line)
    guard formula.check(problems: &problems) else { return nil }
    guard formula.hasQuantities else {
      problems.add(.knownAnswer(formula.text), line: formula.line)
      return nil
    }
    return formula
  }
}

/// The moment that a question is about; what is nil is the moment that is shown.
public struct QuestionMoment: Hashable, Sendable {
  /// The iteration, from 1.
  public let iteration: Int?
  /// The sample of its batch, from 1.
  public let sample: Int?

  /// Reads the key `at`.
  init(_ fields: YAMLFields, problems: inout Problems) {
    let at = fields.fields("at", keys: ["iteration", "sample"], problems: &problems)
    iteration = at?.optionalCount("iteration", atMost: .max, problems: &problems)
    sample = at?.optionalCount("sample", atMost: .max, problems: &problems)
  }
}

extension YAMLFields {
  /// A text with Markdown's spans that must be there.
  func prose(_ key: String, problems: inout Problems) -> [Inline]? {
    text(key, problems: &problems).map { $0.inlines(problems: &problems) }
  }
}

extension YAMLFields.Passage {
  /// The text with Markdown's spans.
  func inlines(problems: inout Problems) -> [Inline] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      SourceLine(number: line + $0.offset, bytes: Array($0.element.utf8)[...])
    }
    return problems.reading {
      InlineParser.inlines(
        of: lines.filter { !$0.isBlank }.map(\.trimmed), .lessons, problems: &$0)
    }
  }
}
