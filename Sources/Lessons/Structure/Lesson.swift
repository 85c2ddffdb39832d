import LessonText

/// A lesson: what its file says about it, and its parts.
public struct Lesson: Equatable, Sendable {
  /// The file as it was named.
  public let file: String
  /// Its name: that of the file without folder, `.md` and a number with a hyphen at its head.
  public let name: String
  /// What its file says about it.
  public let header: LessonHeader
  /// The heading above the parts; nil if there is none.
  public let heading: [Inline]?
  /// What it is taken in, at least one.
  public let parts: [Part]

  /// Reads a lesson file.
  ///
  /// - Parameters:
  ///   - text: The whole text of the file.
  ///   - file: Its name, for errors and for the lesson's own.
  /// - Throws: All that is wrong with it, by line.
  public init(text: String, file: String) throws(LessonErrors) {
    try self.init(bytes: Array(text.utf8), file: file)
  }

  /// Reads the bytes of a lesson file.
  ///
  /// - Throws: All that is wrong with it, by line.
  public init(bytes: [UInt8], file: String) throws(LessonErrors) {
    var problems = Problems()
    let lesson = LessonReader.lesson(of: bytes, file: file, problems: &problems)
    guard problems.isEmpty, let lesson else { throw LessonErrors(problems, file: file) }
    self = lesson
  }

  init(
    file: String, name: String, header: LessonHeader, heading: [Inline]?, parts: [Part]
  ) {
    self.file = file
    self.name = name
    self.header = header
    self.heading = heading
    self.parts = parts
  }
}

/// What the front matter of a lesson says.
public struct LessonHeader: Equatable, Sendable {
  /// What the list of lessons calls it.
  public let title: String
  /// What a learner can do afterwards.
  public let objective: String
  /// How long it takes, at least 1.
  public let minutes: Int
  /// The lessons that come before it, by name.
  public let needs: [String]
  /// The line of the file with `needs`.
  public let needsLine: Int
  /// The experiment that every part begins with; nil if it opens none.
  public let experiment: ExperimentName?
  /// The line of the file with `experiment`.
  public let experimentLine: Int
}

/// A part of a lesson, which can be taken by itself.
public struct Part: Equatable, Sendable {
  /// Its heading.
  public let title: [Inline]
  /// Its name, which stays when parts are put in another order: `add-both-paths`.
  public let name: String
  /// The line of its heading.
  public let line: Int
  /// What it is made of, in order.
  public let items: [Item]

  /// A piece of a part.
  public enum Item: Equatable, Sendable {
    /// A block to read.
    case prose(MarkdownBlock)
    /// Something that comes on the screen.
    case show(Show)
    /// Something that is asked.
    case question(Question)
    /// Something to do.
    case task(Task)
    /// What students never see.
    case note(line: Int, [MarkdownBlock])
  }

  /// A question with the help that belongs to it.
  public struct Question: Equatable, Sendable {
    /// Which one it is.
    public let id: QuestionID
    /// The line of its block.
    public let line: Int
    /// What is asked.
    public let asked: Asked
    /// Hints and reveal.
    public internal(set) var help: Help
  }

  /// A task with the help that belongs to it.
  public struct Task: Equatable, Sendable {
    /// Which one it is.
    public let id: QuestionID
    /// The line of its block.
    public let line: Int
    /// What is to be done.
    public let block: TaskBlock
    /// Hints and reveal.
    public internal(set) var help: Help
  }

  /// What helps with a question or task.
  public struct Help: Equatable, Sendable {
    /// A ladder: each says more than the one before.
    public var hints: [[MarkdownBlock]] = []
    /// What is told after the attempt.
    public var reveal: [MarkdownBlock]?
  }

  /// The questions and tasks, in order.
  public var questions: [QuestionID] {
    items.compactMap { item in
      switch item {
      case .question(let question): question.id
      case .task(let task): task.id
      case .prose, .show, .note: nil
      }
    }
  }
}

/// Which question or task it is: the same as long as its part keeps its name.
public struct QuestionID: Hashable, Sendable {
  /// The name of the lesson.
  public let lesson: String
  /// The name of the part.
  public let part: String
  /// Its number among the questions and tasks of the part, from 1.
  public let number: Int

  /// The question of a number.
  public init(lesson: String, part: String, number: Int) {
    self.lesson = lesson
    self.part = part
    self.number = number
  }
}
