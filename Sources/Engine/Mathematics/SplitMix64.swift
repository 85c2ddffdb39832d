/// The project's one generator: Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators" (2014).
public struct SplitMix64: Sendable {
  private var state: UInt64

  /// A generator; equal seeds give equal sequences.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number in [0, 1) from the upper 53 bits.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A whole number in 0..<bound, as ⌊uniform·bound⌋; `bound` is at least 1.
  public mutating func below(_ bound: Int) -> Int {
    Int(uniform() * Double(bound))
  }

  /// A standard normal number by the polar method (Marsaglia and Bray 1964), one a call.
  public mutating func normal() -> Double {
    while true {
      let u = 2 * uniform() - 1
      let v = 2 * uniform() - 1
      let s = u * u + v * v
      if s > 0 && s < 1 {
        return u * (-2 * Elementary.ln(s) / s).squareRoot()
      }
    }
  }

  /// The order of `count` rows in an epoch, counted from 1: Fisher–Yates from the end.
  ///
  /// Made anew from the seed and the epoch, so that any epoch's order needs no earlier one.
  public static func order(of count: Int, seed: UInt64, epoch: Int) -> [Int] {
    var root = SplitMix64(seed: seed)
    var generator = SplitMix64(seed: root.next() &+ UInt64(epoch))
    var order = Array(0..<count)
    var last = count - 1
    while last > 0 {
      order.swapAt(last, generator.below(last + 1))
      last -= 1
    }
    return order
  }
}
