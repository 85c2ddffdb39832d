import Activations
import Derivation
import Engine
import TestSupport
import Testing

@Suite("What the page of all activations shows")
struct SideBySideScreenTests {
  private func screen(_ keys: String = "") throws -> SideBySideScreen {
    var learner = try Learner("xor")
    learner.press(.function(5))
    learner.type(keys + "2")
    return SideBySideScreen(learner.state.scene(ActivationsModel.self))
  }

  @Test("has every activation of one z with the engine's numbers at the marker")
  func panels() throws {
    let screen = try screen("[[")
    #expect(screen.z == -0.5)
    #expect(screen.panels.map(\.name) == Activation.all.dropLast().map(\.name))
    for (panel, activation) in zip(screen.panels, Activation.all) {
      let value = try #require(activation.value(at: -0.5))
      let slope = try #require(activation.derivative(at: -0.5))
      #expect(
        panel.numbers == [
          "a  \(NumberFormat.short.text(value))", "f′ \(NumberFormat.short.text(slope))",
        ])
    }
    #expect(screen.panels.filter(\.isChosen).map(\.name) == ["sigmoid"])
  }

  @Test("ranks them by what is left of a slope")
  func ranking() throws {
    #expect(
      try screen("[[").ranking
        == "identity 1, tanh 0.7864, elu 0.6065, softplus 0.3775, silu 0.2600, prelu 0.25,"
        + " sigmoid 0.2350, gelu 0.1325, leaky-relu 0.01, step 0, relu 0")
    #expect(
      try screen("").ranking.hasPrefix(
        "gelu 1.127, silu 1.041, identity 1, relu 1, leaky-relu 1, prelu 1, elu 1"))
  }

  @Test("has the parameters that were set")
  func parameters() throws {
    let screen = try screen("jjj+[[")
    #expect(screen.panels[5].numbers[1] == "f′ 0.1" && screen.panels[5].isChosen)
  }
}
