import Derivation
import Engine
import Session
import Testing

@Suite("The iterations looked at last")
struct RecordCacheTests {
  private func cache(_ iterations: Int, byteBudget: Int) -> RecordCache {
    let trainer = Trainer(Example.xor)
    var cache = RecordCache(byteBudget: byteBudget)
    for _ in 0..<iterations { cache.add(IterationSteps(trainer.recordStep())) }
    return cache
  }

  @Test("Three are kept")
  func three() {
    #expect(cache(5, byteBudget: 1 << 20).iterations == [5, 4, 3])
  }

  @Test("The one used longest ago goes first")
  func leastRecentlyUsed() {
    let trainer = Trainer(Example.xor)
    var cache = RecordCache(byteBudget: 1 << 20)
    for _ in 0..<3 { cache.add(IterationSteps(trainer.recordStep())) }
    #expect(cache.take(1)?.record.iteration == 1)
    cache.add(IterationSteps(trainer.recordStep()))
    #expect(cache.iterations == [4, 1, 3])
    #expect(cache.take(2) == nil)
    #expect(cache.contains(3) && !cache.contains(2))
  }

  @Test("Fewer are kept where they are large, but always the latest")
  func bounded() {
    let one = RecordCache.byteCount(Trainer(Example.xor).recordStep())
    #expect(cache(5, byteBudget: 2 * one + one / 2).iterations == [5, 4])
    #expect(cache(5, byteBudget: 0).iterations == [5])
  }

  @Test("The estimate covers at least the two snapshots and the workspace")
  func estimate() {
    let record = Trainer(Example.large).recordStep()
    let estimate = RecordCache.byteCount(record)
    #expect(estimate > record.before.byteCount + record.after.byteCount + 8 * 16 * (784 + 5 * 138))
    #expect(estimate < 4 * record.before.byteCount)
  }
}
