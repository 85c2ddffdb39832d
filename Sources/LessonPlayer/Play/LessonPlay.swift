import Derivation
import Lessons
import Questions
import ScreenKit

/// A lesson that someone is taking: where in it one is, what is asked, and what was said to it.
public struct LessonPlay {
  /// What the keys go to.
  public enum Focus: Hashable, Sendable {
    /// The line at the bottom: an answer is typed, or a word such as `hint`.
    case box
    /// The screen that the lesson is about.
    case workbench
  }

  /// The lesson, with its experiments.
  public internal(set) var opened: OpenedLesson
  /// The part, from 0.
  public internal(set) var part = 0
  /// The page of the part, from 0.
  public internal(set) var page = 0
  /// Whether all was read, to the end of the lesson.
  public internal(set) var isOver = false
  /// What the keys go to.
  public var focus = Focus.box
  /// What is typed.
  public internal(set) var field = TextField()
  /// What is marked of what stands behind letters, from 0; nil until one marks something.
  public internal(set) var marked: Int?
  /// By how many lines the prose is scrolled; the view keeps it within the text.
  public internal(set) var scroll = 0
  /// What a view showed of the text last; nil before it was drawn.
  var reading: LessonReading?
  /// Whether the marked answer has to be seen, for its mark was just moved; or what a task asks for.
  public internal(set) var followsMark = false
  /// How many hints of the page are shown.
  public internal(set) var hints = 0
  /// What was said last.
  public internal(set) var said: LessonReply? {
    // Where question and text are one, what is said stands at their end.
    didSet { if said != nil, reading?.isJoined == true { scroll = Self.end } }
  }
  /// How the questions and tasks ended that were answered, done or skipped.
  public internal(set) var results: [QuestionID: Progress.Result] = [:]
  /// The moment that numbers of the prose are about.
  public internal(set) var anchor: Moment
  /// The numbers that it points at.
  public internal(set) var highlight: Set<Quantity> = []
  /// What the page asks, while it is open.
  var asked: (any OpenQuestion)?
  /// Whether the question that is open was asked on the step screen, which keeps its answer.
  var keepsAnswer = false
  /// What the lesson wanted to show and could not, a line each.
  public internal(set) var problems: [ShowProblem] = []
  /// The times that the page's question was tried and not right.
  public internal(set) var attempts = 0
  /// Milliseconds since its file was looked at.
  var sinceLook = 0
  /// The screen that it is about where one is in it, also while one is elsewhere.
  var screen = ScreenID.step
  /// Whether the screen is shown without the lesson, as in the book.
  var isHidden = false
  /// What keys that it pressed lead to outside, until the update is over.
  var pending: [Effect] = []
  /// What the learner did, in this window and before it was opened.
  public internal(set) var progress: Progress

  /// Something of a lesson that cannot be shown or asked.
  public struct ShowProblem: Hashable, Sendable {
    /// The line of the lesson's file.
    public let line: Int
    /// What is wrong.
    public let text: String
  }

  init(_ opened: OpenedLesson, progress: Progress, at moment: Moment) {
    self.opened = opened
    self.progress = progress
    anchor = moment
  }

  /// The lesson.
  public var lesson: Lesson { opened.lesson }

  /// The part that one is in.
  public var currentPart: Part { lesson.parts[min(part, lesson.parts.count - 1)] }

  /// The pages of the part.
  public var pages: [Page] { currentPart.pages }

  /// The page that one is on.
  public var currentPage: Page {
    let pages = pages
    return pages[min(page, pages.count - 1)]
  }

  /// What the page asks; nil where one only reads.
  public var ask: Page.Ask? { currentPage.ask }

  /// How the page's question ended; nil while it is open, and where nothing is asked.
  public var result: Progress.Result? { ask.flatMap { results[$0.id] } }

  /// Whether one may read on.
  public var isDone: Bool { ask == nil || result != nil }

  /// What the open question keeps from who is asked; with the question it is gone.
  public var withheld: Withheld? { keepsAnswer ? asked?.withheld : nil }

  /// Whether a question or a task is open.
  public var isOpen: Bool { !isDone && !isOver }

  /// Whether there is anything before this page.
  public var isAtStart: Bool { part == 0 && page == 0 }

  /// About how many minutes are left, at least 1 before the end.
  public var minutesLeft: Int {
    guard !isOver else { return 0 }
    let counts = lesson.parts.map(\.pages.count)
    let total = counts.reduce(0, +)
    let passed = counts[..<min(part, counts.count)].reduce(0, +) + page
    let left = Double(lesson.header.minutes) * Double(total - passed) / Double(max(1, total))
    return max(1, Int(left.rounded()))
  }
}
