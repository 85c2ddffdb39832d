/// What a learner did in the lessons.
public struct Progress: Equatable, Sendable {
  /// How far one is with a part or a lesson; the later of two is the greater.
  public enum State: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Nothing of it was seen.
    case notBegun = "not-begun"
    /// Something was.
    case begun
    /// It was left out on purpose.
    case skipped
    /// All was seen.
    case done

    /// Whether the first comes before the second.
    public static func < (first: State, second: State) -> Bool {
      allCases.firstIndex(of: first) ?? 0 < allCases.firstIndex(of: second) ?? 0
    }
  }

  /// How a question ended; the later of two is the greater.
  public enum Result: String, Hashable, Sendable, CaseIterable, Comparable {
    /// It did not yet.
    case open
    /// It was left out, so that the answer could be told.
    case skipped
    /// It was answered, or the task was done.
    case right

    /// Whether the first comes before the second.
    public static func < (first: Result, second: Result) -> Bool {
      allCases.firstIndex(of: first) ?? 0 < allCases.firstIndex(of: second) ?? 0
    }
  }

  /// What was tried of a question or task.
  public struct OfQuestion: Equatable, Sendable {
    /// How often it was tried, the right time included.
    public internal(set) var attempts = 0
    /// How many hints were read.
    public internal(set) var hints = 0
    /// How it ended.
    public internal(set) var result = Result.open
    /// How often which mistake was made.
    public internal(set) var mistakes: [String: Int] = [:]
  }

  /// What was done in a part.
  public struct OfPart: Equatable, Sendable {
    /// How far one is.
    public internal(set) var state = State.notBegun
    /// The page that was reached, from 0; where one goes on.
    public internal(set) var page = 0
    /// The questions and tasks that were tried, by number.
    public internal(set) var questions: [Int: OfQuestion] = [:]
  }

  /// What was done in a lesson.
  public struct OfLesson: Equatable, Sendable {
    /// The day when one was there last, such as `2026-11-26`, a later day being the greater text;
    /// nil for never.
    public internal(set) var lastVisit: String?
    /// What was done in its parts, by name.
    public internal(set) var parts: [String: OfPart] = [:]
  }

  /// What was done in lessons, by name.
  public internal(set) var lessons: [String: OfLesson] = [:]

  /// No lesson was begun.
  public init() {}

  /// No count goes beyond this.
  static let countLimit = 1_000_000
}

// MARK: - What happened

extension Progress {
  /// A lesson was opened; a later day replaces an earlier one.
  public mutating func visit(_ lesson: String, on day: String) {
    let last = lessons[lesson]?.lastVisit
    lessons[lesson, default: OfLesson()].lastVisit = last.map { max($0, day) } ?? day
  }

  /// A part was begun, skipped or done; a part that is done stays so.
  ///
  /// `page` is the page that one is on, from 0.
  public mutating func reach(_ state: State, part: String, of lesson: String, page: Int = 0) {
    let old = self.state(part: part, of: lesson)
    lessons[lesson, default: OfLesson()].parts[part, default: OfPart()].state = max(old, state)
    let reached = min(Self.countLimit, max(self.page(part: part, of: lesson), page))
    lessons[lesson]?.parts[part]?.page = reached
  }

  /// An answer was given, or a task tried; once it was right nothing is counted any more.
  public mutating func attempt(_ id: QuestionID, isRight: Bool, mistakes: [String] = []) {
    change(id) { question in
      guard question.result != .right else { return }
      question.attempts = min(Self.countLimit, question.attempts + 1)
      if isRight { question.result = .right }
      for name in mistakes {
        question.mistakes[name] = min(Self.countLimit, question.mistakes[name, default: 0] + 1)
      }
    }
  }

  /// The first so many hints were read.
  public mutating func readHints(_ count: Int, of id: QuestionID) {
    change(id) { $0.hints = max($0.hints, min(Self.countLimit, count)) }
  }

  /// A question was left out.
  public mutating func skip(_ id: QuestionID) {
    change(id) { $0.result = max($0.result, .skipped) }
  }

  private mutating func change(_ id: QuestionID, _ change: (inout OfQuestion) -> Void) {
    reach(.begun, part: id.part, of: id.lesson)
    var question = self.question(id)
    change(&question)
    lessons[id.lesson]?.parts[id.part]?.questions[id.number] = question
  }
}

// MARK: - What is asked of it

extension Progress {
  /// What was tried of a question.
  public func question(_ id: QuestionID) -> OfQuestion {
    lessons[id.lesson]?.parts[id.part]?.questions[id.number] ?? OfQuestion()
  }

  /// How far one is with a part.
  public func state(part: String, of lesson: String) -> State {
    lessons[lesson]?.parts[part]?.state ?? .notBegun
  }

  /// The page of a part that was reached, from 0.
  public func page(part: String, of lesson: String) -> Int {
    lessons[lesson]?.parts[part]?.page ?? 0
  }

  /// How far one is with a lesson: done when each part that it has now is done or skipped.
  public func state(of lesson: Lesson) -> State {
    let states = lesson.parts.map { state(part: $0.name, of: lesson.name) }
    if states.allSatisfy({ $0 == .skipped }) { return .skipped }
    if states.allSatisfy({ $0 >= .skipped }) { return .done }
    return states.contains { $0 != .notBegun } ? .begun : .notBegun
  }

  /// The first part that is neither done nor skipped, where one goes on; nil if there is none.
  public func nextPart(of lesson: Lesson) -> Part? {
    lesson.parts.first { state(part: $0.name, of: lesson.name) < .skipped }
  }
}

// MARK: - Two windows

extension Progress {
  /// What was done in either: all questions of both, the larger counts, the later states.
  ///
  /// The order does not matter, and what is merged twice counts once.
  public func merged(with other: Progress) -> Progress {
    var result = self
    result.lessons.merge(other.lessons) { $0.merged(with: $1) }
    return result
  }
}

extension Progress.OfLesson {
  fileprivate func merged(with other: Self) -> Self {
    var result = self
    result.lastVisit = [lastVisit, other.lastVisit].compactMap(\.self).max()
    result.parts.merge(other.parts) { $0.merged(with: $1) }
    return result
  }
}

extension Progress.OfPart {
  fileprivate func merged(with other: Self) -> Self {
    var result = self
    result.state = max(state, other.state)
    result.page = max(page, other.page)
    result.questions.merge(other.questions) { $0.merged(with: $1) }
    return result
  }
}

extension Progress.OfQuestion {
  fileprivate func merged(with other: Self) -> Self {
    var result = self
    result.attempts = max(attempts, other.attempts)
    result.hints = max(hints, other.hints)
    result.result = max(self.result, other.result)
    result.mistakes.merge(other.mistakes, uniquingKeysWith: max)
    return result
  }
}
