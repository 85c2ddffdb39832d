import ScreenKit
import TestSupport
import Testing

@Suite("A line that is typed")
struct TextFieldTests {
  @Test("has a cursor that moves, inserts and deletes")
  func editing() throws {
    var learner = try Learner("mazur")
    learner.type("rabc")
    learner.press(.left)
    learner.type("X")
    #expect(field(learner)?.text == "abXc" && field(learner)?.cursor == 3)
    learner.press(.home)
    learner.press(.delete)
    #expect(field(learner)?.text == "bXc" && field(learner)?.cursor == 0)
    learner.press(.backspace)
    #expect(field(learner)?.text == "bXc")
    learner.press(.end)
    learner.press(.backspace)
    #expect(field(learner)?.text == "bX" && field(learner)?.cursor == 2)
    learner.press(.right)
    #expect(field(learner)?.cursor == 2)
  }

  @Test("forgets words and lines")
  func forgetting() throws {
    var learner = try Learner("mazur")
    learner.type("rC < 0.1 and L")
    learner.press(.control("w"))
    #expect(field(learner)?.text == "C < 0.1 and ")
    for _ in 0..<4 { learner.press(.left) }
    learner.press(.control("k"))
    #expect(field(learner)?.text == "C < 0.1 ")
    learner.press(.control("u"))
    #expect(field(learner)?.text == "" && field(learner)?.cursor == 0)
    learner.press(.control("w"))
    #expect(field(learner)?.text == "")
  }

  @Test("takes no more than it holds, and characters of any kind as one")
  func limits() throws {
    var learner = try Learner("mazur")
    learner.type("r" + String(repeating: "δ", count: 400))
    #expect(field(learner)?.text.count == TextField.limit)
    learner.press(.control("u"))
    learner.type("e\u{301}")
    #expect(field(learner).map { $0.cursor <= $0.text.count } == true)
    learner.press(.backspace)
    learner.press(.backspace)
    #expect(field(learner)?.text == "")
  }

  private func field(_ learner: Learner) -> TextField? {
    guard case .prompt(let prompt) = learner.state.overlay else { return nil }
    return prompt.field
  }
}
