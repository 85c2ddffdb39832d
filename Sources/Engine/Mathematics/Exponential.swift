extension Elementary {
  /// eˣ over lanes: 2ⁿ·eʳ with x = n·ln 2 + r.
  ///
  /// 2ⁿ is multiplied on in two halves, for it can lie outside the range of a Double when the
  /// result does not; the first half is exact, so a subnormal result is rounded once.
  @inline(__always)
  package static func exp(_ x: SIMD8<Double>) -> SIMD8<Double> {
    // Beyond these the result is +∞ or 0 anyway, and n stays small enough for its halves.
    let clamped = clamp(x, from: -746, to: 710)
    let reduced = reduce(clamped)
    let r = reduced.r
    let power = 1 + (r + (r * r * exponentialTail(r) + reduced.correction))
    // Halving by a shift rounds down, so the halves' exponents sum to n for odd n too.
    let half = (reduced.shifted &>> 1) &<< 52
    let otherHalf = (reduced.shifted &<< 52) &- half
    return power * double(half &+ one) * double(otherHalf &+ one)
  }

  /// eˣ − 1 over lanes: 2ⁿ·(eʳ − 1) + (2ⁿ − 1) with x = n·ln 2 + r.
  @inline(__always)
  package static func expm1(_ x: SIMD8<Double>) -> SIMD8<Double> {
    // Beyond these the result is +∞ or −1 anyway.
    let clamped = clamp(x, from: -64, to: 710)
    // So close to 0 the result is x, of which the core would lose the sign of −0 and, halving, the
    // last bit of a subnormal.
    let magnitude = double(bits(x) ^ signBits(x))
    return select(x, where: magnitude .< 0x1p-54, otherwise: expm1(clamped: clamped))
  }

  /// eˣ − 1 for −64 ≤ x ≤ 710 and NaN, but 0 for −0, and a subnormal x may lose its last bit.
  ///
  /// All is done with 2ⁿ⁻¹ and doubled at the end, for 2ⁿ overflows before the result does.
  @inline(__always)
  static func expm1(clamped x: SIMD8<Double>) -> SIMD8<Double> {
    let reduced = reduce(x)
    let r = reduced.r
    let correction = reduced.correction + reduced.correction * r
    let difference = r + (r * r * exponentialTail(r) + correction)
    let halfPower = double((reduced.shifted &<< 52) &+ SIMD8(repeating: 0x3FE0_0000_0000_0000))
    return 2 * (halfPower * difference + (halfPower - 0.5))
  }

  /// x, but no less than `lower` and no more than `upper`; NaN stays.
  @inline(__always)
  private static func clamp(
    _ x: SIMD8<Double>, from lower: Double, to upper: Double
  ) -> SIMD8<Double> {
    let high = select(SIMD8(repeating: upper), where: x .> upper, otherwise: x)
    return select(SIMD8(repeating: lower), where: high .< lower, otherwise: high)
  }

  /// The bit pattern of 1 in all lanes, to which a shifted n is added to give 2ⁿ.
  @inline(__always)
  private static var one: SIMD8<UInt64> { SIMD8(repeating: 0x3FF0_0000_0000_0000) }

  /// Cody and Waite's reduction: x = n·ln 2 + r + correction with n whole and |r| ≤ ½·ln 2.
  ///
  /// W. J. Cody and W. Waite, "Software Manual for the Elementary Functions" (1980), chapter 6.
  /// n·ln2High and its difference from x are exact; the correction is what rounding r lost.
  /// `shifted` has n in its low bits, as two's complement.
  @inline(__always)
  private static func reduce(_ x: SIMD8<Double>) -> (
    shifted: SIMD8<UInt64>, r: SIMD8<Double>, correction: SIMD8<Double>
  ) {
    let shifted = x * 0x1.71547652b82fep+0 + shifter
    let n = shifted - shifter
    let high = x - n * ln2High
    let low = n * ln2Low
    let r = high - low
    return (bits(shifted), r, (high - r) - low)
  }

  /// (eʳ − 1 − r) / r² for |r| ≤ ½·ln 2: the polynomial of degree 10 through the Chebyshev nodes,
  /// by Estrin's scheme.
  ///
  /// It changes eʳ − 1 by at most 0.01 ulp. `Tests/EngineTests/References/elementary.py` makes the
  /// coefficients.
  @inline(__always)
  private static func exponentialTail(_ r: SIMD8<Double>) -> SIMD8<Double> {
    let r2 = r * r
    let r4 = r2 * r2
    let a = 0.5 + 0x1.5555555555557p-3 * r
    let b = 0x1.5555555555556p-5 + 0x1.11111111100dcp-7 * r
    let c = 0x1.6c16c16c162d4p-10 + 0x1.a01a01abe7fe1p-13 * r
    let d = 0x1.a01a01a6d889cp-16 + 0x1.71de0231960ebp-19 * r
    let e = 0x1.27e4db646b17ep-22 + 0x1.af4de97ca4194p-26 * r
    let f = e + 0x1.1f730349868cep-29 * r2
    return (a + b * r2) + ((c + d * r2) + f * r4) * r4
  }
}
