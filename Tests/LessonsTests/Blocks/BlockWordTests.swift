import Lessons
import Testing

@Suite("The words of blocks")
struct BlockWordTests {
  @Test("every kind of question is a word, and an unknown one is told all of them in order")
  func words() {
    let kinds = QuestionKind.allCases.map(\.rawValue).joined(separator: ", ")
    #expect(
      Sample.errors("```riddle\nquestion: Which?\n```") == [
        "1: found the block \"riddle\"; allowed: show, \(kinds), task, hint, reveal, teacher, "
          + "console, none, python, sh, swift, text, yaml"
      ])
  }

  @Test("a hint belongs to a question of any kind or to a task, and says so where there is none")
  func hints() {
    let kinds = QuestionKind.allCases.map(\.rawValue).joined(separator: ", ")
    #expect(
      Sample.errors("```hint\nLook.\n```") == [
        "1: found a hint without a question or task directly above it; "
          + "allowed: behind \(kinds), task, and their hints"
      ])
  }
}
