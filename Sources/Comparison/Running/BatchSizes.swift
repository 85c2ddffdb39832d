import Engine

/// Which batch sizes have their gradients compared at one point, in bounded work.
///
/// A size costs two passes over all rows, whatever it is; so the work is about rows × parameters
/// for each of them.
public struct BatchSizes: Hashable, Sendable {
  /// The sizes worth comparing, ascending: 1, 2, 4 and so on, the contender's own, and all rows.
  public let all: [Int]
  /// Those of them that are computed, ascending; none where even one is too much work.
  public let computed: [Int]

  /// Rows × parameters × sizes that are computed at most.
  public static let work = 50_000_000

  /// The sizes for a setup, whose own batch is among them.
  public init(_ setup: Setup) {
    let rows = setup.data.rowCount
    let own = setup.training.batch.size(outOf: rows)
    let powers = sequence(first: 1) { $0 < rows ? 2 * $0 : nil }.filter { $0 < rows }
    let all = Set(powers + [own, rows]).sorted()
    // What matters most comes first where not all can be done.
    let first = [own, rows, 1]
    let order = first + all.filter { !first.contains($0) }
    let most = Self.work / max(1, rows * setup.network.parameterCount)
    var kept: Set<Int> = []
    for size in order where kept.count < most { kept.insert(size) }
    self.all = all
    computed = kept.sorted()
  }
}
