import Activations
import TestSupport
import Testing

@Suite("The head of the screen of activations")
struct ActivationsScreenTests {
  private func screen(_ keys: String) throws -> ActivationsScreen {
    var learner = try Learner("xor")
    learner.press(.function(5))
    learner.type(keys)
    return ActivationsScreen(learner.state.scene(ActivationsModel.self))
  }

  @Test("says what is looked at and where")
  func head() throws {
    #expect(try screen("").title == "sigmoid" && screen("").position == "z 1.5")
    #expect(try screen("jh").title == "tanh" && screen("jh").position == "z 1.4")
    #expect(try screen("2").title == "all at the same z")
    #expect(try screen("3l").position == "iteration 2")
    #expect(try screen("2").tabs.map(\.isChosen) == [false, true, false])
    #expect(try screen("").tabs.map(\.text) == ["1 function", "2 side by side", "3 at work"])
  }
}
