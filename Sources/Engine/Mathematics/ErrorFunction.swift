extension Elementary {
  /// The error function erf x = 2/√π·∫₀ˣ e^{−t²} dt, within 2 ulp (measured: 1.26).
  ///
  /// Gives exactly the negative of itself for −x, and ±1 from |x| = 6 on at the latest.
  public static func erf(_ x: Double) -> Double {
    erf(SIMD8(repeating: x))[0]
  }

  /// erf x over lanes: x + x·R(x²) below 1, else 1 − e^{−x²}·S(x), with the sign of x.
  @inline(__always)
  package static func erf(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let sign = signBits(x)
    let magnitude = double(bits(x) ^ sign)
    let small = magnitude + magnitude * errorTail(magnitude * magnitude)
    // From here on erf rounds to 1.
    let clamped = select(SIMD8(repeating: 6), where: magnitude .> 6, otherwise: magnitude)
    let large = 1 - exp(-(clamped * clamped)) * scaledComplement(clamped)
    return double(bits(select(small, where: magnitude .< 1, otherwise: large)) | sign)
  }

  /// erf(√z)/√z − 1 for 0 ≤ z ≤ 1: the polynomial of degree 12 through the Chebyshev nodes, by
  /// Estrin's scheme.
  ///
  /// It changes erf by at most 0.1 ulp. `Tests/EngineTests/References/elementary.py` makes the
  /// coefficients.
  @inline(__always)
  private static func errorTail(_ z: SIMD8<Double>) -> SIMD8<Double> {
    let z2 = z * z
    let z4 = z2 * z2
    let a = 0x1.06eba8214db69p-3 + -0x1.812746b0379e6p-2 * z
    let b = 0x1.ce2f21a042b30p-4 + -0x1.b82ce31284e00p-6 * z
    let c = 0x1.565bcd0dbaa38p-8 + -0x1.c02db3dac435fp-11 * z
    let d = 0x1.f9a321d5b8e1ep-14 + -0x1.f4d1e3183f7aep-17 * z
    let e = 0x1.b9df224ca4b97p-20 + -0x1.5f1ecb6f0764cp-23 * z
    let f = 0x1.f7b4bf3b13964p-27 + -0x1.389d4f2641625p-30 * z
    let low = (a + b * z2) + (c + d * z2) * z4
    return low + ((e + f * z2) + 0x1.05ffd737fb32ep-34 * z4) * (z4 * z4)
  }

  /// e^{x²}·(1 − erf x) for 1 ≤ x ≤ 6: the polynomial of degree 14 in (x − 2)/(x + 3) through the
  /// Chebyshev nodes, by Estrin's scheme.
  ///
  /// It changes erf by at most 0.1 ulp. `Tests/EngineTests/References/elementary.py` makes the
  /// coefficients.
  @inline(__always)
  private static func scaledComplement(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let u = (x - 2) / (x + 3)
    let u2 = u * u
    let u4 = u2 * u2
    let a = 0x1.058671b52c776p-2 + -0x1.11662115e47a8p-1 * u
    let b = 0x1.05ad2167da8f9p-1 + -0x1.817565d743e68p-2 * u
    let c = 0x1.a1aebbf53fabdp-3 + -0x1.2400de2b2af21p-4 * u
    let d = 0x1.fd336c28d6e3bp-8 + 0x1.864ff8acf8f52p-8 * u
    let e = -0x1.37c37a3ab6338p-9 + -0x1.0279e52254f82p-11 * u
    let f = 0x1.bd71069662953p-12 + 0x1.171b924fc4682p-14 * u
    let g = -0x1.41f7cceb12fddp-14 + -0x1.1831bc2983c30p-16 * u
    let low = (a + b * u2) + (c + d * u2) * u4
    return low + ((e + f * u2) + (g + 0x1.13c2a5696d835p-16 * u2) * u4) * (u4 * u4)
  }
}
