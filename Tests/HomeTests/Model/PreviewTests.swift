import App
import Engine
import Experiments
import Home
import ScreenKit
import Session
import TestSupport
import Testing

@Suite("Live pictures of experiments")
struct PreviewTests {
  private func preview(_ name: String) throws -> State {
    let experiment = try Sample.builtIn(name)
    let entry = HomeModel.Entry(.builtIn, name: name, summary: "", source: .builtIn(name))
    var state = State(
      entries: [entry],
      beginning: OpenedExperiment(source: .builtIn(name), title: name, experiment: experiment))
    #expect(state.picture() == [.preview(.builtIn(name))])
    _ = state.update(.previewed(.builtIn(name), experiment))
    return state
  }

  @Test("train frame by frame as the run does, then stand still", arguments: BuiltIn.names)
  func trains(_ name: String) throws {
    var state = try preview(name)
    var frames = 0
    while state.interval != nil, frames < 1000 {
      _ = state.update(.frameDue)
      frames += 1
    }
    let preview = try #require(state.home.preview)
    #expect(!preview.isRunning && frames > 10)
    let trainer = Trainer(preview.setup)
    trainer.step()
    #expect(preview.costs?.first == trainer.cost)
    for _ in 1..<preview.last { trainer.step() }
    #expect(preview.iteration == preview.last)
    #expect(preview.curve.last?.cost == trainer.cost || preview.hasDiverged)
  }

  @Test("show what a network of two inputs and one output answers, with the engine's numbers")
  func plane() throws {
    var state = try preview("xor")
    for _ in 0..<5 { _ = state.update(.frameDue) }
    let preview = try #require(state.home.preview)
    let plane = try #require(preview.plane(columns: 7, rows: 7))
    #expect(plane.outputs.count == 7 && plane.outputs.allSatisfy { $0.count == 7 })
    let trainer = Trainer(preview.setup)
    for _ in 0..<preview.iteration { trainer.step() }
    var setup = preview.setup
    setup.data = Dataset(rows: [(x: [plane.first.lowerBound, plane.second.upperBound], y: [0])])
    let asked = Trainer(setup)
    asked.restore(trainer.snapshot)
    #expect(plane.outputs[0][0] == asked.outputs()[0][0])
  }

  @Test("have no plane for networks of another shape")
  func noPlane() throws {
    let state = try preview("mazur")
    #expect(state.home.preview?.plane(columns: 5, rows: 5) == nil)
  }
}
