import LessonText

/// A stretch of a part that is read at once, up to a question or task, or to what is shown next.
///
/// Its screen is made by what the pages of its part show, from the part's beginning; so going back,
/// and coming back another day, need no memory of the screen. Numbers of its prose are of the
/// moment that it shows, not of where one stepped meanwhile.
public struct Page: Equatable, Sendable {
  /// What is asked at its end.
  public enum Ask: Equatable, Sendable {
    /// A question, of whatever kind.
    case question(Part.Question)
    /// Something to bring about.
    case task(Part.Task)

    /// Which one it is.
    public var id: QuestionID {
      switch self {
      case .question(let question): question.id
      case .task(let task): task.id
      }
    }

    /// The line of its block.
    public var line: Int {
      switch self {
      case .question(let question): question.line
      case .task(let task): task.line
      }
    }

    /// Hints and reveal.
    public var help: Part.Help {
      switch self {
      case .question(let question): question.help
      case .task(let task): task.help
      }
    }
  }

  /// What is read.
  public internal(set) var prose: [MarkdownBlock] = []
  /// What comes on the screen when the page is opened, in order.
  public internal(set) var shows: [Show] = []
  /// What is asked at its end; nil where one only reads.
  public internal(set) var ask: Ask?

  init() {}
}

extension Part {
  /// Its pages, at least one.
  ///
  /// A page ends with a question or task. A second `show` begins a page, if there is something to
  /// read between it and the first.
  public var pages: [Page] {
    var pages: [Page] = []
    var page = Page()
    /// Whether something was read since the page's last show.
    var hasRead = false
    func finish() {
      if page != Page() { pages.append(page) }
      (page, hasRead) = (Page(), false)
    }
    for item in items {
      switch item {
      case .prose(let block):
        page.prose.append(block)
        hasRead = true
      case .show(let show):
        if !page.shows.isEmpty, hasRead { finish() }
        page.shows.append(show)
        hasRead = false
      case .question(let question):
        page.ask = .question(question)
        finish()
      case .task(let task):
        page.ask = .task(task)
        finish()
      case .note: break
      }
    }
    finish()
    return pages
  }
}
