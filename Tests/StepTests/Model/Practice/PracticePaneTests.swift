import Derivation
import TestSupport
import Testing

@Suite("The box of practice")
struct PracticePaneTests {
  @Test("never has more lines than there is room for, nor wider ones")
  func room() throws {
    for kind in [StepKind.weightedSum, .delta, .weightGradient] {
      var learner = try Learner("mazur")
      learner.room.lowerRows = 7
      learner.type("p")
      while learner.address.kind != kind {
        learner.type("skip")
        learner.press(.enter)
        learner.press(.enter)
      }
      for text in ["0.0275", "-17", "hint", "hint", "nonsense", "1/0"] {
        learner.type(text)
        learner.press(.enter)
        let pane = try #require(learner.screen.practice)
        #expect(pane.lines.count <= 5 && !pane.lines.isEmpty)
        for line in pane.lines { #expect(line.reduce(0) { $0 + $1.text.count } <= 78) }
      }
    }
  }

  @Test("the footer says what Enter does")
  func footer() throws {
    var learner = try Learner("mazur")
    learner.press(.right)
    learner.type("p")
    #expect(learner.state.footer.first?.name == "answer")
    learner.type("0.3775")
    learner.press(.enter)
    #expect(learner.state.footer.first?.name == "the next")
  }
}
