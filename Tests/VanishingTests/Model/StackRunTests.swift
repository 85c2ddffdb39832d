import Session
import TestSupport
import Testing

@Suite("A stack that trains")
struct StackRunTests {
  @Test("has the same numbers whether they are kept or made for a look")
  func same() throws {
    var learner = try Learner("xor")
    learner.press(.function(7))
    let fresh = learner.state.vanishing.a.moment(8)
    learner.type("lllllll")
    let kept = learner.state.vanishing.a.moment(8)
    #expect(kept.report == fresh.report)
    #expect(kept.ledger.newWeights(of: 3) == fresh.ledger.newWeights(of: 3))
    #expect(kept.ledger.steps.record.iteration == 8)
  }

  @Test("ends where it diverged: later moments are that one")
  func ends() throws {
    var learner = try Learner("xor")
    learner.press(.function(7))
    learner.type("ce")
    learner.type("f=identity w=3 eta=1")
    learner.press(.enter)
    let moment = learner.state.vanishing.a.moment(500)
    #expect(moment.ledger.steps.record.hasDiverged)
    #expect(moment.ledger.steps.record.iteration < 12)
  }
}
