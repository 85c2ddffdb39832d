import Questions
import ScreenKit
import Derivation
import Text

/// The box in which one practises: it has the room of the lower panes.
public struct PracticePane: Hashable, Sendable {
  /// What stands over it, with the score so far.
  public let title: String
  /// What is asked, or what to do next.
  public let question: String
  /// What is typed.
  public let field: TextField
  /// What was said, as lines: a sentence, then two formulas one under the other.
  public let lines: [[Piece]]
}

extension StepContext {
  /// The ladder of hints for the number of this step: what it is, then the numbers that go in.
  var practiceHelp: [String] {
    let equation = steps.equation(of: address)
    let numbers = equation.expression.numbers(style(equation, .short)).text
    return [
      "It is the \(names.explain(equation.quantity)). \(why)",
      "In numbers: \(symbol(equation.quantity)) = \(numbers).",
    ]
  }

  /// The box in `rows` rows of `width` cells; nil while one does not practise.
  func practicePane(rows: Int, width: Int) -> PracticePane? {
    guard let practice = scene.practice else { return nil }
    let score = practice.score.short
    return PracticePane(
      title: "practice" + (practice.seed.map { ", seed \($0)" } ?? "")
        + (score.isEmpty ? "" : ": \(score)"),
      question: practiceQuestion(practice), field: practice.field,
      lines: lines(practice.said ?? first(practice), rows: max(1, rows - 2), width: width))
  }

  private func practiceQuestion(_ practice: Practice) -> String {
    guard let asked = practice.asked, case .step(let number) = asked.right else {
      return "Enter asks the next number. Words: stop, again (the same with other numbers)."
    }
    return "What is \(symbol(number.equation.quantity))?"
  }

  /// What can be typed, before anything was.
  private func first(_ practice: Practice) -> LessonReply {
    let isNew = practice.isOpen && practice.attempts == 0 && practice.score.asked == 0
    return LessonReply(
      .note,
      isNew
        ? "Type a number, or a calculation such as 0.1*0.2-0.3; 3 digits are enough. The words"
          + " hint, skip and stop help." : "")
  }

  private func lines(_ reply: LessonReply, rows: Int, width: Int) -> [[Piece]] {
    let role: Piece.Role =
      switch reply.kind {
      case .right: .accent
      case .wrong, .unclear: .warning
      case .skipped, .note: .plain
      }
    var formulas: [[Piece]] = []
    func add(_ label: String, _ tokens: [Token]) {
      guard !tokens.isEmpty else { return }
      let shown = cut(tokens, to: width - label.count)
      formulas.append([Piece(label, .faint)] + shown.map { Piece($0.text, pieceRole($0)) })
    }
    add("yours  ", reply.yours)
    add("asked  ", reply.wanted)
    let room = max(1, rows - formulas.count)
    var words = reply.text.wrappedWords(to: width)
    if words.count > room {
      // What is cut ends with a sign.
      let last = words[room - 1].prefix(max(0, width - 2 - sign.dots.count))
      words = words.prefix(room - 1) + ["\(last) \(sign.dots)"]
    }
    return words.map { [Piece($0, role)] } + formulas
  }

  private func pieceRole(_ token: Token) -> Piece.Role {
    switch token.role {
    case .leaf, .number: .number
    case .elision: .faint
    default: .sign
    }
  }
}
