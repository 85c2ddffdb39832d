import Derivation
import Engine
import Session
import Testing

@Suite("Walks across segments")
struct SegmentWalkTests {
  private func tightTimeline(_ setup: Setup) -> Timeline {
    let bytes = Trainer(setup).snapshot.byteCount
    return Timeline(
      setup, memoryBudget: 10 * bytes, recordBudget: 0,
      replayWork: 2 * IterationWork(setup).multiplyAdds)
  }

  private func move(_ generator: inout SplitMix64) -> Move {
    switch generator.below(9) {
    case ..<3: .forward
    case ..<6: .back
    case 6: .iteration(1 + generator.below(25))
    case 7: .epochEnd(1 + generator.below(8))
    default: .earlierIteration
    }
  }

  /// The run is changed, undone and walked; every iteration of the final path is compared with the
  /// same changes made once, in order, with memory to spare.
  @Test(
    "Random changes, undos and moves: forward undoes back, and every iteration has the same bits",
    arguments: 0..<30)
  func randomWalk(seed: Int) throws {
    var generator = SplitMix64(seed: 900 + UInt64(seed))
    let setup = generator.setup()
    var run = Run(tightTimeline(setup))
    for _ in 1...80 {
      switch generator.below(8) {
      case 0: try? run.change(generator.change(of: run.setup))
      case 1 where generator.below(2) == 0: run.undo()
      case 2 where generator.below(2) == 0: run.redo()
      case 3: run.setGranularity(generator.pick(Granularity.allCases))
      case 4 where generator.below(3) == 0: run.returnFromJump()
      default: run.perform(move(&generator))
      }
      #expect(
        run.moment
          == run.timeline.plan.moment(
            iteration: run.moment.iteration, index: run.moment.index))
      #expect(run.current.steps.segment == run.moment.segment)
      expectInverse(run, { $0.forward() }, { $0.back() })
      expectInverse(run, { $0.back() }, { $0.forward() })
    }
    try expectSameBits(run, as: again(run, setup))
  }

  private func expectInverse(
    _ run: Run, _ there: (inout Run) -> Bool, _ andBack: (inout Run) -> Bool
  ) {
    var copy = run
    let record = run.current.steps.record
    guard there(&copy) else { return }
    #expect(copy.moment != run.moment && andBack(&copy) && copy.cursor == run.cursor)
    #expect(copy.current.steps.record.hasSameState(as: record))
  }

  private func again(_ run: Run, _ setup: Setup) throws -> Run {
    var again = Run(setup)
    for segment in run.segments {
      guard let change = segment.change else { continue }
      again.perform(.iteration(segment.firstIteration))
      try again.change(change)
      #expect(again.setup == segment.setup)
    }
    return again
  }

  private func expectSameBits(_ run: Run, as other: Run) throws {
    let last = (run.segments.map(\.firstIteration).max() ?? 1) + 6
    for iteration in (1...last).reversed() {
      let record = run.timeline.steps(of: iteration).record
      #expect(record.hasSameState(as: other.timeline.steps(of: iteration).record))
    }
    for point in run.timeline.curve.points {
      let cost = other.timeline.steps(of: point.iteration).record.cost
      #expect(cost.bitPattern == point.cost.bitPattern)
    }
  }

  @Test("Undoing everything brings back each future bit for bit", arguments: 0..<12)
  func undoAll(seed: Int) throws {
    var generator = SplitMix64(seed: 400 + UInt64(seed))
    let setup = generator.setup()
    var run = Run(tightTimeline(setup))
    var seen: [(cursor: Cursor, records: [IterationRecord])] = []
    while seen.count < 8 {
      run.perform(.iteration(1 + generator.below(12)))
      let records = [1, 5, 13].map { run.timeline.steps(of: $0).record }
      let cursor = run.cursor
      guard (try? run.change(generator.change(of: run.setup))) != nil else { continue }
      seen.append((cursor, records))
    }
    for (cursor, records) in seen.reversed() {
      #expect(run.undo() && run.cursor == cursor)
      for (iteration, record) in zip([1, 5, 13], records) {
        #expect(run.timeline.steps(of: iteration).record.hasSameState(as: record))
      }
    }
    #expect(run.undo() == false)
  }

  @Test("All segments together keep to the memory of one run")
  func memory() throws {
    let bytes = Trainer(Example.xor).snapshot.byteCount
    let timeline = Timeline(Example.xor, memoryBudget: 40 * bytes, replayWork: 1)
    var run = Run(timeline)
    for count in 1...60 {
      run.perform(.iteration(5 * count))
      try run.change(.learningRate(0.01 + Double(count) / 1000))
      #expect(run.timeline.snapshotByteCount <= 40 * bytes)
    }
    let record = run.current.steps.record
    for iteration in [1, 77, 150, 299] {
      run.perform(.iteration(iteration))
      #expect(run.moment.segment == iteration / 5)
      #expect(run.timeline.snapshotByteCount <= 40 * bytes)
    }
    run.perform(.iteration(300))
    #expect(run.current.steps.record.hasSameState(as: record))
  }

  @Test("At the border a parameter is traced to the update that made it, unless it was changed")
  func sources() throws {
    var run = Run(Example.xor)
    run.perform(.iteration(4))
    let changed = Parameter.weight(layer: 1, unit: 2, from: 1)
    try run.change(.parameter(changed, 0.5))
    try run.change(.removeUnit(layer: 1, unit: 1))
    let steps = run.current.steps
    func source(from: Int) throws -> Moment? {
      let index = try #require(
        steps.plan.index(
          of: StepAddress(.forward, .product, sample: 1, layer: 1, unit: 1, from: from)))
      return steps.equation(at: index).expression.leaves.compactMap(\.source).first {
        $0.iteration == 3
      }
    }
    #expect(try source(from: 1) == nil)
    let moment = try #require(try source(from: 2))
    #expect(moment.segment == 0 && moment.iteration == 3)
    let origin = run.place(at: moment)
    #expect(origin.address.parameter == .weight(layer: 1, unit: 2, from: 2))
    #expect(
      origin.steps.value(of: origin.address)
        == steps.record.value(of: .weight(layer: 1, unit: 1, from: 2)))
  }
}
