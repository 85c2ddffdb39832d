import Derivation
import ScreenKit
import Step
import TestSupport
import Testing
import Text

@Suite("The tour")
struct TourTests {
  /// At its first stop.
  private func begin() throws -> Learner {
    let experiment = try Sample.builtIn("xor")
    var learner = try Learner("mazur")
    learner.state.setHome([.tour])
    #expect(learner.state.update(.chosen(StepCommand.tour)) == [.open(.builtIn("xor"))])
    _ = learner.state.update(
      .opened(OpenedExperiment(source: .builtIn("xor"), title: "XOR", experiment: experiment)))
    return learner
  }

  /// What each stop asks for.
  private static let keys: [[Key]] = [
    [.right, .right, .right], [.left, .left, .left],
    [.character("}"), .character("}"), .right, .right, .right], [.character("+")],
    "rC < 0.1".map { .character($0) } + [.enter], [.character("o"), .right, .escape],
    [.tab, .enter],
  ]

  @Test("asks for one thing after another, sees that it is done, and ends")
  func whole() throws {
    var learner = try begin()
    #expect(Self.keys.count == Tour.count)
    for (stop, keys) in Self.keys.enumerated() {
      #expect(learner.state.tour?.stop == stop)
      #expect(learner.screen.tour?.isDone == false)
      for key in keys { learner.press(key) }
      for _ in 0..<1000 where learner.state.work != nil { _ = learner.state.update(.frameDue) }
      #expect(learner.screen.tour?.isDone == true, "stop \(stop + 1)")
      if learner.state.selected != nil { learner.press(.escape) }
      learner.press(.enter)
    }
    #expect(learner.state.tour == nil)
  }

  @Test("does not go on before it is done, and is left with Esc")
  func waits() throws {
    var learner = try begin()
    learner.press(.enter)
    #expect(learner.state.tour?.stop == 0)
    learner.press(.escape)
    #expect(learner.state.tour == nil)
  }

  @Test("says at every stop what fits three rows of 78 cells")
  func texts() throws {
    var learner = try begin()
    for keys in Self.keys {
      #expect((learner.screen.tour?.text.count ?? 0) <= 226)
      for key in keys { learner.press(key) }
      for _ in 0..<1000 where learner.state.work != nil { _ = learner.state.update(.frameDue) }
      #expect((learner.screen.tour?.text.count ?? 0) <= 226)
      if learner.state.selected != nil { learner.press(.escape) }
      learner.press(.enter)
    }
  }
}
