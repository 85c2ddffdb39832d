extension Elementary {
  /// ln x over lanes: k·ln 2 + ln(1 + f) with x = 2ᵏ·(1 + f).
  @inline(__always)
  package static func ln(_ x: SIMD8<Double>) -> SIMD8<Double> {
    // A subnormal has no exponent of its own: it is scaled by 2⁵⁴ first.
    let tiny = x .< 0x1p-1022
    let normal = select(x * 0x1p54, where: tiny, otherwise: x)
    let parts = split(normal)
    let k = select(parts.k - 54, where: tiny, otherwise: parts.k)
    let finite = k * ln2High + logarithm(f: parts.f, correction: k * ln2Low)
    return atEdges(finite, of: x, zero: 0)
  }

  /// ln(1 + x) over lanes: the logarithm of u, which is 1 + x rounded, and (1 + x − u) / u for what
  /// the rounding lost.
  @inline(__always)
  package static func ln1p(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let u = 1 + x
    // Knuth's sum without branches: 1 + x = u + lost, exactly.
    let x0 = u - 1
    let lost = (1 - (u - x0)) + (x - x0)
    let parts = split(u)
    // Where 1 + x needs no exponent f is x itself, and nothing is lost.
    let direct = parts.k .== 0
    let f = select(x, where: direct, otherwise: parts.f)
    let rest = select(SIMD8(repeating: 0), where: direct, otherwise: lost / u)
    let core = logarithm(f: f, correction: parts.k * ln2Low + rest)
    let finite = parts.k * ln2High + core
    let signed = select(x, where: x .== 0, otherwise: finite)
    return atEdges(signed, of: x, zero: -1)
  }

  /// k and f with x = 2ᵏ·(1 + f) and √½ ≤ 1 + f < √2, for normal x above 0.
  ///
  /// Adding 1 − √½ to the bit pattern carries into the exponent just where the fraction reaches √2.
  @inline(__always)
  private static func split(_ x: SIMD8<Double>) -> (k: SIMD8<Double>, f: SIMD8<Double>) {
    let one: UInt64 = 0x3FF0_0000_0000_0000
    let rootOfHalf: UInt64 = 0x3FE6_A09E_667F_3BCD
    let carried = bits(x) &+ SIMD8(repeating: one - rootOfHalf)
    // As the low bits of 2⁵² the biased exponent becomes a Double without a conversion.
    let exponent = double((carried &>> 52) | SIMD8(repeating: 0x4330_0000_0000_0000))
    let fraction = carried & SIMD8(repeating: 0x000F_FFFF_FFFF_FFFF)
    let m = double(fraction &+ SIMD8(repeating: rootOfHalf))
    return (exponent - 0x1.00000000003ffp52, m - 1)
  }

  /// ln(1 + f) + correction for √½ ≤ 1 + f < √2.
  ///
  /// With s = f / (2 + f), ln(1 + f) = 2·artanh s = 2s + s·R(s²), and 2s = f − s·f, where s·f is
  /// written as f²/2 − s·f²/2 so that what is rounded is small beside f. The method is that of
  /// FDLIBM (Sun Microsystems 1993); R is the polynomial through the Chebyshev nodes, of degree 6
  /// after its factor s², which changes the result by at most 0.04 ulp.
  /// `Tests/EngineTests/References/elementary.py` makes the coefficients.
  @inline(__always)
  private static func logarithm(
    f: SIMD8<Double>, correction: SIMD8<Double>
  ) -> SIMD8<Double> {
    let s = f / (2 + f)
    let z = s * s
    let z2 = z * z
    let a = 0x1.5555555555558p-1 + 0x1.99999999952e2p-2 * z
    let b = 0x1.2492492df148dp-2 + 0x1.c71c62e5800a1p-3 * z
    let c = 0x1.7462b4ab2ef6bp-3 + 0x1.39fe606542ddep-3 * z
    let d = c + 0x1.2b584aae78a57p-3 * z2
    let tail = z * (a + (b + d * z2) * z2)
    let halfSquare = 0.5 * f * f
    return f - (halfSquare - (s * (halfSquare + tail) + correction))
  }

  /// `finite`, but −∞ where x is `zero`, NaN below it and for NaN, +∞ where x is.
  @inline(__always)
  private static func atEdges(
    _ finite: SIMD8<Double>, of x: SIMD8<Double>, zero: Double
  ) -> SIMD8<Double> {
    let upper = select(SIMD8(repeating: .infinity), where: x .== .infinity, otherwise: finite)
    let lower = select(SIMD8(repeating: -.infinity), where: x .== zero, otherwise: upper)
    return select(lower, where: x .>= zero, otherwise: SIMD8(repeating: .nan))
  }
}
