import Derivation
import Engine
import Session
import Testing

@Suite("A run that diverges")
struct DivergenceTests {
  /// The iteration at which plain training diverges.
  private func lastIteration() -> Int {
    let trainer = Trainer(Example.diverging)
    while !trainer.hasDiverged, trainer.iteration < 10_000 { trainer.step() }
    return trainer.iteration
  }

  @Test("It ends at the iteration that diverged, wherever one comes from")
  func end() {
    let last = lastIteration()
    #expect(last > 10 && last < 1000)
    for wish in [last, last + 1, last + 500] {
      let timeline = Timeline(Example.diverging)
      #expect(timeline.limit == nil && timeline.divergence == nil)
      #expect(timeline.steps(of: wish).record.iteration == last)
      #expect(timeline.lastIteration == last && timeline.iterationCount == last)
      #expect(timeline.steps(of: wish + 7).record.iteration == last)
      #expect(timeline.snapshot(after: wish).iteration == last)
      #expect(timeline.steps(of: 3).record.iteration == 3)
      #expect(timeline.advance(toward: wish + 1, work: 1 << 20))
      #expect(timeline.limit?.index == timeline.plan.steps(of: last).count - 1)
    }
  }

  @Test("It names the first step whose number is not finite")
  func firstStep() throws {
    let timeline = Timeline(Example.diverging)
    _ = timeline.steps(of: 10_000)
    let divergence = try #require(timeline.divergence)
    let last = lastIteration()
    let steps = timeline.steps(of: last)
    #expect(divergence.iteration == last && divergence.moment.iteration == last)
    #expect(divergence.address == steps.plan.address(at: divergence.moment.index))
    #expect(!steps.value(at: divergence.moment.index).isFinite)
    #expect((0..<divergence.moment.index).allSatisfy { steps.value(at: $0).isFinite })
    #expect(timeline.divergence == divergence)
  }

  @Test("A run gone to in pieces stops there too")
  func pieces() {
    let timeline = Timeline(Example.diverging)
    while !timeline.advance(toward: 10_000, work: 500) {}
    #expect(timeline.lastIteration == lastIteration())
  }
}
