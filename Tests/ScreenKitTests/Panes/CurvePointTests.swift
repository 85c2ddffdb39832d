import TestSupport
import Testing

@Suite("The cost by iteration")
struct CurvePointTests {
  @Test("has a point an iteration so far, the current one marked")
  func points() throws {
    var learner = try Learner("xor")
    learner.room = .large
    learner.go(toIteration: 5)
    learner.type("[")
    let curve = learner.screen.curve
    #expect(curve.map(\.iteration) == [1, 2, 3, 4, 5])
    #expect(curve.map(\.isCurrent) == [false, false, false, true, false])
    #expect(curve[3].cost == learner.state.run.current.steps.record.cost)
  }

  @Test("is left out where there is no room")
  func none() throws {
    #expect(try Learner("xor").screen.curve.isEmpty)
  }
}
