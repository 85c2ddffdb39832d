import Lessons

/// What a lesson should have, counted over all its parts.
struct CourseLint {
  private let lesson: Lesson

  init(_ lesson: Lesson) { self.lesson = lesson }

  private static let leastTasks = 1

  /// The questions, of all kinds.
  var questions: [Part.Question] {
    items.compactMap { if case .question(let question) = $0 { question } else { nil } }
  }

  /// How many tasks there are.
  var taskCount: Int {
    items.count { if case .task = $0 { true } else { false } }
  }

  private var items: [Part.Item] { lesson.parts.flatMap(\.items) }

  /// Parts that ask nothing, and too few questions.
  var findings: [LintFinding] {
    let silent = lesson.parts.filter(\.questions.isEmpty).map {
      LintFinding(line: $0.line, "this part asks nothing", isWarning: true)
    }
    let kinds = questions.map(\.asked.block.kind)
    let counts = QuestionKind.allCases.map { kind in
      (kind.rawValue, kinds.count { $0 == kind }, kind.type.leastInLesson)
    }
    return (counts + [("task", taskCount, Self.leastTasks)]).filter { $0.1 < $0.2 }.map {
      name, count, least in
      LintFinding(
        line: 1, "found \(count) \(name) blocks; a lesson should have \(least) or more",
        isWarning: true)
    } + silent
  }
}
