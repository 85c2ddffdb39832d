import Engine
import Testing

@Suite("Elementary functions: one value and lanes")
struct ElementaryTests {
  /// FNV-1a over the result bits of a million inputs: one for SSE2, AVX2 and AVX-512.
  private static let digests: [String: UInt64] = [
    "exp": 0x16B8_EFE3_E1D0_CE09,
    "expm1": 0x65C1_7F1B_1CED_17A6,
    "ln": 0x32B6_D423_F19B_34FE,
    "ln1p": 0x6A1B_4E24_202C_FCBF,
    "tanh": 0xCFD4_346C_0F62_5CF1,
    "erf": 0x103A_CC14_DE23_2D51,
  ]

  @Test("The same bits come out on every machine", arguments: ElementaryFunction.all)
  func digest(function: ElementaryFunction) {
    var generator = SplitMix64(seed: 20)
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for _ in 0..<125_000 {
      let results = function.lanes(Self.inputs(from: &generator))
      for lane in 0..<8 {
        Self.hash(results[lane], into: &digest)
      }
    }
    #expect(digest == Self.digests[function.name])
  }

  @Test("Every lane holds what the function of one value gives", arguments: ElementaryFunction.all)
  func lanesAreScalars(function: ElementaryFunction) {
    var generator = SplitMix64(seed: 21)
    var differing: [Double] = []
    for _ in 0..<25_000 {
      let x = Self.inputs(from: &generator)
      let results = function.lanes(x)
      for lane in 0..<8 where !Self.same(results[lane], function.scalar(x[lane])) {
        differing.append(x[lane])
      }
    }
    #expect(differing.isEmpty)
  }

  @Test("Special values in some lanes leave the others alone", arguments: ElementaryFunction.all)
  func specialLanes(function: ElementaryFunction) {
    let x = SIMD8(0.5, .nan, .infinity, -.infinity, -0.0, .leastNonzeroMagnitude, 1e308, 0.75)
    let results = function.lanes(x)
    for lane in 0..<8 {
      #expect(Self.same(results[lane], function.scalar(x[lane])), "lane \(lane)")
    }
  }

  @Test("NaN gives NaN", arguments: ElementaryFunction.all)
  func nan(function: ElementaryFunction) {
    #expect(function.scalar(.nan).isNaN)
    #expect(function.scalar(-.nan).isNaN)
    #expect(function.scalar(.signalingNaN).isNaN)
  }

  /// Two lanes each of: any bit pattern, the range of exp, near 1, near 0.
  private static func inputs(from generator: inout SplitMix64) -> SIMD8<Double> {
    var x = SIMD8<Double>()
    for lane in [0, 4] {
      x[lane] = Double(bitPattern: generator.next())
      x[lane + 1] = 1500 * generator.uniform() - 760
      x[lane + 2] = 2 * generator.uniform()
      x[lane + 3] = 2 * generator.uniform() - 1
    }
    return x
  }

  /// Whether the bits are the same, for NaN whether both are.
  private static func same(_ a: Double, _ b: Double) -> Bool {
    a.bitPattern == b.bitPattern || (a.isNaN && b.isNaN)
  }

  private static func hash(_ result: Double, into digest: inout UInt64) {
    // A NaN's sign and payload are the machine's own.
    var bits = result.isNaN ? 0x7FF8_0000_0000_0000 : result.bitPattern
    for _ in 0..<8 {
      digest = (digest ^ (bits & 0xFF)) &* 0x100_0000_01B3
      bits >>= 8
    }
  }
}
