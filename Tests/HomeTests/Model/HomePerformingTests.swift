import App
import Derivation
import Experiments
import Home
import ScreenKit
import Session
import TestSupport
import Testing

@Suite("Opening experiments")
struct OpeningTests {
  private static let entries = [
    HomeModel.Entry.tour,
    HomeModel.Entry(.builtIn, name: "mazur", summary: "Mazur", source: .builtIn("mazur")),
    HomeModel.Entry(
      .recent, name: "mine.yaml", summary: "/home/me/mine.yaml", source: .file("mine.yaml")),
  ]

  private func atHome() throws -> Learner {
    let opened = OpenedExperiment(
      source: .builtIn("mazur"), title: "Mazur", experiment: try Sample.builtIn("mazur"))
    var learner = try Learner("mazur")
    learner.state = State(entries: Self.entries, beginning: opened)
    return learner
  }

  @Test("the list is gone through, and each entry's picture is asked for")
  func list() throws {
    var learner = try atHome()
    #expect(learner.state.screen == .home)
    #expect(learner.press(.down) == [.preview(.builtIn("mazur"))])
    #expect(learner.press(.character("j")) == [.preview(.file("mine.yaml"))])
    #expect(learner.press(.down) == [])
    #expect(learner.state.notice == Notice("This is the last.", .warning))
    #expect(learner.press(.character("k")) == [.preview(.builtIn("mazur"))])
  }

  @Test("Enter asks for the experiment; when it is read it is open on its first step")
  func open() throws {
    var learner = try atHome()
    learner.press(.down)
    #expect(learner.press(.enter) == [.open(.builtIn("mazur"))])
    let xor = try Sample.builtIn("xor")
    _ = learner.state.update(
      .opened(OpenedExperiment(source: .builtIn("mazur"), title: "Other", experiment: xor)))
    #expect(learner.state.screen == .step && learner.state.title == "Other")
    #expect(learner.state.setup == xor.setup && learner.moment.index == 0)
    #expect(!learner.state.isUnsaved)
  }

  @Test("what is chosen stays chosen when the list gets another entry above it, or loses one")
  func staysChosen() throws {
    var home = HomeModel(entries: Self.entries)
    home.choose(.builtIn("mazur"))
    let kept = HomeModel.Entry(.kept, name: "XOR", summary: "kept", source: .kept("run-1"))
    home.set([kept] + Self.entries)
    #expect(home.entry?.source == .builtIn("mazur"))
    home.set(Self.entries.filter { $0.source != .builtIn("mazur") })
    #expect(home.entry?.source == .file("mine.yaml"), "the place stays where the entry is gone")
  }

  @Test("what cannot be read is said where one looks")
  func problem() throws {
    var learner = try atHome()
    learner.press(.down)
    _ = learner.state.update(.openFailed(.builtIn("mazur"), reason: "it is gone"))
    #expect(learner.state.home.problem == "it is gone" && learner.state.screen == .home)
    learner.press(.down)
    #expect(learner.state.home.problem == nil)
  }

  @Test("a recent file goes off the list, a built-in experiment does not")
  func forget() throws {
    var learner = try atHome()
    learner.press(.down)
    #expect(learner.press(.delete) == [])
    #expect(learner.state.notice?.kind == .warning)
    learner.press(.down)
    #expect(learner.press(.delete).contains(.forget(.file("mine.yaml"))))
    #expect(learner.state.home.entries.count == 2)
  }

  @Test("a changed run is kept when another is opened, and when the program ends")
  func keeps() throws {
    var learner = try atHome()
    learner.press(.down)
    let mazur = try Sample.builtIn("mazur")
    _ = learner.state.update(
      .opened(OpenedExperiment(source: .builtIn("mazur"), title: "Mazur", experiment: mazur)))
    #expect(learner.press(.character("q")) == [.quit], "nothing was changed")
    learner.go(toIteration: 3)
    learner.press(.tab)
    learner.type("e0.5")
    learner.press(.enter)
    #expect(learner.state.isUnsaved)
    let kept = try #require(learner.state.unsaved)
    #expect(learner.press(.character("q")) == [.keep(kept), .quit])
    let read = try Experiment(bytes: Array(kept.text.utf8), file: "kept.yaml") { _ in [] }
    var again = Run(read.setup)
    again.perform(.iterationEnd)
    let here = learner.state.run.current.steps.record
    #expect(again.current.steps.record.cost == here.cost, "it goes on with the same bits")
  }

  @Test("undoing all changes, or saving, leaves nothing to keep")
  func nothingToKeep() throws {
    var learner = try atHome()
    let mazur = try Sample.builtIn("mazur")
    _ = learner.state.update(
      .opened(OpenedExperiment(source: .builtIn("mazur"), title: "Mazur", experiment: mazur)))
    learner.type("e0.5")
    learner.press(.enter)
    learner.type("u")
    #expect(learner.state.unsaved == nil)
    learner.press(.control("r"))
    #expect(learner.state.unsaved != nil)
    _ = learner.state.update(.saved(path: "x.yaml", note: ""))
    #expect(learner.state.unsaved == nil)
  }

  @Test("home and back again is the same place in the same run")
  func back() throws {
    var learner = try atHome()
    let mazur = try Sample.builtIn("mazur")
    _ = learner.state.update(
      .opened(OpenedExperiment(source: .builtIn("mazur"), title: "Mazur", experiment: mazur)))
    learner.go(toIteration: 4)
    let moment = learner.moment
    learner.type("gh")
    #expect(learner.state.screen == .home && learner.state.home.chosen == 1)
    learner.press(.enter)
    #expect(learner.state.screen == .step && learner.moment == moment)
    learner.type("gh")
    learner.press(.function(2))
    #expect(learner.state.screen == .step && learner.moment == moment)
  }
}
