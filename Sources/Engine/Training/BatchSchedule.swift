/// Which rows an iteration uses; iterations, epochs and batches count from 1.
///
/// A schedule may begin in the middle of a run, where the data or the batch changed: then its
/// numbers hold from its first iteration on.
public struct BatchSchedule: Hashable, Sendable {
  /// Training rows.
  public let rowCount: Int
  /// Rows of a whole batch.
  public let batchSize: Int
  /// Iterations an epoch has.
  public let iterationsPerEpoch: Int
  /// The iteration with which it begins, the first of an epoch.
  public let firstIteration: Int
  /// The number of the epoch that begins there.
  public let firstEpoch: Int

  /// The schedule of a data set, which begins the epoch `firstEpoch` at `firstIteration`.
  public init(rowCount: Int, batch: Batch, firstIteration: Int = 1, firstEpoch: Int = 1) {
    precondition(firstIteration >= 1 && firstEpoch >= 1, "iterations and epochs count from 1")
    self.rowCount = rowCount
    batchSize = batch.size(outOf: rowCount)
    iterationsPerEpoch = (rowCount + batchSize - 1) / batchSize
    self.firstIteration = firstIteration
    self.firstEpoch = firstEpoch
  }

  /// The epoch that an iteration belongs to.
  public func epoch(of iteration: Int) -> Int {
    (iteration - firstIteration) / iterationsPerEpoch + firstEpoch
  }

  /// The first iteration of an epoch.
  public func firstIteration(ofEpoch epoch: Int) -> Int {
    (epoch - firstEpoch) * iterationsPerEpoch + firstIteration
  }

  /// The last iteration of an epoch.
  public func lastIteration(ofEpoch epoch: Int) -> Int {
    firstIteration(ofEpoch: epoch + 1) - 1
  }

  /// The places in the epoch's order that an iteration uses, from 0.
  public func places(of iteration: Int) -> Range<Int> {
    let batch = (iteration - firstIteration) % iterationsPerEpoch
    return batch * batchSize..<min(rowCount, (batch + 1) * batchSize)
  }
}

extension BatchSchedule {
  /// A schedule that begins an epoch at an iteration of this one.
  ///
  /// Where an epoch begins there anyway its number stays; else the epoch is cut short and the next
  /// one begins.
  public func beginningEpoch(at iteration: Int, rowCount: Int, batch: Batch) -> BatchSchedule {
    let epoch = epoch(of: iteration)
    let isFirst = firstIteration(ofEpoch: epoch) == iteration
    return BatchSchedule(
      rowCount: rowCount, batch: batch, firstIteration: iteration,
      firstEpoch: isFirst ? epoch : epoch + 1)
  }
}
