import Lessons

/// What a lesson should have, counted over all its parts.
struct CourseLint {
  private let lesson: Lesson

  init(_ lesson: Lesson) { self.lesson = lesson }

  private static let leastPredicts = 4
  private static let leastChoices = 2
  private static let leastTasks = 1

  /// The numbers and choices that are asked for.
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
    let predicts = questions.count { if case .predict = $0.asked { true } else { false } }
    let counts = [
      ("predict", predicts, Self.leastPredicts),
      ("choose", questions.count - predicts, Self.leastChoices),
      ("task", taskCount, Self.leastTasks),
    ]
    return counts.filter { $0.1 < $0.2 }.map { name, count, least in
      LintFinding(
        line: 1, "found \(count) \(name) blocks; a lesson should have \(least) or more",
        isWarning: true)
    } + silent
  }
}
