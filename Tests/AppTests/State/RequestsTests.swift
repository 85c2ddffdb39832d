import ScreenKit
import TestSupport
import Testing
import Text

@Suite("Screens that show one idea")
struct RequestsTests {
  @Test(
    "open from anywhere and lead back to where one came from",
    arguments: [
      (5, ScreenID.activations), (6, .losses), (7, .vanishing),
    ])
  func back(_ key: Int, _ screen: ScreenID) throws {
    var learner = try Learner("xor")
    learner.press(.function(key))
    #expect(learner.state.screen == screen)
    learner.press(.escape)
    #expect(learner.state.screen == .step)
    learner.type("c")
    for key in [Key.function(key), .escape] { learner.press(key) }
    #expect(learner.state.screen == .compare)
    for key in [Key.function(5), .function(6), .function(7), .escape] { learner.press(key) }
    #expect(learner.state.screen == .compare)
  }

  @Test("say that one is there already", arguments: [5, 6, 7])
  func there(_ key: Int) throws {
    var learner = try Learner("xor")
    for _ in 0..<2 { learner.press(.function(key)) }
    #expect(learner.state.notice?.text == "This is \(learner.state.screen.name).")
  }
}
