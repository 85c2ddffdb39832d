import Session
import TestSupport
import Testing
import Vanishing

@Suite("The map of the gradients while it trains")
struct TrainingMapTests {
  private func learner(_ keys: String) throws -> Learner {
    var learner = try Learner("xor")
    learner.press(.function(7))
    learner.type(keys)
    while learner.state.interval != nil { _ = learner.state.update(.frameDue) }
    return learner
  }

  @Test("has the gradients of every iteration, as the timeline has them")
  func values() throws {
    let learner = try learner("]2")
    let map = TrainingMap(learner.state.scene(VanishingModel.self), .a)
    #expect(map.iterations == Array(1...11) && map.column == 10)
    for (column, iteration) in map.iterations.enumerated() {
      let gradients = learner.state.vanishing.a.moment(iteration).report.gradients
      #expect(map.values.map { $0[column] } == gradients)
    }
  }

  @Test("names what stands under the cursor, with its number")
  func cursor() throws {
    let map = TrainingMap(
      try learner("2").state.scene(VanishingModel.self), .a)
    #expect(map.cursor == "∂L/∂w at o₁₁: 0.0003205")
    #expect(
      TrainingMap(try learner("2k").state.scene(VanishingModel.self), .a)
        .cursor == "∂L/∂w at o₂₁: 0.001192")
    #expect(
      TrainingMap(try learner("2W").state.scene(VanishingModel.self), .b)
        .cursor.hasPrefix("‖∂L/∂w‖ at layer 1: "))
  }

  @Test("has nothing where a run has ended")
  func ended() throws {
    var learner = try learner("e")
    learner.type("w=3 eta=1 f=identity")
    learner.press(.enter)
    learner.type("]]2")
    while learner.state.interval != nil { _ = learner.state.update(.frameDue) }
    let map = TrainingMap(learner.state.scene(VanishingModel.self), .a)
    #expect(map.values[0].last == .some(nil) && map.values[0][0] != nil)
    #expect(
      TrainingMap(learner.state.scene(VanishingModel.self), .b).values
        .joined().allSatisfy { $0 != nil })
  }
}
