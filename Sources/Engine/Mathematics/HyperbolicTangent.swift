extension Elementary {
  /// tanh x over lanes: ±t / (t + 2) with t = exp(2|x|) − 1 and the sign of x.
  @inline(__always)
  package static func tanh(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let sign = signBits(x)
    let magnitude = double(bits(x) ^ sign)
    // From here on tanh rounds to 1; exp(2|x|) could overflow, and ∞ / ∞ is no number.
    let clamped = select(SIMD8(repeating: 22), where: magnitude .> 22, otherwise: magnitude)
    // Doubled, a subnormal keeps its last bit in the core.
    let t = expm1(clamped: 2 * clamped)
    return double(bits(t / (t + 2)) | sign)
  }
}
