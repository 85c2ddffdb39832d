import Engine

/// Which rows are trained on and which are held out, each in the order of the file.
struct RowSplit {
  /// The rows that are trained on, counted from 0.
  let training: [Int]
  /// The rows that are held out, counted from 0.
  let heldOut: [Int]

  /// Holds out a fraction of the rows, at least one and never all; without a fraction none.
  ///
  /// The rows are the last ones of a shuffled order, that of an epoch 0, which no training has.
  init(rowCount: Int, fraction: Double?, seed: UInt64) {
    guard let fraction else {
      training = Array(0..<rowCount)
      heldOut = []
      return
    }
    precondition(rowCount > 1, "of one row none can be held out")
    let wanted = Int((fraction * Double(rowCount)).rounded())
    let count = min(max(wanted, 1), rowCount - 1)
    let order = SplitMix64.order(of: rowCount, seed: seed, epoch: 0)
    training = order.dropLast(count).sorted()
    heldOut = order.suffix(count).sorted()
  }
}

extension Dataset {
  /// Some of the rows; nil for none.
  func rows(at indices: [Int]) -> Dataset? {
    if indices.isEmpty { return nil }
    if indices.count == rowCount { return self }
    return Dataset(
      inputCount: inputCount, targetCount: targetCount, inputs: indices.flatMap { input(row: $0) },
      targets: indices.flatMap { target(row: $0) })
  }
}
