import Comparison
import Engine
import Experiments
import Testing
import Workbench

@Suite("Which comparison is shown")
struct ComparingTests {
  private func opened(_ name: String) throws -> OpenedExperiment {
    OpenedExperiment(source: .builtIn(name), title: name, experiment: try Sample.builtIn(name))
  }

  /// Someone who compared XOR up to an iteration and then opened another experiment.
  private func learner(then name: String? = "moons") throws -> Learner {
    var learner = try Learner("xor")
    learner.state = State(
      title: "xor", experiment: try Sample.builtIn("xor"), source: .builtIn("xor"))
    learner.press(.function(3))
    learner.hearContenders()
    learner.type("lll")
    learner.hearContenders()
    learner.press(.function(2))
    if let name { _ = learner.state.update(.opened(try opened(name))) }
    return learner
  }

  @Test("F3 goes back to the comparison of what is open")
  func back() throws {
    var learner = try learner(then: nil)
    #expect(learner.state.screen == .step)
    learner.press(.function(3))
    #expect(learner.state.screen == .compare && learner.state.comparison?.title == "xor")
    #expect(learner.state.comparison?.runs.position == 3)
    #expect(learner.state.notice == nil)
    learner.press(.function(3))
    #expect(learner.state.notice?.text == "This is the compare screen.")
  }

  @Test(
    "F3 compares what is open, and an older comparison of another experiment is offered by name")
  func other() throws {
    var learner = try learner()
    learner.press(.function(3))
    #expect(learner.state.comparison?.title == "moons")
    #expect(learner.state.comparison?.runs.opened == (try Sample.builtIn("moons")))
    #expect(learner.state.comparison?.runs.position == 0)
    let notice = try #require(learner.state.notice?.text)
    #expect(notice.contains("xor") && notice.contains("earlier comparison"))
    learner.type(":earlier comp")
    learner.press(.enter)
    #expect(learner.state.screen == .compare && learner.state.comparison?.title == "xor")
    #expect(learner.state.comparison?.runs.position == 3)
    #expect(learner.state.notice?.text.contains("moons") == true)
    learner.hearContenders()
    learner.press(.function(3))
    #expect(learner.state.comparison?.title == "moons", "what is open")
  }

  @Test("contenders of one comparison are never taken for those of another")
  func ids() throws {
    var learner = try learner()
    let first = Set(try #require(learner.state.comparison).runs.contenders.map(\.id))
    learner.press(.function(3))
    learner.type("n")
    let second = Set(try #require(learner.state.comparison).runs.contenders.map(\.id))
    #expect(first.isDisjoint(with: second))
  }

  @Test("F3 leads back to the comparison that a contender was stepped into from")
  func contender() throws {
    var learner = try learner(then: nil)
    learner.press(.function(3))
    learner.hearContenders()
    learner.press(.tab)
    learner.press(.enter)
    #expect(learner.state.screen == .step)
    learner.press(.function(3))
    #expect(learner.state.comparison?.runs.position == 3 && learner.state.comparison?.chosen == 1)
  }

  @Test("what is compared of a stack that was stepped into is the stack")
  func stack() throws {
    var learner = try learner(then: nil)
    learner.press(.function(7))
    learner.press(.enter)
    #expect(learner.state.screen == .step)
    learner.press(.function(3))
    #expect(learner.state.comparison?.runs.opened == learner.state.experiment)
  }

  @Test("there is nothing to go back to before two experiments were compared")
  func none() throws {
    var learner = try learner(then: nil)
    _ = learner.state.update(.commandChosen(.earlierComparison))
    #expect(learner.state.notice?.text == "No other experiment was compared.")
    learner.press(.function(3))
    _ = learner.state.update(.commandChosen(.earlierComparison))
    #expect(learner.state.notice?.text == "No other experiment was compared.")
    learner.press(.function(2))
    learner.type("c")
    _ = learner.state.update(.commandChosen(.earlierComparison))
    #expect(
      learner.state.notice?.text == "No other experiment was compared.",
      "a new one of the same experiment takes its place")
  }
}
