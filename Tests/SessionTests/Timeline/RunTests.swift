import Derivation
import Engine
import Session
import Testing

@Suite("A run")
struct RunTests {
  /// A timeline with so little memory that it thins, replays and forgets all the time.
  private func tightTimeline(_ setup: Setup) -> Timeline {
    let bytes = Trainer(setup).snapshot.byteCount
    return Timeline(
      setup, memoryBudget: 10 * bytes, recordBudget: 0,
      replayWork: 2 * IterationWork(setup).multiplyAdds)
  }

  private func randomMove(_ generator: inout SplitMix64, _ run: Run) -> Move {
    switch generator.below(20) {
    case ..<5: .forward
    case ..<10: .back
    case 10: .iterationStart
    case 11: .iterationEnd
    case 12: .nextPhase
    case 13: .previousPhase
    case 14: .earlierIteration
    case 15: .laterIteration
    case 16: .step(generator.below(run.current.steps.count))
    case 17: .iteration(1 + generator.below(40))
    case 18: .epochStart(1 + generator.below(5))
    default: .epochEnd(1 + generator.below(5))
    }
  }

  @Test(
    "Random walks: forward undoes back, back undoes forward, every state has the bits of a fresh run",
    arguments: 0..<40)
  func randomWalk(seed: Int) {
    var generator = SplitMix64(seed: 100 + UInt64(seed))
    let setup = generator.setup()
    var run = Run(tightTimeline(setup))
    let fresh = FreshRun(setup)
    for count in 1...70 {
      if generator.below(4) == 0 { run.setGranularity(generator.pick(Granularity.allCases)) }
      if generator.below(12) == 0 { run.returnFromJump() }
      run.perform(randomMove(&generator, run))
      let here = run.current
      #expect(fresh.hasSameState(as: here.steps))
      expectInverse(run, { $0.forward() }, { $0.back() }, fresh)
      expectInverse(run, { $0.back() }, { $0.forward() }, fresh)
      if count % 10 == 0 { #expect(fresh.hasSameValues(as: run.current.steps)) }
    }
  }

  private func expectInverse(
    _ run: Run, _ there: (inout Run) -> Bool, _ andBack: (inout Run) -> Bool, _ fresh: FreshRun
  ) {
    var copy = run
    guard there(&copy) else {
      #expect(copy.moment == run.moment)
      return
    }
    #expect(copy.moment != run.moment)
    #expect(fresh.hasSameState(as: copy.current.steps))
    #expect(andBack(&copy))
    #expect(copy.cursor == run.cursor)
    #expect(fresh.hasSameState(as: copy.current.steps))
  }

  @Test("Two epochs forward and back pass the same states at every granularity")
  func twoEpochs() {
    let fresh = FreshRun(Example.xor)
    for granularity in Granularity.allCases {
      var run = Run(Timeline(Example.xor, recordBudget: 0), granularity: granularity)
      var moments = [run.moment]
      while run.moment.iteration <= 4, run.forward() { moments.append(run.moment) }
      for moment in moments.dropLast().reversed() {
        #expect(run.back() == true)
        #expect(run.moment == moment)
        #expect(fresh.hasSameState(as: run.current.steps))
      }
      #expect(run.back() == false)
    }
  }

  @Test("Where one stands is the address of the step of that iteration")
  func current() {
    var run = Run(Example.xor)
    run.perform(.iteration(3))
    run.perform(.step(6))
    #expect(run.current.moment == Moment(iteration: 3, index: 6))
    #expect(run.current.steps.record.iteration == 3)
    #expect(run.current.address == run.current.steps.plan.address(at: 6))
  }

  @Test("Back from a jump is where it started, at the same place of the same walk")
  func jumpBack() {
    var run = Run(Example.xor)
    #expect(!run.canReturn && !run.returnFromJump())
    run.perform(.step(5))
    run.setGranularity(.phase)
    run.forward()
    let start = run.cursor
    run.perform(.iteration(20))
    run.perform(.iteration(30))
    run.perform(.nextPhase)
    #expect(run.returnFromJump() && run.moment == Moment(iteration: 20, index: 0))
    #expect(run.returnFromJump() && run.cursor == start)
    #expect(run.returnFromJump() && run.moment == run.timeline.plan.start)
    #expect(!run.canReturn)
  }

  @Test("After a change of the granularity, back from a jump comes in where it started")
  func jumpBackCoarser() {
    var run = Run(Example.xor)
    run.perform(.step(5))
    run.forward()
    run.perform(.iteration(20))
    run.setGranularity(.iteration)
    #expect(run.returnFromJump() == true)
    #expect(run.cursor.anchor == Moment(iteration: 1, index: 6))
    #expect(run.granularity == .iteration)
  }

  @Test("Only the latest hundred jumps are kept")
  func boundedJumps() {
    var run = Run(Example.xor)
    for iteration in 2...200 { run.perform(.iteration(iteration)) }
    var count = 0
    while run.returnFromJump() { count += 1 }
    #expect(count == 100 && run.moment.iteration == 100)
  }

  @Test("The latest moment ever visited can be gone to again")
  func latest() {
    var run = Run(Example.xor)
    run.perform(.iteration(9))
    run.forward()
    run.perform(.runStart)
    #expect(run.latest == Moment(iteration: 9, index: 1))
    #expect(run.goToLatest() && run.moment == run.latest)
    #expect(run.goToLatest() == false)
  }

  @Test("Moves that lead nowhere change nothing")
  func nowhere() {
    var run = Run(Example.xor)
    let before = run.cursor
    let moves: [Move] = [
      .back, .previousPhase, .earlierIteration, .runStart, .iterationStart, .step(-1),
      .iteration(0), .epochEnd(.max),
    ]
    for move in moves { #expect(run.perform(move) == false) }
    #expect(run.setGranularity(.term) == false)
    #expect(run.cursor == before && !run.canReturn)
  }

  @Test("Looking at another moment does not go there")
  func looking() {
    let run = Run(Example.xor)
    let place = run.place(at: Moment(iteration: 7, index: 3))
    #expect(place.steps.record.iteration == 7 && place.moment.index == 3)
    #expect(run.moment == run.timeline.plan.start)
  }

  @Test("A jump into a run that diverges before ends at its last step, and back works from there")
  func diverging() throws {
    for granularity in Granularity.allCases {
      var run = Run(Example.diverging, granularity: granularity)
      #expect(run.perform(.iteration(5000)) == true)
      let limit = try #require(run.timeline.limit)
      #expect(run.moment == limit && !run.forward())
      #expect(!run.perform(.laterIteration) && !run.perform(.nextPhase))
      #expect(run.destination(of: .iteration(6000)) == limit)
      #expect(run.back() && run.forward() && run.moment == limit)
    }
  }

  @Test("Epoch by epoch a run that diverges within an epoch ends there")
  func divergingEpoch() {
    var setup = Example.diverging
    setup.data = Dataset(rows: Array(repeating: ([4.0], [1.0]), count: 800))
    setup.training.batch = .rows(1)
    var run = Run(setup, granularity: .epoch)
    #expect(run.forward() == true)
    #expect(run.moment == run.timeline.limit && run.moment.iteration < 800)
    #expect(run.back() && run.moment == run.timeline.plan.start)
    #expect(run.forward() && run.moment == run.timeline.limit)
  }
}
