import Engine
import Session
import Testing

@Suite("Keyframes")
struct KeyframesTests {
  /// Keyframes of a run of `iterations`, with room for `capacity` of them.
  private func keyframes(_ iterations: Int, spacing: Int, capacity: Int) -> Keyframes {
    let trainer = Trainer(Example.xor)
    var keyframes = Keyframes(
      from: trainer.snapshot, spacing: spacing,
      byteBudget: capacity * trainer.snapshot.byteCount)
    for iteration in 0..<max(0, iterations) {
      trainer.step()
      keyframes.offer(iteration + 1, trainer.snapshot)
    }
    return keyframes
  }

  @Test("They stand evenly while there is room")
  func even() {
    let kept = keyframes(20, spacing: 4, capacity: 9)
    #expect(kept.snapshots.map(\.iteration) == [0, 4, 8, 12, 16, 20])
    #expect(kept.spacing == 4)
  }

  @Test("When the memory is full every other one goes and the spacing doubles")
  func doubling() {
    let kept = keyframes(20, spacing: 1, capacity: 6)
    #expect(kept.spacing == 4)
    #expect(kept.snapshots.map(\.iteration) == [0, 4, 8, 12, 16, 20])
  }

  @Test("They never take more than the budget and always hold the start", arguments: 2...9)
  func bounded(capacity: Int) {
    let kept = keyframes(300, spacing: 1, capacity: capacity)
    #expect(kept.byteCount <= capacity * kept.snapshots[0].byteCount)
    #expect(kept.snapshots.count > capacity / 2)
    #expect(kept.first == 0)
    #expect(kept.snapshots.map(\.iteration) == kept.snapshots.indices.map { $0 * kept.spacing })
  }

  @Test("Without room for even one there are two")
  func atLeastTwo() {
    let kept = keyframes(100, spacing: 1, capacity: 0)
    #expect(kept.snapshots.map(\.iteration) == [0, 64])
  }

  @Test("The nearest is the last at or before; before the first there is none")
  func nearest() {
    let trainer = Trainer(Example.xor)
    for _ in 0..<10 { trainer.step() }
    var kept = Keyframes(from: trainer.snapshot, spacing: 3, byteBudget: 1 << 20)
    for iteration in 11...14 {
      trainer.step()
      kept.offer(iteration, trainer.snapshot)
    }
    #expect(
      [9, 10, 12, 13, 14, 99].map { kept.nearest($0)?.iteration } == [nil, 10, 10, 13, 13, 13])
  }

  @Test("What is replayed is not kept twice")
  func replay() {
    let trainer = Trainer(Example.xor)
    let start = trainer.snapshot
    var kept = Keyframes(from: start, spacing: 2, byteBudget: 1 << 20)
    for _ in 0..<2 {
      trainer.restore(start)
      for iteration in 1...6 {
        trainer.step()
        kept.offer(iteration, trainer.snapshot)
      }
    }
    #expect(kept.snapshots.map(\.iteration) == [0, 2, 4, 6])
  }

  @Test("With less memory every other one goes until the rest fits, with more they stay")
  func limited() {
    var kept = keyframes(20, spacing: 2, capacity: 20)
    let bytes = kept.snapshots[0].byteCount
    kept.limit(to: 4 * bytes)
    #expect(kept.snapshots.map(\.iteration) == [0, 8, 16] && kept.spacing == 8)
    kept.limit(to: 40 * bytes)
    #expect(kept.snapshots.count == 3)
    kept.limit(to: 0)
    #expect(kept.snapshots.map(\.iteration) == [0, 16])
  }
}
