import Derivation
import Mistakes

/// Judges the answer to a question for a number, in a lesson and in practice alike.
public struct AnswerJudge {
  /// What came of an answer.
  public enum Verdict {
    /// It is right.
    case right
    /// It fits, but has fewer digits than are asked for.
    case tooShort
    /// It is wrong; what is said to it.
    case wrong(LessonReply)
  }

  private let asked: OpenNumber
  private let names: Names

  /// A judge of answers to a question, who writes quantities with some names.
  public init(asked: OpenNumber, names: Names) {
    self.asked = asked
    self.names = names
  }

  /// What is asked for, as a symbol; nil for a formula.
  public var symbol: String? {
    if case .step(let number) = asked.right { return names.symbol(number.equation.quantity) }
    return nil
  }

  /// What is to be said to an answer.
  public func verdict(of answer: Answer) -> Verdict {
    switch asked.right {
    case .formula(let value, let interval):
      guard answer.interval.meets(interval) else {
        return .wrong(
          LessonReply(.wrong, "Not yet. Check each number that goes in, and the signs."))
      }
      return hasDigits(answer, value) ? .right : .tooShort
    case .step(let number):
      switch number.diagnose(answer, names: names) {
      case .right: return hasDigits(answer, number.value) ? .right : .tooShort
      case .unknown: return .wrong(unknown(number))
      case .mistakes(let mistakes): return .wrong(reply(mistakes, number))
      }
    }
  }

  /// Whether so many digits were typed as are enough, or all that the number has.
  private func hasDigits(_ answer: Answer, _ value: Double) -> Bool {
    guard let digits = answer.digits, digits < asked.digits else { return true }
    // What is written with so few digits on the screen is all there is: 1.4 for 1.4000000000000001.
    return answer.value == Double(NumberFormat.short.text(value))
  }

  private func unknown(_ number: AskedNumber) -> LessonReply {
    var reply = LessonReply(
      .wrong, "Not yet, and it looks like no usual mistake. Put the numbers in one by one.")
    reply.wanted = tokens(number.equation.expression)
    return reply
  }

  private func reply(_ mistakes: [NamedMistake], _ number: AskedNumber) -> LessonReply {
    var sentences: [String] = []
    for mistake in mistakes.prefix(2) where !sentences.contains(mistake.sentence) {
      sentences.append(mistake.sentence)
    }
    var reply = LessonReply(.wrong, "Not yet. " + sentences.joined(separator: " Or: "))
    reply.mistakes = mistakes.map(\.mistake.rawValue)
    // Of another number the two formulas say nothing about each other.
    if let first = mistakes.first, first.mistake != .slip {
      reply.yours = tokens(first.equation.expression)
      reply.wanted = tokens(number.equation.expression)
    }
    return reply
  }

  private func tokens(_ expression: Expression) -> [Token] {
    var style = EquationStyle(names: names, numbers: .short)
    // The formula of a later number may hold the one that is asked.
    style.withheld = Set(
      expression.leaves.filter { $0.source.map(asked.withheld.keeps) == true }.map(\.quantity))
    return expression.numbers(style)
  }
}
