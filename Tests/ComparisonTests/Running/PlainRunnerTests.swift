import Comparison
import Derivation
import Engine
import Session
import Testing

@Suite("A contender to whom nobody goes back")
struct PlainRunnerTests {
  private func report(
    _ setup: Setup, _ occasion: Measuring.Occasion, after iteration: Int,
    _ change: (inout ContenderRequest) -> Void = { _ in }
  ) throws -> ContenderReport {
    var request = ContenderRequest(.iteration(iteration))
    change(&request)
    let crew = ImmediateCrew()
    crew.follow(
      ComparisonOrder(
        entries: [
          ComparisonOrder.Entry(
            id: 1, course: .network(setup, heldOut: nil, Measuring(occasion)))
        ], requests: [request]))
    return try #require(crew.takeNews().reports.first)
  }

  @Test("is where one stands that keeps a timeline, bit for bit")
  func same() throws {
    let setup = Example.xor
    let reports = try [Measuring.Occasion.iterations, .epochs, .end].map {
      try report(setup, $0, after: 37) { $0.parameters = true }
    }
    for one in reports.dropFirst() {
      #expect(one.training == reports[0].training && one.parameters == reports[0].parameters)
      #expect(one.firstChange == reports[0].firstChange && one.iteration == 37)
    }
  }

  @Test("measures before the first epoch and after each; the lowest is the best")
  func epochs() throws {
    let setup = Example.xor
    let perEpoch = BatchSchedule(
      rowCount: setup.data.rowCount, batch: setup.training.batch
    ).iterationsPerEpoch
    let told = try report(setup, .epochs, after: 5 * perEpoch)
    #expect(told.epochCosts.count == 6)
    #expect(told.epochCosts.last == told.training.cost)
    #expect(told.best.cost == told.epochCosts.min())
    #expect(try report(setup, .end, after: perEpoch).epochCosts.isEmpty)
  }

  @Test("stops where it diverges, names the step, and stands there still")
  func divergence() throws {
    let setup = Example.diverging
    let told = try report(setup, .end, after: 5000) {
      $0.divergedStep = true
      $0.parameters = true
    }
    let diverged = try #require(told.diverged)
    #expect(told.iteration == diverged && diverged < 5000)
    let trainer = Trainer(setup)
    for _ in 0..<(diverged - 1) { trainer.step() }
    let first = IterationSteps(trainer.recordStep()).firstNotFinite()
    #expect(told.divergedStep == first && first != nil)
  }
}
