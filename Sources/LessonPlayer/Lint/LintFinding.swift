import Lessons
import ScreenKit
import Text

/// Something that playing a lesson found, and where.
public struct LintFinding: Hashable, Sendable {
  /// The line of the lesson's file, from 1.
  public let line: Int
  /// What was found, and what is allowed.
  public let text: String
  /// Whether the lesson can be taken all the same.
  public let isWarning: Bool

  /// A finding.
  public init(line: Int, _ text: String, isWarning: Bool = false) {
    self.line = line
    self.text = text
    self.isWarning = isWarning
  }
}

/// What came of playing a lesson.
public struct LintOutcome: Sendable {
  /// What was found, by line, each said once.
  public let findings: [LintFinding]
  /// The keys that take the lesson from start to end on a screen, in order.
  public let keys: [[Key]]
  /// How its questions and tasks ended.
  let endings: [LintEnding]
  /// How many questions it asks.
  public let questionCount: Int
  /// How many tasks it has.
  public let taskCount: Int
}

extension LintOutcome {
  /// What a screen made of the same lesson after the same keys, where that is something else.
  ///
  /// - Parameter play: The lesson on the screen after all keys; nil where none is taken.
  /// - Returns: The differences; none where both came to the same end.
  public func differences(_ play: LessonPlay?) -> [LintFinding] {
    guard let play else {
      return [LintFinding(line: 1, "on the screen its keys lead out of the lesson")]
    }
    let others = endings.filter { $0.isRight && play.results[$0.id] != .right }
    if let first = others.first {
      // What comes after it went wrong because of it.
      return [
        LintFinding(
          line: first.line, "on the screen the same keys do not do it, only in plain mode")
      ]
    }
    return play.isOver || endings.contains { !$0.isRight }
      ? [] : [LintFinding(line: 1, "on the screen the lesson does not come to its end")]
  }

  /// The same with more findings.
  public func adding(_ more: [LintFinding]) -> LintOutcome {
    LintOutcome(
      findings: findings + more, keys: keys, endings: endings, questionCount: questionCount,
      taskCount: taskCount)
  }
}

/// How a question or a task ended.
struct LintEnding: Hashable, Sendable {
  /// The line of its block.
  let line: Int
  /// Which it is.
  let id: QuestionID
  /// Whether it was answered or done; else it was left out.
  let isRight: Bool
}
