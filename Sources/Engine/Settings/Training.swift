/// How many rows an iteration uses.
public enum Batch: Hashable, Sendable {
  /// All training rows.
  case full
  /// This many rows, at least 1; the last batch of an epoch may be short.
  case rows(Int)

  /// The rows of a full batch out of `rowCount`.
  public func size(outOf rowCount: Int) -> Int {
    switch self {
    case .full: rowCount
    case .rows(let rows): min(rows, rowCount)
    }
  }
}

/// How the rows are fed.
public struct Training: Hashable, Sendable {
  /// Rows an iteration.
  public var batch: Batch
  /// Whether each epoch has an order of its own, made anew from `seed` and the epoch.
  public var shuffle: Bool
  /// The seed of the data order.
  public var seed: UInt64
  /// Passes over the training rows, at least 0.
  public var epochs: Int

  /// Training settings, with the defaults of the experiment file.
  public init(batch: Batch = .full, shuffle: Bool = false, seed: UInt64 = 1, epochs: Int = 100) {
    self.batch = batch
    self.shuffle = shuffle
    self.seed = seed
    self.epochs = epochs
  }
}
