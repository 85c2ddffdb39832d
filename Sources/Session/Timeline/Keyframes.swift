import Engine

/// Snapshots at even distances, in bounded memory, from which any iteration is replayed.
///
/// They stand at `first`, `first + spacing`, `first + 2·spacing` … without a gap. When the memory
/// is full every other one is dropped and the spacing doubles.
package struct Keyframes {
  /// The iterations between two neighbours.
  package private(set) var spacing: Int
  /// What is kept, by iteration.
  package private(set) var snapshots: [Snapshot]
  private var capacity: Int

  /// Keeps `start` and what follows it, in at most `byteBudget` bytes; but always room for two.
  package init(from start: Snapshot, spacing: Int, byteBudget: Int) {
    precondition(spacing >= 1, "keyframes stand at least an iteration apart")
    self.spacing = spacing
    snapshots = [start]
    capacity = max(2, byteBudget / start.byteCount)
  }

  /// Keeps to another budget, dropping every other snapshot as often as is needed.
  package mutating func limit(to byteBudget: Int) {
    capacity = max(2, byteBudget / snapshots[0].byteCount)
    while snapshots.count > capacity { thin() }
  }

  /// The iteration of the first snapshot.
  package var first: Int { snapshots[0].iteration }

  /// The memory of all snapshots.
  package var byteCount: Int { snapshots.count * snapshots[0].byteCount }

  /// Keeps the snapshot after `iteration` if the next one stands there.
  package mutating func offer(_ iteration: Int, _ snapshot: @autoclosure () -> Snapshot) {
    guard iteration == nextIteration else { return }
    if snapshots.count == capacity { thin() }
    if iteration == nextIteration { snapshots.append(snapshot()) }
  }

  /// The last snapshot at or before an iteration; nil before the first.
  package func nearest(_ iteration: Int) -> Snapshot? {
    guard iteration >= first else { return nil }
    return snapshots[min((iteration - first) / spacing, snapshots.count - 1)]
  }

  private var nextIteration: Int { first + snapshots.count * spacing }

  private mutating func thin() {
    snapshots = stride(from: 0, to: snapshots.count, by: 2).map { snapshots[$0] }
    spacing *= 2
  }
}
