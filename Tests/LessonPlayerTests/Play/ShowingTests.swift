import Derivation
import ScreenKit
import TestSupport
import Testing

@Suite("What a lesson shows")
struct ShowingTests {
  private func show(_ keys: String) throws -> Pupil {
    try Pupil("## A\n\nText.\n\n```show\n\(keys)\n```\n")
  }

  @Test("Experiment, iteration, step, granularity, pane and what is lit")
  func step() throws {
    let pupil = try show(
      "experiment: xor\niteration: 3\nstep: δ(h2)\ngranularity: unit\npane: parameters\nhighlight: [h1]"
    )
    let state = pupil.state
    #expect(try pupil.play.problems.isEmpty)
    #expect(state.title == "xor")
    #expect(state.run.moment.iteration == 3)
    #expect(
      state.run.current.steps.quantity(of: state.run.current.address) == .delta(layer: 1, unit: 2))
    #expect(state.run.granularity == .unit)
    #expect(state.lower == .parameters)
    #expect(try pupil.play.highlight == [.activation(layer: 1, unit: 1)])
  }

  @Test(
    "The other screens, with a page by number or name and keys",
    arguments: [
      ("screen: vanishing\npage: 2\nkeys: [+, +]", ScreenID.vanishing),
      ("screen: losses\npage: softmax", .losses),
      ("screen: activations\nkeys: [Right]", .activations),
      ("screen: compare\npage: curves\nkeys: [Right]", .compare),
    ])
  func screens(_ text: String, _ kind: ScreenID) throws {
    let pupil = try show(text)
    #expect(try pupil.play.problems.map(\.text) == [])
    #expect(pupil.state.screen == kind)
    if kind == .vanishing {
      #expect(pupil.state.vanishing.stack.depth == 7)
      #expect(pupil.state.vanishing.page == .training)
    }
  }

  @Test(
    "What cannot be shown is told with its line",
    arguments: [
      "iteration: 1\nstep: 1000", "page: 2", "screen: losses\npage: nothing",
      "screen: step\nkeys: [Hyper]", "screen: step\nkeys: [Left]", "experiment: sine",
    ])
  func problems(_ text: String) throws {
    let pupil = try show(text)
    #expect(try pupil.play.problems.map(\.line) == [12])
  }
}
