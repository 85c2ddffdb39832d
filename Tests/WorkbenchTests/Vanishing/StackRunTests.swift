import Session
import Testing
import Workbench

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

  @Test(
    "keeps what its map shows, and no more than four times as many iterations, however long it is")
  func bounded() throws {
    var learner = try Learner("xor")
    learner.press(.function(7))
    for count in 1...400 {
      learner.type("l")
      let stacks = learner.state.vanishing
      for run in [stacks.a, stacks.b] {
        #expect(run.sizes.count <= 4 * stacks.columns.count, "\(count)")
      }
    }
    let stacks = learner.state.vanishing
    #expect(stacks.columns.count == 50 && stacks.columns.allSatisfy { stacks.a.sizes[$0] != nil })
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
