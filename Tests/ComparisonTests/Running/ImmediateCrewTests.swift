import Comparison
import Derivation
import Engine
import Session
import Testing

@Suite("What contenders are ordered, done at once")
struct ImmediateCrewTests {
  private func report(_ request: ContenderRequest, of setup: Setup) throws -> ContenderReport {
    let crew = ImmediateCrew()
    crew.follow(
      ComparisonOrder(
        entries: [ComparisonOrder.Entry(id: 7, course: .network(setup, heldOut: nil))],
        requests: [request]))
    return try #require(crew.takeNews().reports.first)
  }

  @Test(
    "every contender has the numbers that training alone gives, bit for bit",
    arguments: [0, 1, 2, 57])
  func likeTraining(_ iterations: Int) {
    let crew = ImmediateCrew()
    crew.follow(SampleContenders.order(SampleContenders.setups, to: iterations))
    let reports = crew.takeNews().reports
    #expect(reports.count == SampleContenders.setups.count)
    for (report, setup) in zip(reports, SampleContenders.setups) {
      let trainer = Trainer(setup)
      for _ in 0..<iterations { trainer.step() }
      #expect(report.iteration == iterations && report.isComplete)
      #expect(report.training.cost.bitPattern == trainer.costOnAllRows().bitPattern)
      #expect(report.diverged == nil)
    }
  }

  @Test("going back and forth gives the same numbers again")
  func backAndForth() {
    let crew = ImmediateCrew()
    var costs: [Int: UInt64] = [:]
    for iteration in [40, 3, 90, 40, 0, 3, 90] {
      crew.follow(SampleContenders.order([SampleContenders.setups[4]], to: iteration))
      for report in crew.takeNews().reports {
        let bits = report.training.cost.bitPattern
        #expect(costs[report.iteration] ?? bits == bits)
        costs[report.iteration] = bits
      }
    }
    #expect(costs.count == 4)
  }

  @Test("what was answered is not answered again, and a contender that is gone is forgotten")
  func repetition() {
    let crew = ImmediateCrew()
    crew.follow(SampleContenders.order([SampleContenders.setups[0]], to: 5))
    #expect(crew.takeNews().reports.count == 1)
    crew.follow(SampleContenders.order([SampleContenders.setups[0]], to: 5))
    #expect(crew.takeNews().isEmpty)
    crew.follow(nil)
    crew.follow(SampleContenders.order([SampleContenders.setups[0]], to: 5))
    #expect(crew.takeNews().reports.count == 1)
  }

  @Test("the first iteration at a goal is the first whose cost is at most it, also far into a run")
  func goal() throws {
    let setup = SampleContenders.setup(
      Optimizer(.momentum(beta: 0.9, nesterov: false), learningRate: 0.3), .rows(1))
    let trainer = Trainer(setup)
    var costs = [trainer.costOnAllRows()]
    for _ in 0..<5000 {
      trainer.step()
      costs.append(trainer.costOnAllRows())
    }
    for goal in [0.69, 0.5, 0.1, 0.01, 0.001] {
      var request = ContenderRequest(.iteration(5000))
      request.goal = goal
      let report = try report(request, of: setup)
      #expect(report.goalIteration == costs.firstIndex { $0 <= goal }, "\(goal)")
    }
    for iteration in [0, 7, 250, 3333] {
      let best = try report(ContenderRequest(.iteration(iteration)), of: setup).best
      #expect(best.cost == costs[0...iteration].min(), "\(iteration)")
      #expect(costs[best.iteration] == best.cost)
    }
  }

  @Test("going back from far into a run still finds the lowest cost until there")
  func bestAfterBack() throws {
    let setup = SampleContenders.setup(
      Optimizer(.momentum(beta: 0.9, nesterov: false), learningRate: 0.3), .rows(1))
    let crew = ImmediateCrew()
    crew.follow(SampleContenders.order([setup], to: 6000))
    _ = crew.takeNews()
    let trainer = Trainer(setup)
    var costs = [trainer.costOnAllRows()]
    for _ in 0..<6000 {
      trainer.step()
      costs.append(trainer.costOnAllRows())
    }
    for iteration in stride(from: 5999, through: 0, by: -437) {
      crew.follow(SampleContenders.order([setup], to: iteration))
      let report = try #require(crew.takeNews().reports.first)
      #expect(report.best.cost == costs[0...iteration].min())
    }
  }

  @Test("a contender that diverges stays where it did")
  func divergence() throws {
    let report = try report(ContenderRequest(.iteration(100_000)), of: Example.diverging)
    let trainer = Trainer(Example.diverging)
    while !trainer.hasDiverged { trainer.step() }
    #expect(report.diverged == trainer.iteration && report.iteration == trainer.iteration)
    #expect(report.isComplete)
  }

  @Test("what is held out is measured beside, and never trained on")
  func heldOut() throws {
    let setup = SampleContenders.setups[0]
    let rows = Dataset(rows: [([0.2, 0.1], [0]), ([0.9, 0.2], [1])])
    let crew = ImmediateCrew()
    crew.follow(
      ComparisonOrder(
        entries: [ComparisonOrder.Entry(id: 1, course: .network(setup, heldOut: rows))],
        requests: [ContenderRequest(.iteration(20))]))
    let report = try #require(crew.takeNews().reports.first)
    let trainer = Trainer(setup)
    for _ in 0..<20 { trainer.step() }
    let expected = Evaluator(setup, rows: rows).measure(trainer)
    #expect(report.heldOut == expected)
    #expect(report.training.cost == trainer.costOnAllRows())
    let curve = report.curves.points(.heldOut)
    #expect(curve.count == 21 && curve.last?.cost == expected.cost)
  }

  @Test("an update comes as the equations of the training step")
  func autopsy() throws {
    let setup = SampleContenders.setups[3]
    let parameter = Parameter.weight(layer: 1, unit: 2, from: 1)
    var request = ContenderRequest(.iteration(6))
    request.autopsy = parameter
    let report = try report(request, of: setup)
    let trainer = Trainer(setup)
    for _ in 0..<5 { trainer.step() }
    let expected = IterationSteps(trainer.recordStep()).autopsy(of: parameter)
    #expect(report.autopsy.map(\.quantity) == expected.map(\.quantity))
    #expect(report.autopsy.map(\.value.bitPattern) == expected.map(\.value.bitPattern))
    #expect(report.autopsy.last?.value == trainer.value(of: parameter))
  }
}
