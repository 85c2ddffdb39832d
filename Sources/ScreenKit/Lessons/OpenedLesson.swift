import LessonText
import Lessons

/// A lesson that was read, with the experiments that it opens.
public struct OpenedLesson: Sendable {
  /// The lesson.
  public let lesson: Lesson
  /// Its place in the list of lessons, from 1, and how many there are; nil for one by itself.
  public let place: Place?
  /// The experiments by the names that the lesson has for them; one that cannot be read is missing.
  public let experiments: [ExperimentName: OpenedExperiment]
  /// What is to be taken next; nil where nothing follows.
  public let next: LessonEntry?
  /// Whether its file may change while it is taken, so that it is looked at now and then.
  public let isWatched: Bool

  /// A place in a list.
  public struct Place: Hashable, Sendable {
    /// Counted from 1.
    public let number: Int
    /// How many there are.
    public let count: Int

    /// A place.
    public init(number: Int, count: Int) {
      self.number = number
      self.count = count
    }
  }

  /// A lesson that was read.
  public init(
    _ lesson: Lesson, place: Place? = nil, experiments: [ExperimentName: OpenedExperiment],
    next: LessonEntry? = nil, isWatched: Bool = false
  ) {
    self.lesson = lesson
    self.place = place
    self.experiments = experiments
    self.next = next
    self.isWatched = isWatched
  }
}

/// What the list of lessons knows of one.
public struct LessonEntry: Hashable, Sendable {
  /// The lesson's name, by which it is opened.
  public let name: String
  /// Its title.
  public let title: String
  /// What one can do afterwards.
  public let objective: String
  /// How long it takes.
  public let minutes: Int
  /// The titles of its parts, and how far one is with each.
  public let parts: [PartEntry]
  /// How far one is.
  public let state: Progress.State
  /// The titles of the lessons that should be taken before and are not.
  public let missing: [String]
  /// What is wrong with its file, a line each; such a lesson cannot be opened.
  public let problems: [String]

  /// A part of a lesson.
  public struct PartEntry: Hashable, Sendable {
    /// Its heading.
    public let title: String
    /// How far one is.
    public let state: Progress.State

    /// A part.
    public init(title: String, state: Progress.State) {
      self.title = title
      self.state = state
    }
  }

  /// A lesson, as far as one got.
  public init(_ lesson: Lesson, progress: Progress, missing: [Lesson] = []) {
    name = lesson.name
    title = lesson.header.title
    objective = lesson.header.objective
    minutes = lesson.header.minutes
    parts = lesson.parts.map { part in
      PartEntry(
        title: part.title.plainText, state: progress.state(part: part.name, of: lesson.name))
    }
    state = progress.state(of: lesson)
    self.missing = missing.map(\.header.title)
    problems = []
  }

  /// A file that cannot be read as a lesson.
  public init(name: String, problems: [String]) {
    self.name = name
    title = name
    objective = ""
    minutes = 0
    parts = []
    state = .notBegun
    missing = []
    self.problems = problems
  }
}

/// The screen with the lessons.
public struct LessonList: Hashable, Sendable {
  /// The lessons in their order.
  public var entries: [LessonEntry]
  /// The one that is chosen, from 0.
  public var chosen: Int
  /// The place of the one to be taken next; nil where all are done.
  public let next: Int?
  /// What is to be said of all, such as that the file of progress had to be set aside.
  public let problem: String?

  /// A list; what is to be taken next is chosen.
  public init(entries: [LessonEntry] = [], next: Int? = nil, problem: String? = nil) {
    self.entries = entries
    self.next = next
    self.problem = problem
    chosen = next ?? 0
  }

  /// The lesson that is chosen; nil where there is none.
  public var entry: LessonEntry? { entries.indices.contains(chosen) ? entries[chosen] : nil }
}

/// The lesson that is taken, as far as screens have to know.
public struct TakenLesson: Hashable, Sendable {
  /// Its name, by which the list of lessons has it.
  public let name: String
  /// The screen that it is about where one is in it.
  public let screen: ScreenID
  /// Whether all of it was read.
  public let isOver: Bool

  /// The lesson that is taken.
  public init(name: String, screen: ScreenID, isOver: Bool) {
    self.name = name
    self.screen = screen
    self.isOver = isOver
  }
}
