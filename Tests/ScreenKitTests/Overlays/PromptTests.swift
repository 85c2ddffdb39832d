import ScreenKit
import TestSupport
import Testing
import Text

@Suite("The line in which something is typed")
struct PromptTests {
  private func prompt(_ learner: Learner) -> Prompt? {
    if case .prompt(let prompt) = learner.state.overlay { prompt } else { nil }
  }

  @Test("Tab puts in the candidates one after the other, Shift-Tab goes back")
  func candidates() throws {
    var learner = try Learner("mazur")
    learner.type("/d")
    let candidates = try #require(prompt(learner)?.candidates)
    try #require(candidates.count > 1)
    learner.press(.tab)
    #expect(prompt(learner)?.field.text == candidates[0] && prompt(learner)?.chosen == 0)
    learner.press(.tab)
    #expect(prompt(learner)?.field.text == candidates[1])
    learner.press(.backTab)
    #expect(prompt(learner)?.field.text == candidates[0])
    learner.press(.backTab)
    #expect(prompt(learner)?.field.text == candidates.last)
  }

  @Test("what was taken before comes back with the arrows, the latest first")
  func recall() throws {
    var learner = try Learner("mazur")
    for value in ["0.5", "0.25", "0.5"] {
      learner.type("e" + value)
      learner.press(.enter)
    }
    learner.type("e")
    var seen: [String?] = []
    for key in [Key.up, .up, .up, .down, .down] {
      learner.press(key)
      seen.append(prompt(learner)?.field.text)
    }
    #expect(seen == ["0.5", "0.25", "0.25", "0.5", ""])
  }

  @Test("a problem goes with the next key that edits")
  func problem() throws {
    var learner = try Learner("mazur")
    learner.type("ex(")
    learner.press(.enter)
    #expect(prompt(learner)?.problem != nil)
    learner.press(.backspace)
    #expect(prompt(learner)?.problem == nil && prompt(learner)?.field.text == "x")
  }

  @Test("Esc and Ctrl-C leave it and change nothing; redraw and suspend work in it")
  func leaving() throws {
    for key in [Key.escape, .control("c")] {
      var learner = try Learner("mazur")
      learner.type("e0.5")
      #expect(learner.press(.control("l")) == [.redraw])
      #expect(learner.press(.control("z")) == [.suspend])
      #expect(prompt(learner)?.field.text == "0.5")
      #expect(learner.press(key) == [])
      #expect(learner.state.overlay == .none && !learner.state.run.isEdited)
    }
  }
}
