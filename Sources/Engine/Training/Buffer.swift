/// Eight numbers that are computed side by side; each is independent of the others.
package typealias Lanes = SIMD8<Double>

/// A fixed block of numbers, aligned for `Lanes` and starting as zeros.
///
/// The count is rounded up to whole lanes, so that loops over lanes have no tail. It starts on a
/// cache line, of which `Lanes` fill one each: Swift itself aligns them to 16 bytes only.
package final class Buffer {
  package let count: Int
  package let numbers: UnsafeMutablePointer<Double>

  /// The same memory as lanes.
  package let lanes: UnsafeMutablePointer<Lanes>

  /// How many lanes the block has.
  package var laneCount: Int { count / 8 }

  package init(count requested: Int) {
    count = max(8, Buffer.wholeLanes(requested))
    lanes = UnsafeMutableRawPointer.allocate(byteCount: count * 8, alignment: 64)
      .bindMemory(to: Lanes.self, capacity: count / 8)
    lanes.initialize(repeating: Lanes(repeating: 0), count: count / 8)
    numbers = UnsafeMutableRawPointer(lanes).assumingMemoryBound(to: Double.self)
  }

  deinit {
    UnsafeMutableRawPointer(lanes).deallocate()
  }

  /// Where a block stands; good as long as the block lives, and free to copy.
  struct Address {
    let lanes: UnsafeMutablePointer<Lanes>
    let numbers: UnsafeMutablePointer<Double>
  }

  var address: Address { Address(lanes: lanes, numbers: numbers) }

  /// The least multiple of 8 that holds `count` numbers.
  static func wholeLanes(_ count: Int) -> Int {
    (count + 7) & ~7
  }

  func fill(with value: Double) {
    lanes.update(repeating: Lanes(repeating: value), count: laneCount)
  }

  package var contents: [Double] {
    Array(UnsafeBufferPointer(start: numbers, count: count))
  }

  package func copy(from values: [Double]) {
    precondition(values.count == count, "a buffer is restored from one of its own size")
    values.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      numbers.update(from: base, count: count)
    }
  }

  package func copy(from other: Buffer) {
    precondition(other.count == count, "a buffer is copied from one of its own size")
    numbers.update(from: other.numbers, count: count)
  }
}
