import Derivation
import ScreenKit
import Session
import TestSupport
import Testing

@Suite("Running until a condition holds")
struct LongWorkTests {
  @Test("goes frame by frame to the end of the first iteration in which it holds")
  func found() throws {
    var learner = try Learner("xor")
    run("C < 0.1", &learner)
    #expect(learner.state.notice?.text.hasPrefix("C < 0.1 holds in iteration") == true)
    let steps = learner.state.run.current.steps
    #expect(steps.record.cost < 0.1)
    let before = learner.state.run.timeline.steps(of: learner.moment.iteration - 1)
    #expect(before.record.cost >= 0.1)
    learner.press(.control("o"))
    #expect(learner.moment == Moment(iteration: 1, index: 0))
  }

  @Test("Enter alone looks for the same again, and what was typed comes back with an arrow")
  func again() throws {
    var learner = try Learner("xor")
    run("iteration >= 5", &learner)
    #expect(learner.moment.iteration == 5)
    learner.type("r")
    learner.press(.enter)
    finish(&learner)
    #expect(learner.moment.iteration == 6)
    run("iteration >= 9", &learner)
    learner.type("r")
    learner.press(.up)
    learner.press(.up)
    guard case .prompt(let prompt) = learner.state.overlay else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.field.text == "iteration >= 5")
  }

  @Test("stops at Esc where it is")
  func stopped() throws {
    var learner = try Learner("xor")
    learner.type("rC < 0")
    learner.press(.enter)
    #expect(learner.state.interval == 0)
    for _ in 0..<3 { _ = learner.state.update(.frameDue) }
    #expect(learner.state.notice?.text.contains("Esc stops") == true)
    learner.press(.escape)
    #expect(learner.state.work == nil && learner.moment.iteration > 1)
    #expect(learner.state.notice?.text.hasPrefix("Stopped in iteration") == true)
  }

  @Test("stops at a click too, which then does what it does")
  func clicked() throws {
    for message in [Message.chosen(ProgramCommand.close), .pointed(.step(2)), .pointed(.wheel(1))] {
      var learner = try Learner("xor")
      learner.type("rC < 0")
      learner.press(.enter)
      for _ in 0..<3 { _ = learner.state.update(.frameDue) }
      _ = learner.state.update(message)
      #expect(learner.state.work == nil && learner.moment.iteration > 1)
    }
  }

  @Test("any other key stops it and does what it does")
  func otherKey() throws {
    var learner = try Learner("xor")
    learner.type("rC < 0")
    learner.press(.enter)
    _ = learner.state.update(.frameDue)
    learner.type("?")
    #expect(learner.state.work == nil)
    guard case .list = learner.state.overlay else {
      Issue.record("the help is not open")
      return
    }
  }

  @Test("ends where the run diverges, on the step that is not finite first")
  func diverged() {
    var learner = Learner(Sample.diverging)
    run("C < 0", &learner)
    #expect(learner.moment == learner.state.run.timeline.divergence?.moment)
    #expect(learner.state.notice?.kind == .warning)
    var other = Learner(Sample.diverging)
    run("nan", &other)
    #expect(other.moment.iteration == learner.moment.iteration)
  }

  @Test(
    "refuses what is no condition, at the column where it goes wrong",
    arguments: [
      ("C < ", 5), ("C < h9", 5), ("C", 1), ("w1[9,9] > 0", 1), ("m(b1[1]) > 0", 1), ("", 1),
    ])
  func refused(_ text: String, _ column: Int) throws {
    var learner = try Learner("mazur")
    learner.type("r" + text)
    learner.press(.enter)
    guard case .prompt(let prompt) = learner.state.overlay else {
      Issue.record("the prompt is closed")
      return
    }
    #expect(prompt.problem?.column == column, "\(prompt.problem?.text ?? "")")
    #expect(learner.state.work == nil && learner.moment.index == 0)
    learner.type("x")
    guard case .prompt(let next) = learner.state.overlay else { return }
    #expect(next.problem == nil, "typing takes the problem away")
  }

  private func run(_ condition: String, _ learner: inout Learner) {
    learner.type("r" + condition)
    learner.press(.enter)
    finish(&learner)
  }

  private func finish(_ learner: inout Learner) {
    for _ in 0..<10_000 where learner.state.work != nil { _ = learner.state.update(.frameDue) }
    #expect(learner.state.work == nil)
  }
}
