import Engine

/// The rows that a contender's iterations touch.
struct RowCount {
  private let rows: Int
  private let batch: Int
  private let perEpoch: Int

  init(of rival: Rival, in comparison: Comparison) {
    rows = comparison.ground.isMap ? 1 : comparison.base.data.rowCount
    batch = comparison.ground.isMap ? 1 : rival.batch.size(outOf: rows)
    perEpoch = (rows + batch - 1) / batch
  }

  /// The rows of one update; the last batch of an epoch may have fewer.
  var rowsOfBatch: Int { batch }

  /// The updates of one pass over the rows.
  var iterationsOfEpoch: Int { perEpoch }

  /// How many whole iterations touch at most so many rows.
  func iterations(within count: Int) -> Int {
    count / rows * perEpoch + count % rows / batch
  }

  /// The rows that so many iterations touch.
  func rows(upTo iteration: Int) -> Int {
    iteration / perEpoch * rows + min(rows, iteration % perEpoch * batch)
  }
}
