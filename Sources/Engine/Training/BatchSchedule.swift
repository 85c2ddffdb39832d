/// Which rows an iteration uses; iterations, epochs and batches count from 1.
public struct BatchSchedule: Hashable, Sendable {
  /// Training rows.
  public let rowCount: Int
  /// Rows of a whole batch.
  public let batchSize: Int
  /// Iterations an epoch has.
  public let iterationsPerEpoch: Int

  /// The schedule of a data set.
  public init(rowCount: Int, batch: Batch) {
    self.rowCount = rowCount
    batchSize = batch.size(outOf: rowCount)
    iterationsPerEpoch = (rowCount + batchSize - 1) / batchSize
  }

  /// The epoch that an iteration belongs to.
  public func epoch(of iteration: Int) -> Int {
    (iteration - 1) / iterationsPerEpoch + 1
  }

  /// The first iteration of an epoch.
  public func firstIteration(ofEpoch epoch: Int) -> Int {
    (epoch - 1) * iterationsPerEpoch + 1
  }

  /// The last iteration of an epoch.
  public func lastIteration(ofEpoch epoch: Int) -> Int {
    epoch * iterationsPerEpoch
  }

  /// The places in the epoch's order that an iteration uses, from 0.
  public func places(of iteration: Int) -> Range<Int> {
    let batch = (iteration - 1) % iterationsPerEpoch
    return batch * batchSize..<min(rowCount, (batch + 1) * batchSize)
  }
}
