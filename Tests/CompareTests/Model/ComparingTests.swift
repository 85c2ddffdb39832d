import App
import Compare
import Engine
import Experiments
import Home
import ScreenKit
import TestSupport
import Testing

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
    _ = learner.state.update(.chosen(CompareCommand.earlier))
    #expect(learner.state.notice?.text == "No other experiment was compared.")
    learner.press(.function(3))
    _ = learner.state.update(.chosen(CompareCommand.earlier))
    #expect(learner.state.notice?.text == "No other experiment was compared.")
    learner.press(.function(2))
    learner.type("c")
    _ = learner.state.update(.chosen(CompareCommand.earlier))
    #expect(
      learner.state.notice?.text == "No other experiment was compared.",
      "a new one of the same experiment takes its place")
  }

  // MARK: Into a contender of what is not open

  /// Someone who compared XOR, opened another experiment from the list, and compared that.
  private func twice() throws -> Learner {
    var learner = try Learner("xor")
    learner.state = State(
      title: "xor", experiment: try Sample.builtIn("xor"), source: .builtIn("xor"))
    learner.state.setHome(
      ["xor", "mazur"].map {
        HomeModel.Entry(.builtIn, name: $0, summary: "", source: .builtIn($0))
      })
    learner.type("c")
    learner.hearContenders()
    learner.press(.function(2))
    learner.type("gh")
    #expect(learner.state.screen == .home)
    learner.press(.down)
    #expect(learner.press(.enter).last == .open(.builtIn("mazur")))
    _ = learner.state.update(.opened(try opened("mazur")))
    learner.press(.function(3))
    learner.hearContenders()
    return learner
  }

  /// All that says which run is open says the same, and what is changed is kept as what it is.
  private func expectContender(_ learner: Learner, of name: String) throws {
    var learner = learner
    let model = try #require(learner.state.comparison)
    let contender = model.runs.experiment(of: model.runs.contenders[model.chosen])
    #expect(learner.state.screen == .step && learner.state.isOpen)
    #expect(learner.state.title == name && learner.screen.header.title == name)
    #expect(learner.state.source == nil && !learner.state.isUnsaved)
    #expect(learner.state.experiment == contender)
    #expect(learner.state.run.timeline.setup == contender.setup)
    let inputs = try Sample.builtIn(name).setup.network.inputs
    #expect(learner.state.setup.network.inputs == inputs)
    learner.type("s")
    guard case .prompt(let prompt) = learner.state.overlay else {
      Issue.record("no name is asked for")
      return
    }
    #expect(prompt.field.text == "\(name)-changed.yaml")
    learner.press(.escape)
    #expect(learner.state.unsaved == nil)
    learner.type("e0.625")
    learner.press(.enter)
    let kept = try #require(learner.state.unsaved)
    #expect(kept.title == name)
    let setup = try Experiment(yaml: kept.text, file: "kept.yaml") { _ in [] }.setup
    #expect(setup.network.parameters == contender.setup.network.parameters)
    #expect(setup.data == contender.setup.data && setup.optimizer == contender.setup.optimizer)
    let here = learner.state.run.current.steps.record
    let trainer = Trainer(setup)
    let parameters = setup.network.parameters
    #expect(parameters.map(trainer.value) == parameters.map(here.value))
    #expect(parameters.map(here.value).contains(0.625))
  }

  @Test("a contender that is stepped into has the name of what is compared, whatever was before")
  func stepsInto() throws {
    var learner = try twice()
    #expect(learner.state.comparison?.title == "mazur")
    learner.press(.right)
    learner.hearContenders()
    learner.press(.enter)
    try expectContender(learner, of: "mazur")
    learner.press(.function(3))
    #expect(learner.state.comparison?.title == "mazur" && learner.state.notice == nil)
  }

  @Test("one of an earlier comparison has the name of that, and F3 leads back to it")
  func stepsIntoEarlier() throws {
    var learner = try twice()
    learner.type(":earlier comp")
    learner.press(.enter)
    learner.hearContenders()
    learner.press(.tab)
    learner.press(.right)
    learner.hearContenders()
    learner.press(.enter)
    try expectContender(learner, of: "xor")
    learner.press(.function(3))
    #expect(learner.state.comparison?.title == "xor" && learner.state.comparison?.chosen == 1)
    #expect(learner.state.comparison?.runs.position == 1)
    learner.type(":earlier comp")
    learner.press(.enter)
    #expect(learner.state.comparison?.title == "mazur")
  }

  @Test("a changed run is kept by its own name before a contender takes its place")
  func keeps() throws {
    var learner = try twice()
    learner.press(.function(2))
    learner.type("e0.625")
    learner.press(.enter)
    #expect(learner.state.isUnsaved)
    learner.type(":earlier comp")
    learner.press(.enter)
    learner.hearContenders()
    let effects = learner.press(.enter)
    guard case .keep(let kept)? = effects.first else {
      Issue.record("nothing is kept: \(effects)")
      return
    }
    #expect(effects.count == 1 && kept.title == "mazur")
    let setup = try Experiment(yaml: kept.text, file: "kept.yaml") { _ in [] }.setup
    #expect(setup.data == (try Sample.builtIn("mazur").setup.data))
    try expectContender(learner, of: "xor")
  }

  @Test("F3 on the list of experiments compares the chosen one, and Enter steps into it")
  func fromHome() throws {
    let names = ["xor", "mazur"]
    var learner = try Learner("xor")
    learner.state = State(
      entries: names.map { .init(.builtIn, name: $0, summary: "", source: .builtIn($0)) },
      beginning: try opened("xor"))
    learner.press(.down)
    #expect(learner.press(.function(3)).last == .open(.builtIn("mazur")))
    _ = learner.state.update(.opened(try opened("mazur")))
    #expect(learner.state.screen == .compare && learner.state.comparison?.title == "mazur")
    learner.hearContenders()
    learner.press(.enter)
    try expectContender(learner, of: "mazur")
  }
}
