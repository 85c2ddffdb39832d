import Session
import TestSupport
import Testing
import Vanishing

@Suite("What is kept of the stacks")
struct VanishingModelTests {
  private func concept(_ keys: String) throws -> Learner {
    var learner = try Learner("xor")
    learner.press(.function(7))
    learner.type(keys)
    return learner
  }

  @Test("the map's columns are at most sixty, at equal distances from the first iteration")
  func columns() throws {
    let few = try concept("lll").state.vanishing
    #expect(few.columns == [1, 2, 3, 4] && few.stride == 1)
    let many = try concept(String(repeating: "]", count: 13)).state.vanishing
    #expect(many.latest == 131 && many.stride == 4)
    #expect(many.columns.count == 33 && many.columns.last == 129)
    #expect(many.columns.count <= VanishingModel.columnCount)
  }

  @Test("on the map's page what is missing is measured frame by frame, then all stands still")
  func measuring() throws {
    var learner = try concept("]]]2")
    #expect(learner.state.interval == 0)
    var frames = 0
    while learner.state.interval != nil, frames < 100 {
      _ = learner.state.update(.frameDue)
      frames += 1
    }
    #expect(frames > 0 && frames < 100)
    for side in VanishingModel.Side.allCases {
      let map = TrainingMap(
        learner.state.scene(VanishingModel.self), side)
      #expect(map.values.joined().allSatisfy { $0 != nil })
    }
  }

  @Test("a wide and deep stack is measured in small pieces")
  func pieces() throws {
    var learner = try concept("WWWWi")
    learner.type("e")
    learner.type("depth=50")
    learner.press(.enter)
    learner.type("]2")
    _ = learner.state.update(.frameDue)
    let map = TrainingMap(learner.state.scene(VanishingModel.self), .a)
    let measured = map.values[0].count { $0 != nil }
    #expect(measured >= 2 && measured < map.iterations.count)
  }

  @Test("what both stacks share changes in both, and training starts anew")
  func shared() throws {
    var learner = try concept("lle")
    learner.type("x=0.5 y=1 eta=0.2 b=-1")
    learner.press(.enter)
    let (a, b) = (learner.state.vanishing.a.stack, learner.state.vanishing.b.stack)
    #expect(b.input == 0.5 && b.target == 1 && b.learningRate == 0.2)
    #expect(a.bias == -1 && b.bias == 0)
    #expect(learner.state.vanishing.iteration == 1 && learner.state.vanishing.latest == 1)
  }

  @Test("copies of a state do not disturb each other")
  func copies() throws {
    let learner = try concept("l")
    var copy = learner
    copy.type("]]]++a")
    #expect(learner.state.vanishing.iteration == 2 && learner.state.vanishing.a.stack == Stack())
    let moment = learner.state.vanishing.a.moment(2)
    #expect(moment.ledger.steps.record.iteration == 2 && moment.ledger.depth == 5)
  }
}
