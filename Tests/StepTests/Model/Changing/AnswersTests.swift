import App
import Derivation
import Engine
import ScreenKit
import TestSupport
import Testing

@Suite("What is typed as an answer")
struct AnswersTests {
  @Test(
    "a number or an expression over numbers that are computed is a value",
    arguments: [
      ("0.25", 0.25), ("-1e-3", -0.001), ("2 * 0.25", 0.5), ("(1 + 2) / 8", 0.375),
      ("w1[1,1] * 2", 0.3), ("x1 + 1", 1.05), ("-w1[1,1]", -0.15),
    ])
  func values(_ text: String, _ value: Double) throws {
    var learner = try Learner("mazur")
    learner.type("e" + text)
    learner.press(.enter)
    #expect(learner.state.overlay == .none, "\(text)")
    let first = Parameter.weight(layer: 1, unit: 1, from: 1)
    #expect(learner.state.run.current.steps.record.value(of: first) == value)
  }

  @Test(
    "what is no finite number is not taken, and the prompt says why",
    arguments: ["", "abc", "1/0", "0.5.5", "(1", "delta(h1)", "1 < 2", "1e400"])
  func refusedValues(_ text: String) throws {
    var learner = try Learner("mazur")
    let before = learner.bits(1...2)
    learner.type("e" + text)
    learner.press(.enter)
    let problem = try #require(prompt(learner)?.problem, "\(text)")
    #expect(!problem.text.isEmpty)
    #expect(!learner.state.run.isEdited && Bits.firstDifference(learner.bits(1...2), before) == nil)
    learner.press(.escape)
    #expect(learner.state.overlay == .none)
  }

  @Test("a division by zero names what is allowed")
  func infinite() throws {
    var learner = try Learner("mazur")
    learner.type("e1/0")
    learner.press(.enter)
    #expect(prompt(learner)?.problem?.text == "that is inf; allowed: a finite number")
  }

  @Test(
    "a setting that is typed is taken, or the prompt says what is allowed",
    arguments: [
      ("learning rate", "abc", "allowed: a number above 0"),
      ("batch", "some", "allowed: full, or a whole number from 1"),
      ("batch", "1.5", "allowed: full, or a whole number from 1"),
      ("seed", "-1", "allowed: a whole number from 0"),
      ("seed", "0.5", "allowed: a whole number from 0"),
    ])
  func refusedSettings(_ name: String, _ text: String, _ problem: String) throws {
    var learner = try Learner("xor")
    let setup = learner.state.setup
    try learner.open(setting: name)
    learner.press(.enter)
    learner.type(text)
    learner.press(.enter)
    #expect(prompt(learner)?.problem?.text == problem)
    #expect(learner.state.setup == setup)
  }

  @Test(
    "a setting out of its range leaves the run and says what is allowed",
    arguments: [
      ("learning rate", "0", "a number above 0"), ("learning rate", "-0.5", "a number above 0"),
      ("batch", "0", "1"),
    ])
  func outOfRange(_ name: String, _ text: String, _ allowed: String) throws {
    var learner = try Learner("xor")
    let setup = learner.state.setup
    try learner.open(setting: name)
    learner.press(.enter)
    learner.type(text)
    learner.press(.enter)
    let notice = try #require(learner.state.notice)
    #expect(notice.kind == .warning && notice.text.contains(allowed), "\(notice.text)")
    #expect(learner.state.setup == setup && !learner.state.run.isEdited)
  }

  @Test("the name of a file must not be empty")
  func fileName() throws {
    let experiment = try Sample.builtIn("mazur")
    var state = State(title: "Mazur", experiment: experiment)
    _ = state.update(.keyPressed(.character("s")))
    _ = state.update(.keyPressed(.control("u")))
    #expect(state.update(.keyPressed(.enter)) == [])
    guard case .prompt(let prompt) = state.overlay else {
      Issue.record("the prompt is closed")
      return
    }
    #expect(prompt.problem?.text == "type the name of a file")
  }

  private func prompt(_ learner: Learner) -> Prompt? {
    if case .prompt(let prompt) = learner.state.overlay { prompt } else { nil }
  }
}
