/// Eight numbers that are computed side by side; each is independent of the others.
package typealias Lanes = SIMD8<Double>

/// A fixed block of numbers, aligned for `Lanes` and starting as zeros.
///
/// The count is rounded up to whole lanes, so that loops over lanes have no tail.
final class Buffer {
  let count: Int
  let numbers: UnsafeMutablePointer<Double>

  /// The same memory as lanes.
  let lanes: UnsafeMutablePointer<Lanes>

  /// How many lanes the block has.
  var laneCount: Int { count / 8 }

  init(count requested: Int) {
    count = max(8, Buffer.wholeLanes(requested))
    lanes = .allocate(capacity: count / 8)
    lanes.initialize(repeating: Lanes(repeating: 0), count: count / 8)
    numbers = UnsafeMutableRawPointer(lanes).assumingMemoryBound(to: Double.self)
  }

  deinit {
    lanes.deallocate()
  }

  /// The least multiple of 8 that holds `count` numbers.
  static func wholeLanes(_ count: Int) -> Int {
    (count + 7) & ~7
  }

  func fill(with value: Double) {
    lanes.update(repeating: Lanes(repeating: value), count: laneCount)
  }

  var contents: [Double] {
    Array(UnsafeBufferPointer(start: numbers, count: count))
  }

  func copy(from values: [Double]) {
    precondition(values.count == count, "a buffer is restored from one of its own size")
    values.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      numbers.update(from: base, count: count)
    }
  }

  func copy(from other: Buffer) {
    precondition(other.count == count, "a buffer is copied from one of its own size")
    numbers.update(from: other.numbers, count: count)
  }
}
