import Comparison
import Derivation
import Engine
import Session
import Testing

@Suite("A network as a contender")
struct NetworkRunnerTests {
  private func report(
    _ setup: Setup, _ occasion: Measuring.Occasion, _ request: ContenderRequest
  ) throws -> ContenderReport {
    let crew = ImmediateCrew()
    crew.follow(
      ComparisonOrder(
        entries: [
          ComparisonOrder.Entry(
            id: 1, course: .network(setup, heldOut: nil, Measuring(occasion)))
        ], requests: [request]))
    return try #require(crew.takeNews().reports.first)
  }

  @Test("measured by epochs it keeps the cost before the first and after each, however many")
  func epochs() throws {
    let setup = SampleContenders.setups[3]
    let report = try report(setup, .epochs, ContenderRequest(.iteration(6001)))
    let trainer = Trainer(setup)
    var costs = [trainer.costOnAllRows()]
    for iteration in 1...6001 {
      trainer.step()
      // 4 rows in batches of 3: two iterations an epoch.
      if iteration.isMultiple(of: 2) { costs.append(trainer.costOnAllRows()) }
    }
    #expect(report.epochCosts.count == 3001)
    #expect(report.epochCosts.map(\.bitPattern) == costs.map(\.bitPattern))
    #expect(report.training.cost.bitPattern == trainer.costOnAllRows().bitPattern)
    #expect(report.best.cost == (costs + [trainer.costOnAllRows()]).min())
  }

  @Test("measured at the end it has the same numbers there, and no curve")
  func end() throws {
    let setup = SampleContenders.setups[0]
    let ends = try report(setup, .end, ContenderRequest(.iteration(300)))
    let all = try report(setup, .iterations, ContenderRequest(.iteration(300)))
    #expect(ends.training == all.training && ends.firstChange == all.firstChange)
    #expect(!ends.curves.has(.training) && ends.epochCosts.isEmpty)
    #expect(all.curves.points(.training).count == 301 && all.epochCosts.isEmpty)
  }

  @Test("tells parameters and the step that diverged where it is asked for them")
  func details() throws {
    var request = ContenderRequest(.iteration(5))
    #expect(try report(Example.xor, .end, request).parameters == nil)
    request.parameters = true
    let trainer = Trainer(Example.xor)
    for _ in 0..<5 { trainer.step() }
    #expect(try report(Example.xor, .end, request).parameters == trainer.parameters)
    request = ContenderRequest(.iteration(5000))
    #expect(try report(Example.diverging, .epochs, request).divergedStep == nil)
    request.divergedStep = true
    let told = try report(Example.diverging, .epochs, request)
    #expect(told.divergedStep == Timeline(Example.diverging).divergenceAfter(5000)?.address)
    #expect(told.divergedStep != nil && told.diverged == told.iteration)
  }

  @Test("the change of the first iteration is the largest of all parameters, and NaN where one is")
  func firstChange() throws {
    for setup in SampleContenders.setups + [Example.diverging] {
      let change = try #require(
        try report(setup, .iterations, ContenderRequest(.iteration(9))).firstChange)
      let trainer = Trainer(setup)
      let before = setup.network.parameters.map(trainer.value)
      trainer.step()
      let changes = zip(setup.network.parameters, before).map { abs(trainer.value(of: $0) - $1) }
      #expect(change == changes.max())
    }
    var wild = Example.diverging
    wild.optimizer.learningRate = 1e308
    wild.data = Dataset(rows: [([1e200], [1])])
    let lost = try report(wild, .iterations, ContenderRequest(.iteration(3))).firstChange
    #expect(lost.map { !$0.isFinite } ?? false)
    var request = ContenderRequest(.iteration(9))
    request.firstChange = false
    #expect(try report(Example.xor, .iterations, request).firstChange == nil)
    #expect(
      try report(Example.xor, .iterations, ContenderRequest(.iteration(0))).firstChange == nil)
  }
}

extension Timeline {
  /// Where it diverges within so many iterations.
  fileprivate func divergenceAfter(_ iterations: Int) -> Divergence? {
    _ = steps(of: iterations)
    return divergence
  }
}
