import Engine

/// FNV-1a over every number of a run: the cost of each iteration, then all parameters and the
/// optimizer's buffers.
///
/// Two builds that give the same digest computed the same bits.
package struct RunDigest: Hashable, Sendable, CustomStringConvertible {
  /// The hash so far.
  package private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The digest of nothing.
  package init() {}

  /// The digest of a run of `iterations` iterations from its start.
  package init(of setup: Setup, iterations: Int) {
    let trainer = Trainer(setup)
    for _ in 0..<iterations { add(trainer.step()) }
    add(trainer.costOnAllRows())
    let snapshot = trainer.snapshot
    for parameter in setup.network.parameters {
      add(trainer.value(of: parameter))
      let offset = trainer.layout.offset(of: parameter)
      for buffer in snapshot.buffers { add(buffer[offset]) }
    }
  }

  /// Adds the bits of a number, lowest byte first.
  package mutating func add(_ number: Double) {
    // A NaN's sign and payload are the machine's own.
    var bits = number.isNaN ? 0x7FF8_0000_0000_0000 : number.bitPattern
    for _ in 0..<8 {
      hash = (hash ^ (bits & 0xFF)) &* 0x100_0000_01B3
      bits >>= 8
    }
  }

  /// Sixteen hexadecimal digits.
  package var description: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
