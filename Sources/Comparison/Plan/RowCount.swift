import Engine

/// The rows that a contender's iterations touch.
public struct RowCount {
  private let rows: Int
  private let batch: Int
  private let perEpoch: Int

  /// The rows of a contender; on a surface an iteration counts as one.
  public init(of contender: Contender, in runs: ComparedRuns) {
    rows = runs.landscape.isMap ? 1 : runs.base.data.rowCount
    batch = runs.landscape.isMap ? 1 : contender.batch.size(outOf: rows)
    perEpoch = (rows + batch - 1) / batch
  }

  /// The rows of one update; the last batch of an epoch may have fewer.
  public var rowsOfBatch: Int { batch }

  /// The updates of one pass over the rows.
  public var iterationsOfEpoch: Int { perEpoch }

  /// How many whole iterations touch at most so many rows.
  public func iterations(within count: Int) -> Int {
    count / rows * perEpoch + count % rows / batch
  }

  /// The rows that so many iterations touch.
  public func rows(upTo iteration: Int) -> Int {
    iteration / perEpoch * rows + min(rows, iteration % perEpoch * batch)
  }
}
