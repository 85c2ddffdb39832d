/// The transcendental functions, the project's own: the same bits on every machine.
///
/// Each function is one sequence of additions, multiplications, divisions, integer operations on
/// bit patterns and lane selects, so IEEE 754 fixes every bit of its result: neither the C library
/// nor the width of the machine's vectors can change it. A fused multiply-add would, hence
/// `a * b + c` throughout. The functions of one value are the lanes' with one value in all of them.
///
/// Errors are stated in units in the last place (ulp) of the correctly rounded result and hold over
/// the whole range of finite results, subnormal ones included; beside each stands the largest that
/// was measured against mpmath over some hundred thousand inputs. A NaN gives a NaN, whose sign and
/// payload are not specified.
public enum Elementary {
  /// The exponential function eˣ, within 1 ulp (measured: 0.87).
  ///
  /// Gives +∞ above 709.782712893384, subnormals below −708.39641853226408 and 0 below
  /// −745.13321910194122.
  public static func exp(_ x: Double) -> Double {
    exp(SIMD8(repeating: x))[0]
  }

  /// The exponential function less one, eˣ − 1, within 2 ulp (measured: 1.49).
  ///
  /// The bound holds near 0 too; ±0 and numbers below 2⁻⁵⁴ in magnitude come back as they are.
  public static func expm1(_ x: Double) -> Double {
    expm1(SIMD8(repeating: x))[0]
  }

  /// The natural logarithm ln x, within 1 ulp (measured: 0.78).
  ///
  /// Gives −∞ at ±0 and NaN below.
  public static func ln(_ x: Double) -> Double {
    ln(SIMD8(repeating: x))[0]
  }

  /// The natural logarithm ln(1 + x), within 2 ulp (measured: 0.81).
  ///
  /// The bound holds near 0 too; ±0 and numbers below 2⁻⁵⁴ in magnitude come back as they are.
  /// Gives −∞ at −1 and NaN below.
  public static func ln1p(_ x: Double) -> Double {
    ln1p(SIMD8(repeating: x))[0]
  }

  /// The hyperbolic tangent tanh x, within 3 ulp (measured: 2.28).
  ///
  /// Gives exactly the negative of itself for −x, and ±1 from |x| = 22 on at the latest.
  public static func tanh(_ x: Double) -> Double {
    tanh(SIMD8(repeating: x))[0]
  }
}

/// What several of the functions stand on.
extension Elementary {
  /// The upper part of ln 2, of 41 bits: its product with any exponent of a Double is exact.
  @inline(__always)
  static var ln2High: Double { 0x1.62e42fefa3p-1 }

  /// The rest of ln 2.
  @inline(__always)
  static var ln2Low: Double { 0x1.3de6af278ece6p-42 }

  /// 1.5·2⁵², which rounds a number below 2⁵¹ in magnitude to a whole one when added to it.
  ///
  /// The whole number then stands in the low bits as two's complement.
  @inline(__always)
  static var shifter: Double { 0x1.8p52 }

  /// The bit patterns of the lanes.
  @inline(__always)
  static func bits(_ x: SIMD8<Double>) -> SIMD8<UInt64> {
    unsafeBitCast(x, to: SIMD8<UInt64>.self)
  }

  /// The lanes that have these bit patterns.
  @inline(__always)
  static func double(_ bits: SIMD8<UInt64>) -> SIMD8<Double> {
    unsafeBitCast(bits, to: SIMD8<Double>.self)
  }

  /// The sign bits of the lanes, all other bits 0.
  @inline(__always)
  static func signBits(_ x: SIMD8<Double>) -> SIMD8<UInt64> {
    bits(x) & SIMD8(repeating: 0x8000_0000_0000_0000)
  }

  /// The lanes of `chosen` where the mask holds, those of `otherwise` elsewhere.
  ///
  /// By bits, and in this form, since `replacing(with:where:)` is at times compiled lane by lane.
  @inline(__always)
  static func select(
    _ chosen: SIMD8<Double>, where mask: SIMDMask<SIMD8<Int64>>, otherwise: SIMD8<Double>
  ) -> SIMD8<Double> {
    let lanes = unsafeBitCast(mask, to: SIMD8<UInt64>.self)
    return double(((bits(chosen) ^ bits(otherwise)) & lanes) ^ bits(otherwise))
  }
}
