/// All that the contenders of a comparison are asked to do.
///
/// It says what is wanted, not what has changed: who follows it finds out what is new.
///
/// So keys need not wait for threads, what is no longer wanted is dropped within milliseconds, and
/// a crew without threads gives the same answers.
public struct ComparisonOrder: Sendable {
  /// A contender, and what it runs.
  public struct Entry: Sendable {
    /// What tells it from the others, and from what it was with other settings.
    public let id: Int
    /// What it runs.
    public let course: Course

    /// An entry; an id never names two courses.
    public init(id: Int, course: Course) {
      self.id = id
      self.course = course
    }
  }

  /// The contenders.
  public let entries: [Entry]
  /// Where they are to go, in the order of the entries.
  public let requests: [ContenderRequest]
  /// What is to be tried out when all are there, in order.
  public let trials: [Trial]

  /// An order; as many requests as entries.
  public init(entries: [Entry], requests: [ContenderRequest], trials: [Trial] = []) {
    precondition(entries.count == requests.count, "every contender is asked something")
    self.entries = entries
    self.requests = requests
    self.trials = trials
  }
}

/// What contenders answered.
public struct ComparisonNews: Sendable {
  /// Where they are.
  public var reports: [ContenderReport] = []
  /// What came of trials.
  public var results: [TrialResult] = []
  /// Multiply–adds that trials made since it was told last, as far as that is known.
  public var trialWork = 0

  /// No news.
  public init() {}

  /// Whether there is nothing new.
  public var isEmpty: Bool { reports.isEmpty && results.isEmpty }
}
