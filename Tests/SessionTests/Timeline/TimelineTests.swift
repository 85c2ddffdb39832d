import Derivation
import Engine
import Session
import Testing

@Suite("The timeline")
struct TimelineTests {
  @Test("After 100,000 iterations memory is bounded and any jump gives the bits of fresh training")
  func longRun() {
    let budget = 16 << 10
    let timeline = Timeline(Example.xor, memoryBudget: budget, replayWork: 20_000)
    _ = timeline.steps(of: 100_000)
    #expect(timeline.snapshotByteCount <= budget)
    var generator = SplitMix64(seed: 10)
    var targets = (0..<60).map { _ in 1 + generator.below(100_000) } + [1, 2, 99_999, 100_000]
    let trainer = Trainer(Example.xor)
    var fresh: [Int: IterationRecord] = [:]
    for target in Set(targets).sorted() {
      while trainer.iteration < target - 1 { trainer.step() }
      fresh[target] = trainer.recordStep()
    }
    targets += targets.reversed()
    for target in targets {
      let record = timeline.steps(of: target).record
      #expect(fresh[target]?.before.isIdentical(to: record.before) == true)
      #expect(fresh[target]?.after.isIdentical(to: record.after) == true)
      #expect(fresh[target]?.rows == record.rows)
      #expect(timeline.snapshotByteCount <= budget)
    }
    #expect(timeline.iterationCount == 100_000)
    #expect(timeline.curve.points.count <= 4096)
  }

  @Test("Going back through all iterations of a stretch gives the bits of fresh training")
  func backwards() {
    let snapshot = Trainer(Example.xor).snapshot
    let timeline = Timeline(
      Example.xor, memoryBudget: 12 * snapshot.byteCount, recordBudget: 0, replayWork: 1)
    let fresh = FreshRun(Example.xor)
    _ = timeline.steps(of: 400)
    let before = timeline.snapshotByteCount
    for iteration in (1...400).reversed() {
      #expect(fresh.hasSameState(as: timeline.steps(of: iteration)))
      #expect(timeline.snapshotByteCount <= 12 * snapshot.byteCount)
      if iteration == 390 { #expect(timeline.snapshotByteCount > before) }
    }
  }

  @Test("A cost is on the curve once, however often its iteration is replayed")
  func curve() {
    let timeline = Timeline(Example.xor, recordBudget: 0)
    let fresh = FreshRun(Example.xor)
    for iteration in [30, 3, 40, 12, 40, 1] { _ = timeline.steps(of: iteration) }
    #expect(timeline.curve.points.map(\.iteration) == Array(1...40))
    for point in timeline.curve.points {
      #expect(fresh.record(point.iteration)?.cost == point.cost)
    }
  }

  @Test("Snapshots after an iteration are what fresh training leaves, 0 being the start")
  func snapshots() {
    let timeline = Timeline(Example.xor)
    let trainer = Trainer(Example.xor)
    #expect(timeline.snapshot(after: 0).isIdentical(to: trainer.snapshot))
    for _ in 0..<25 { trainer.step() }
    #expect(timeline.snapshot(after: 60).iteration == 60)
    #expect(timeline.snapshot(after: 25).isIdentical(to: trainer.snapshot))
  }

  @Test("A large network works in its budget, and in less than one snapshot")
  func large() {
    let fresh = FreshRun(Example.large)
    for budget in [1, 9 << 20] {
      let timeline = Timeline(Example.large, memoryBudget: budget, replayWork: 1)
      for iteration in [14, 13, 12, 6, 13] {
        #expect(fresh.hasSameState(as: timeline.steps(of: iteration)))
        let bound = max(budget, 2 * timeline.snapshot(after: 0).byteCount)
        #expect(timeline.snapshotByteCount <= bound)
      }
    }
  }

  @Test("A long way is gone in pieces")
  func pieces() {
    let timeline = Timeline(Example.xor)
    var pieces = 1
    while !timeline.advance(toward: 1000, work: 10_000) {
      pieces += 1
      #expect(timeline.iterationCount < 999)
    }
    #expect(pieces > 10 && timeline.iterationCount == 999)
    #expect(FreshRun(Example.xor).hasSameState(as: timeline.steps(of: 1000)))
    #expect(timeline.advance(toward: 1000, work: 1))
    #expect(timeline.advance(toward: 1, work: 1))
  }
}
