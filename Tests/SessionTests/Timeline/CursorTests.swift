import Derivation
import Engine
import Session
import Testing

@Suite("The cursor")
struct CursorTests {
  /// The ends of all groups of the first two epochs, found by asking every step.
  private func ends(_ plan: RunPlan, _ granularity: Granularity) -> [Moment] {
    let last = plan.schedule.lastIteration(ofEpoch: 2)
    return (1...last).flatMap { iteration -> [Moment] in
      let steps = plan.steps(of: iteration)
      return (0..<steps.count).filter { index in
        if granularity == .epoch {
          return iteration % plan.schedule.iterationsPerEpoch == 0 && index == steps.count - 1
        }
        return index == steps.count - 1
          || steps.location(of: index).group(granularity)
            != steps.location(of: index + 1).group(granularity)
      }.map { Moment(iteration: iteration, index: $0) }
    }
  }

  private func forward(_ cursor: inout Cursor, _ count: Int, limit: Moment? = nil) -> [Moment] {
    (0..<count).compactMap { _ in
      guard let next = cursor.next(limit: limit) else { return nil }
      cursor.step(to: next)
      return next
    }
  }

  private func back(_ cursor: inout Cursor, _ count: Int) -> [Moment] {
    (0..<count).compactMap { _ in
      guard let previous = cursor.previous() else { return nil }
      cursor.step(to: previous)
      return previous
    }
  }

  @Test(
    "Two epochs forward stop at the end of every group, and back at the same places in reverse",
    arguments: Granularity.allCases)
  func twoEpochs(granularity: Granularity) {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<20 {
      let plan = RunPlan(generator.setup())
      let expected = ends(plan, granularity).filter { $0 != plan.start }
      var cursor = Cursor(plan, granularity: granularity)
      #expect(forward(&cursor, expected.count) == expected)
      #expect(back(&cursor, expected.count) == expected.dropLast().reversed() + [plan.start])
      _ = back(&cursor, 1)
      #expect(cursor.moment == plan.start && cursor.previous() == nil)
    }
  }

  @Test("From anywhere, steps forward and as many back pass the same places")
  func inverseFromAnywhere() {
    var generator = SplitMix64(seed: 4)
    for _ in 0..<200 {
      let plan = RunPlan(generator.setup())
      let iteration = 1 + generator.below(9)
      let moment = Moment(
        iteration: iteration, index: generator.below(plan.steps(of: iteration).count))
      var cursor = Cursor(plan, granularity: generator.pick(Granularity.allCases))
      cursor.jump(to: moment)
      let count = 1 + generator.below(30)
      let out = [moment] + forward(&cursor, count)
      #expect(back(&cursor, count) == out.dropLast().reversed())
      #expect(cursor.moment == moment)
      let home = [moment] + back(&cursor, count)
      #expect(forward(&cursor, home.count - 1) == home.dropLast().reversed())
    }
  }

  @Test("The place one came in at is passed again on the way back, until one jumps elsewhere")
  func anchor() {
    let plan = RunPlan(Example.xor)
    var cursor = Cursor(plan, granularity: .phase)
    let middle = Moment(iteration: 2, index: 5)
    cursor.jump(to: middle)
    _ = forward(&cursor, 2)
    #expect(back(&cursor, 2).last == middle)
    _ = forward(&cursor, 1)
    cursor.setGranularity(.iteration)
    #expect(cursor.anchor == cursor.moment)
    let end = Moment(iteration: 1, index: plan.steps(of: 1).count - 1)
    #expect(cursor.previous() == end)
  }

  @Test("Choosing the granularity that one has keeps the anchor")
  func sameGranularity() {
    var cursor = Cursor(RunPlan(Example.xor), granularity: .phase)
    cursor.jump(to: Moment(iteration: 2, index: 5))
    _ = forward(&cursor, 1)
    cursor.setGranularity(.phase)
    #expect(cursor.anchor == Moment(iteration: 2, index: 5))
  }

  @Test("The end of a run that ends is a place, and nothing comes after it")
  func limit() {
    let plan = RunPlan(Example.xor)
    let limit = Moment(iteration: 3, index: plan.steps(of: 3).count - 1)
    var cursor = Cursor(plan, granularity: .epoch)
    let out = forward(&cursor, 9, limit: limit)
    #expect(out == [Moment(iteration: 2, index: plan.steps(of: 2).count - 1), limit])
    #expect(cursor.next(limit: limit) == nil)
    #expect(back(&cursor, 9) == [out[0], plan.start])
  }
}
