/// Whether all lanes that it was shown were finite.
///
/// An exponent of all ones makes ∞ and NaN; one more carries into the sign bit, which is kept.
/// Integers, since they cost less than comparing, and never hinder the arithmetic beside them.
struct FinitenessCheck {
  private var carries = SIMD8<UInt64>(repeating: 0)

  @inline(__always)
  mutating func include(_ lanes: Lanes) {
    let exponents = Elementary.bits(lanes) & SIMD8(repeating: 0x7FF0_0000_0000_0000)
    carries |= exponents &+ SIMD8(repeating: 0x0010_0000_0000_0000)
  }

  var isPassed: Bool {
    all(carries .< SIMD8(repeating: 0x8000_0000_0000_0000))
  }
}
