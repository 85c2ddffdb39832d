import LessonText

/// Collects what belongs to one part.
struct PartBuilder {
  let title: [Inline]
  let name: String
  let line: Int
  private let lesson: String
  private var items: [Part.Item] = []
  /// What a hint would belong to.
  private var target = Target.nothing
  private var questionCount = 0
  /// Whether there is something to read.
  private var hasProse = false

  private enum Target {
    case nothing
    /// A question or task that could not be read.
    case unreadable
    /// The place of a question or task.
    case item(Int)
  }

  init(title: [Inline], line: Int, lesson: String) {
    self.title = title
    self.line = line
    self.lesson = lesson
    name = Self.name(of: title.plainText)
  }

  /// Letters and digits in lower case, with a hyphen for all between them.
  private static func name(of title: String) -> String {
    title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }

  func finished(problems: inout Problems) -> Part {
    if !hasProse { problems.add(.partWithoutProse(title.plainText), line: line) }
    return Part(title: title, name: name, line: line, items: items)
  }

  mutating func add(_ block: MarkdownBlock, problems: inout Problems) {
    guard case .code(let word, let lines) = block.content, let word = BlockWord(rawValue: word)
    else {
      switch block.content {
      case .rule, .heading: break
      default: hasProse = true
      }
      append(.prose(block))
      return
    }
    add(word, lines, line: block.line, problems: &problems)
  }

  private mutating func add(
    _ word: BlockWord, _ lines: [String], line: Int, problems: inout Problems
  ) {
    switch word {
    case .show:
      if let show = Show(lines, line: line, problems: &problems) {
        append(.show(show))
      } else {
        target = .nothing
      }
    case .question(let kind):
      questionCount += 1
      let asked = kind.asked(lines, line: line, id: id, problems: &problems)
      hang(
        asked.map { .question(Part.Question(id: id, line: line, asked: $0, help: Part.Help())) })
    case .task:
      questionCount += 1
      let block = TaskBlock(lines, line: line, problems: &problems)
      hang(block.map { .task(Part.Task(id: id, line: line, block: $0, help: Part.Help())) })
    case .hint, .reveal:
      help(word, markdown(lines, line: line, problems: &problems), line, problems: &problems)
    case .teacher:
      items.append(.note(line: line, markdown(lines, line: line, problems: &problems)))
    }
  }

  private var id: QuestionID { QuestionID(lesson: lesson, part: name, number: questionCount) }

  /// Adds something that hints do not belong to.
  private mutating func append(_ item: Part.Item) {
    items.append(item)
    target = .nothing
  }

  /// Adds a question or task, nil where it could not be read.
  private mutating func hang(_ item: Part.Item?) {
    guard let item else {
      target = .unreadable
      return
    }
    items.append(item)
    target = .item(items.count - 1)
  }

  /// Hangs a hint or a reveal on the question or task directly above it; only notes may lie between.
  private mutating func help(
    _ word: BlockWord, _ blocks: [MarkdownBlock], _ line: Int, problems: inout Problems
  ) {
    switch target {
    case .nothing: problems.add(.nothingAbove(word.rawValue), line: line)
    case .unreadable: break
    case .item(let place):
      if word == .hint {
        items[place].help?.hints.append(blocks)
      } else if items[place].help?.reveal != nil {
        problems.add(.secondReveal, line: line)
      } else {
        items[place].help?.reveal = blocks
      }
    }
  }

  private func markdown(
    _ lines: [String], line: Int, problems: inout Problems
  ) -> [MarkdownBlock] {
    let sources = lines.enumerated().map {
      SourceLine(number: line + 1 + $0.offset, bytes: Array($0.element.utf8)[...])
    }
    let blocks = problems.reading {
      BlockParser.blocks(of: sources, .lessons, problems: &$0)
    }
    for block in blocks {
      switch block.content {
      case .code(let word, _) where BlockWord(rawValue: word) != nil:
        problems.add(.text(.nestedBlock(word)), line: block.line)
      case .heading(1...2, _): problems.add(.badHeading, line: block.line)
      default: break
      }
    }
    return blocks
  }
}

extension Part.Item {
  /// The help of a question or task; nil for anything else.
  fileprivate var help: Part.Help? {
    get {
      switch self {
      case .question(let question): question.help
      case .task(let task): task.help
      case .prose, .show, .note: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .question(var question):
        question.help = newValue
        self = .question(question)
      case .task(var task):
        task.help = newValue
        self = .task(task)
      case .prose, .show, .note: break
      }
    }
  }
}
