import Comparison
import Engine
import Session
import Testing

@Suite("The batch sizes that are compared")
struct BatchSizesTests {
  private func setup(rows: Int, inputs: Int = 2, batch: Batch) -> Setup {
    let network = Network(
      inputs: inputs, layers: [DenseLayer(units: 1, activation: .identity)],
      initializer: Initializer(.xavierUniform, seed: 1))
    let data = Dataset(
      inputCount: inputs, targetCount: 1, inputs: Array(repeating: 0.5, count: rows * inputs),
      targets: Array(repeating: 1, count: rows))
    return Setup(
      network: network, data: data, loss: .squaredError,
      optimizer: Optimizer(.gradientDescent, learningRate: 0.1), training: Training(batch: batch))
  }

  @Test(
    "are the powers of 2 below the rows, the own size and all rows",
    arguments: [
      (1, Batch.full, [1]), (2, .full, [1, 2]), (5, .rows(3), [1, 2, 3, 4, 5]),
      (120, .rows(12), [1, 2, 4, 8, 12, 16, 32, 64, 120]), (8, .rows(100), [1, 2, 4, 8]),
    ])
  func sizes(_ rows: Int, _ batch: Batch, _ expected: [Int]) {
    let sizes = BatchSizes(setup(rows: rows, batch: batch))
    #expect(sizes.all == expected)
    #expect(sizes.computed == expected)
  }

  @Test("are fewer where all are too much work: the own one, the ends, then from below")
  func bounded() {
    // 1000 rows × 10,001 parameters: four sizes are 40 million multiply–adds.
    let large = BatchSizes(setup(rows: 1000, inputs: 10_000, batch: .rows(50)))
    #expect(large.computed == [1, 2, 50, 1000])
    #expect(large.all.count > 4)
  }

  @Test("are none where even one is too much")
  func none() {
    let huge = BatchSizes(setup(rows: 1000, inputs: 60_000, batch: .full))
    #expect(huge.computed.isEmpty)
    #expect(huge.all.last == 1000)
  }
}
