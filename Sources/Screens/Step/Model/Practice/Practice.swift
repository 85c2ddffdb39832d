import Questions
import ScreenKit

/// Someone who practises: what is asked, what was typed and said, and how it went so far.
///
/// What is asked is at the cursor's next place, copies left out; the judge and the replies are
/// those of lessons.
public struct Practice {
  /// What is typed.
  public internal(set) var field = TextField()
  /// What was said last.
  public internal(set) var said: LessonReply?
  /// How many hints of the question are shown.
  public internal(set) var hints = 0
  /// The times that the question was tried and not right.
  public internal(set) var attempts = 0
  /// How it went so far.
  public internal(set) var score = PracticeScore()
  /// The seed of the numbers that one practises on; nil where they are an experiment's own.
  public internal(set) var seed: UInt64?
  /// What is asked, while it is open.
  var asked: OpenNumber?
  /// The ladder of hints of what is asked.
  var help: [String] = []

  /// Whether a question is open.
  public var isOpen: Bool { asked != nil }
}

/// How a sitting of practice went.
public struct PracticeScore: Hashable, Sendable {
  /// The questions that ended, whether they were answered or skipped.
  public private(set) var asked = 0
  /// Those that were answered in the end.
  public private(set) var right = 0
  /// Those that were answered at the first try.
  public private(set) var atFirst = 0
  /// How often each mistake was made, by its name.
  public private(set) var mistakes: [String: Int] = [:]

  /// A question ended.
  mutating func end(isRight: Bool, attempts: Int) {
    asked += 1
    if isRight { right += 1 }
    if isRight, attempts == 0 { atFirst += 1 }
  }

  /// A wrong answer looked like a mistake.
  mutating func note(_ mistake: String) { mistakes[mistake, default: 0] += 1 }

  /// How many were right, such as `7 of 9 right`; empty before the first question ended.
  public var short: String { asked == 0 ? "" : "\(right) of \(asked) right" }

  /// All of it, such as `7 of 9 right, 5 at the first try; one-path twice`.
  public var sentence: String {
    guard asked > 0 || !mistakes.isEmpty else { return "" }
    var text = "\(right) of \(asked) right"
    if asked > 0 { text += ", \(atFirst) at the first try" }
    let most = mistakes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
    let named = most.map { "\($0.key) \(Self.times($0.value))" }
    return named.isEmpty ? text : text + "; " + named.joined(separator: ", ")
  }

  private static func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }
}
