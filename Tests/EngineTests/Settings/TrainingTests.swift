import Engine
import Testing

@Suite("Training as a setting")
struct TrainingTests {
  @Test("A batch is never more than the rows")
  func batchSize() {
    #expect(Batch.full.size(outOf: 7) == 7)
    #expect(Batch.rows(3).size(outOf: 7) == 3)
    #expect(Batch.rows(30).size(outOf: 7) == 7)
  }

  @Test("The defaults are those of the experiment file")
  func defaults() {
    #expect(Training() == Training(batch: .full, shuffle: false, seed: 1, epochs: 100))
  }
}
