/// Which question of which lesson tests what is taught.
public struct Coverage: Equatable, Sendable {
  /// The questions that test something, in the order of the lessons.
  public let questions: [SyllabusRow: [QuestionID]]

  /// What some lessons cover.
  public init(_ lessons: [Lesson]) {
    var questions: [SyllabusRow: [QuestionID]] = [:]
    for item in lessons.flatMap(\.parts).flatMap(\.items) {
      for row in item.covers.rows { questions[row, default: []].append(item.covers.id) }
    }
    self.questions = questions
  }

  /// What no question tests.
  public var missing: [SyllabusRow] { SyllabusRow.allCases.filter { questions[$0] == nil } }

  /// A table of Markdown: what is taught, and the questions that test it.
  public var table: String {
    let head = "| taught | tested by |\n|---|---|\n"
    return head
      + SyllabusRow.allCases.map { row in
        let tests = questions[row, default: []].map { "\($0.lesson), \($0.part) \($0.number)" }
        return
          "| \(row.rawValue) | \(tests.isEmpty ? "nothing yet" : tests.joined(separator: "; ")) |\n"
      }.joined()
  }
}

extension Part.Item {
  /// What a question or task tests, and which one it is; nothing for anything else.
  fileprivate var covers: (rows: [SyllabusRow], id: QuestionID) {
    switch self {
    case .question(let question): (question.asked.block.covers, question.id)
    case .task(let task): (task.block.covers, task.id)
    case .prose, .show, .note: ([], QuestionID(lesson: "", part: "", number: 0))
    }
  }
}
