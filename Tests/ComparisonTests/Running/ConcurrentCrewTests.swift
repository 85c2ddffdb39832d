import Comparison
import Engine
import Session
import Synchronization
import Testing

@Suite("Contenders in the background")
struct ConcurrentCrewTests {
  @Test("whatever thread trains a contender, its numbers are those of training alone")
  func likeTraining() async {
    let crew = ConcurrentCrew(now: { 0 }, wake: {})
    for iterations in [0, 300, 5, 1200] {
      crew.follow(SampleContenders.order(SampleContenders.setups, to: iterations))
      let reports = await SampleContenders.answers(of: crew, count: SampleContenders.setups.count)
      for (report, setup) in zip(reports, SampleContenders.setups) {
        let trainer = Trainer(setup)
        for _ in 0..<iterations { trainer.step() }
        #expect(report.iteration == iterations)
        #expect(report.training.cost.bitPattern == trainer.costOnAllRows().bitPattern)
      }
    }
  }

  @Test("orders that change all the time end where the last one says")
  func changing() async {
    let crew = ConcurrentCrew(now: { 0 }, wake: {})
    var generator = SplitMix64(seed: 3)
    for _ in 0..<300 {
      crew.follow(
        SampleContenders.order(
          Array(SampleContenders.setups.prefix(1 + generator.below(8))), to: generator.below(4000),
          firstID: 1))
      if generator.below(4) == 0 { await Task.yield() }
    }
    crew.follow(SampleContenders.order(SampleContenders.setups, to: 77, firstID: 1))
    var reports: [Int: ContenderReport] = [:]
    while reports.values.count(where: { $0.iteration == 77 }) < SampleContenders.setups.count {
      for report in crew.takeNews().reports where report.isComplete { reports[report.id] = report }
      await Task.yield()
    }
    for (place, setup) in SampleContenders.setups.enumerated() {
      let trainer = Trainer(setup)
      for _ in 0..<77 { trainer.step() }
      #expect(reports[place + 1]?.training.cost == trainer.costOnAllRows())
    }
  }

  @Test("with nothing to do no task is left, and the end of the last is told")
  func ends() async {
    let counter = Counter()
    let crew = ConcurrentCrew(now: { 0 }, wake: { counter.add() })
    #expect(crew.isIdle)
    crew.follow(SampleContenders.order(SampleContenders.setups, to: 1_000_000_000))
    #expect(!crew.isIdle)
    crew.follow(nil)
    while !crew.isIdle { await Task.yield() }
    #expect(counter.count > 0)
    #expect(crew.takeNews().reports.isEmpty, "who is dismissed has nothing to tell")
  }

  @Test("trials are run beside the contenders, each once, with the bits of training alone")
  func trials() async {
    let crew = ConcurrentCrew(now: { 0 }, wake: {})
    let trials = SampleContenders.setups.enumerated().map { place, setup in
      Trial(id: place, course: .network(setup, heldOut: nil), .cost(atIteration: 200))
    }
    crew.follow(ComparisonOrder(entries: [], requests: [], trials: trials))
    var results: [Int: TrialResult] = [:]
    while results.count < trials.count {
      for result in crew.takeNews().results {
        #expect(results[result.id] == nil)
        results[result.id] = result
      }
      await Task.yield()
    }
    for (place, setup) in SampleContenders.setups.enumerated() {
      let trainer = Trainer(setup)
      for _ in 0..<200 { trainer.step() }
      #expect(
        results[place]?.answer == .cost(trainer.costOnAllRows(), heldOut: nil, diverged: nil))
    }
    crew.follow(nil)
    while !crew.isIdle { await Task.yield() }
  }

  private final class Counter: Sendable {
    private let value = Atomic(0)
    var count: Int { value.load(ordering: .acquiring) }
    func add() { value.add(1, ordering: .acquiringAndReleasing) }
  }
}
