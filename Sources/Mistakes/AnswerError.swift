/// What is wrong with a typed answer, and where.
public struct AnswerError: Error, Hashable, Sendable {
  /// The ways in which a text is no answer.
  public enum Problem: Hashable, Sendable {
    /// Nothing was typed.
    case empty
    /// There are more characters than an answer can have.
    case tooLong
    /// A sign that means nothing here.
    case unknown(String)
    /// A number with more than one point or comma.
    case points(String)
    /// A number that is too large or too near 0.
    case outOfRange(String)
    /// Something else, or the end, where a number should be.
    case noNumber(String?)
    /// Two numbers without a sign between them.
    case noSign(String)
    /// A parenthesis that is not closed.
    case unclosed
    /// A parenthesis that was never opened.
    case unopened
    /// A power other than a square.
    case notASquare
    /// The value is not a finite number.
    case notFinite
  }

  /// What is wrong.
  public let problem: Problem
  /// Where, in characters from 1.
  public let column: Int

  init(_ problem: Problem, column: Int) {
    self.problem = problem
    self.column = column
  }

  /// What was found and what is allowed, in one or two sentences.
  public var message: String {
    let place = "column \(column)"
    return switch problem {
    case .empty: "Type a number, such as 0.25, or arithmetic, such as 1/4."
    case .tooLong: "That is too long: an answer has at most \(Answer.lengthLimit) characters."
    case .unknown(let text):
      "\"\(text)\" at \(place) means nothing here. Allowed are numbers, + - * / ^2 and ( )."
    case .points(let text):
      "\"\(text)\" at \(place) has two points. Write one, and nothing between thousands."
    case .outOfRange(let text): "\"\(text)\" at \(place) is too large or too near 0."
    case .noNumber(let found?): "A number should stand at \(place), not \"\(found)\"."
    case .noNumber(nil): "It stops at \(place), where a number should follow."
    case .noSign(let found): "Before \"\(found)\" at \(place) one of + - * / is missing."
    case .unclosed: "The ( at \(place) is never closed: add a )."
    case .unopened: "The ) at \(place) closes nothing: take it away, or add a ( before it."
    case .notASquare: "At \(place) only a 2 can follow ^, for a square."
    case .notFinite: "That is not a finite number: does it divide by 0?"
    }
  }
}
