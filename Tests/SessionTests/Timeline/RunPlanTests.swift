import Derivation
import Engine
import Session
import Testing

@Suite("The plan of a run")
struct RunPlanTests {
  @Test("Going on step by step passes every step of every iteration, and going back the same ones")
  func everyStep() {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<20 {
      let plan = RunPlan(generator.setup())
      let end = plan.schedule.lastIteration(ofEpoch: 2)
      let expected = (1...end).flatMap { iteration in
        (0..<plan.steps(of: iteration).count).map { Moment(iteration: iteration, index: $0) }
      }
      var forward = [plan.start]
      while forward.count < expected.count {
        forward.append(plan.next(after: forward[forward.count - 1]))
      }
      #expect(forward == expected)
      #expect(expected.dropFirst().map(plan.previous) == expected.dropLast())
      #expect(plan.previous(before: plan.start) == nil)
    }
  }

  @Test("The short batch at the end of an epoch has the steps of its own samples")
  func shortBatch() {
    let plan = RunPlan(Example.xor)
    #expect(plan.steps(of: 1).sampleCount == 3)
    #expect(plan.steps(of: 2).sampleCount == 1)
    #expect(plan.steps(of: 3).sampleCount == 3)
    #expect(plan.steps(of: 2).count < plan.steps(of: 1).count)
  }

  @Test("An epoch goes from the first step of its first iteration to the last step of its last")
  func epochs() {
    let plan = RunPlan(Example.xor)
    let group = plan.group(at: Moment(iteration: 3, index: 7), .epoch)
    #expect(group.lowerBound == Moment(iteration: 3, index: 0))
    #expect(group.upperBound == Moment(iteration: 4, index: plan.steps(of: 4).count - 1))
  }

  @Test("Groups are nested and hold the moment, at every granularity")
  func nestedGroups() {
    var generator = SplitMix64(seed: 2)
    for _ in 0..<20 {
      let plan = RunPlan(generator.setup())
      var moment = plan.start
      while moment.iteration <= plan.schedule.lastIteration(ofEpoch: 1) {
        let groups = Granularity.allCases.map { plan.group(at: moment, $0) }
        #expect(groups[0] == moment...moment)
        for (inner, outer) in zip(groups, groups.dropFirst()) {
          #expect(outer.contains(inner.lowerBound) && outer.contains(inner.upperBound))
        }
        moment = plan.next(after: moment)
      }
    }
  }

  @Test("The same step of another iteration has the same address, or its last sample's")
  func sameStep() throws {
    let plan = RunPlan(Example.xor)
    for index in 0..<plan.steps(of: 1).count {
      let moment = Moment(iteration: 1, index: index)
      #expect(plan.sameStep(as: moment, inIteration: 3) == Moment(iteration: 3, index: index))
      var expected = plan.address(at: moment)
      if expected.sample != nil { expected.sample = 1 }
      #expect(plan.address(at: plan.sameStep(as: moment, inIteration: 2)) == expected)
    }
  }
}
