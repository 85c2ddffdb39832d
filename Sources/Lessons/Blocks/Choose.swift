import LessonText

/// A question with answers to choose from.
public struct Choose: QuestionBlock {
  /// An answer to choose.
  public struct Answer: Equatable, Sendable {
    /// What it says.
    public let text: [Inline]
    /// When it is right.
    public let right: Right
    /// Why it is wrong, or right; empty only where it is always right.
    public let because: [Inline]
  }

  /// When an answer is right.
  public enum Right: Hashable, Sendable {
    /// Always.
    case always
    /// Never.
    case never
    /// When a condition holds.
    case when(LessonFormula)
  }

  /// What is asked.
  public let question: [Inline]
  /// The answers, at least two.
  ///
  /// Either one is always right, or some are right when a condition holds.
  public let answers: [Answer]
  /// The moment that conditions are about.
  public let at: QuestionMoment
  /// What it tests.
  public let covers: [SyllabusRow]

  /// A choice.
  public static let kind = QuestionKind.choose
  static let keys = ["question", "answers", "at", "covers"]
  static let answerKeys = ["text", "right", "because"]

  /// Reads a block; nil if something that it needs is missing or wrong.
  init?(_ yaml: [String], line: Int, problems: inout Problems) {
    guard
      let fields = YAMLFields(
        yaml, of: Self.kind.rawValue, fenceLine: line, keys: Self.keys,
        problems: &problems)
    else { return nil }
    let question = fields.prose("question", problems: &problems)
    fields.require("answers", problems: &problems)
    let items = fields.items(
      "answers", keys: Self.answerKeys, takesText: false, problems: &problems)
    at = QuestionMoment(fields, problems: &problems)
    covers = fields.covered(problems: &problems)
    guard let items else { return nil }
    let answers = Self.answers(items, problems: &problems)
    let line = fields.line(of: "answers")
    if items.count < 2 { problems.add(.fewAnswers(items.count), line: line) }
    // An answer that could not be read may be the right one.
    if answers.count == items.count, let problem = Self.problem(answers) {
      problems.add(problem, line: line)
    }
    guard let question, answers.count == items.count else { return nil }
    self.question = question
    self.answers = answers
  }

  private static func answers(
    _ items: [YAMLFields.Item], problems: inout Problems
  ) -> [Answer] {
    var answers: [Answer] = []
    for case .fields(let fields) in items {
      let text = fields.text("text", problems: &problems)
      let right = self.right(fields, problems: &problems)
      let because = fields.optionalText("because", problems: &problems)
      if let text, let right, right != .always, !fields.has("because") {
        problems.add(.missingBecause(text.text), line: text.line)
      }
      guard let text, let right else { continue }
      answers.append(
        Answer(
          text: text.inlines(problems: &problems), right: right,
          because: because?.inlines(problems: &problems) ?? []))
    }
    return answers
  }

  /// What some take for `true` and `false`.
  private static let otherWords = ["yes", "no", "on", "off", "true", "false"]

  /// When an answer is right; nil if that cannot be read.
  private static func right(_ fields: YAMLFields, problems: inout Problems) -> Right? {
    guard fields.has("right") else { return .never }
    guard let found = fields.optionalText("right", problems: &problems) else { return nil }
    switch found.text {
    case "true": return .always
    case "false": return .never
    case let word where Self.otherWords.contains(word.lowercased()):
      problems.add(
        .unexpected("right", found: "\"\(word)\"", allowed: "true, false or a condition"),
        line: found.line)
      return nil
    default:
      let condition = LessonFormula(.condition, found.text, line: found.line)
      return condition.check(problems: &problems) ? .when(condition) : nil
    }
  }

  /// The answers.
  public var lettered: [[Inline]] { answers.map(\.text) }

  /// Why answers are right or wrong.
  public var replies: [[Inline]] { answers.map(\.because) }

  /// Those of the question, then of each answer.
  public var formulas: [LessonFormula] { question.formulas + answers.flatMap(\.formulas) }

  private static func problem(_ answers: [Answer]) -> LessonProblem? {
    let always = answers.count { $0.right == .always }
    let never = answers.count { $0.right == .never }
    let conditions = answers.count - always - never
    if always + conditions == 0 { return answers.isEmpty ? nil : .noRightAnswer }
    return always > 1 || always == 1 && conditions > 0
      ? .severalRightAnswers(always + conditions) : nil
  }
}

extension Choose.Answer {
  fileprivate var formulas: [LessonFormula] {
    let condition = if case .when(let condition) = right { [condition] } else { [LessonFormula]() }
    return text.formulas + condition + because.formulas
  }
}
