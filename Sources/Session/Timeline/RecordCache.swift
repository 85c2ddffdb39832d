import Derivation
import Engine

/// The iterations looked at last, so that going back and forth over a border is instant.
package struct RecordCache {
  private struct Entry {
    let key: Int
    let steps: IterationSteps

    func isOf(_ iteration: Int, _ key: Int) -> Bool {
      self.key == key && steps.record.iteration == iteration
    }
  }

  private var latestFirst: [Entry] = []
  private let byteBudget: Int

  private static let capacity = 3

  /// Keeps at most three iterations in about `byteBudget` bytes, but always the latest.
  ///
  /// `key`, below, tells apart iterations of the same number of different segments.
  package init(byteBudget: Int) {
    self.byteBudget = byteBudget
  }

  /// Whether an iteration is kept.
  package func contains(_ iteration: Int, key: Int = 0) -> Bool {
    latestFirst.contains { $0.isOf(iteration, key) }
  }

  /// The iterations kept, the one used last first.
  package var iterations: [Int] { latestFirst.map(\.steps.record.iteration) }

  /// The steps of an iteration, which become the latest used; nil if they are not kept.
  package mutating func take(_ iteration: Int, key: Int = 0) -> IterationSteps? {
    guard let index = latestFirst.firstIndex(where: { $0.isOf(iteration, key) }) else {
      return nil
    }
    let entry = latestFirst.remove(at: index)
    latestFirst.insert(entry, at: 0)
    return entry.steps
  }

  /// Keeps an iteration and drops the one used longest ago.
  package mutating func add(_ steps: IterationSteps, key: Int = 0) {
    latestFirst.insert(Entry(key: key, steps: steps), at: 0)
    while latestFirst.count > 1,
      latestFirst.count > RecordCache.capacity || byteCount > byteBudget
    {
      latestFirst.removeLast()
    }
  }

  private var byteCount: Int {
    latestFirst.reduce(0) { $0 + RecordCache.byteCount($1.steps.record) }
  }

  /// The memory of a record, nearly: its snapshots, as many numbers again for gradients, parameters
  /// and transposed weights, and a workspace of five numbers a unit for each sample, of which a
  /// record keeps at most 32 MB.
  package static func byteCount(_ record: IterationRecord) -> Int {
    let network = record.setup.network
    let units = network.layers.reduce(0) { $0 + $1.units }
    let workspace = 8 * record.rows.count * (5 * units + network.inputs)
    return record.before.byteCount + record.after.byteCount + 24 * network.parameterCount
      + min(workspace, 32 << 20)
  }
}
