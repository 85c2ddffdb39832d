import Engine
import Testing

@Suite("tanh")
struct HyperbolicTangentTests {
  @Test("tanh is within 3 ulp")
  func accuracy() throws {
    #expect(try largestError(of: "tanh") { Elementary.tanh($0) } <= 3)
  }

  @Test("tanh of −x is −tanh x, bit for bit")
  func oddSymmetry() {
    var generator = SplitMix64(seed: 5)
    var asymmetric: [Double] = []
    for index in 0..<100_000 {
      let x =
        index % 2 == 0
        ? 50 * generator.uniform() - 25 : Double(bitPattern: generator.next())
      let mirrored = -Elementary.tanh(-x)
      if !x.isNaN && Elementary.tanh(x).bitPattern != mirrored.bitPattern {
        asymmetric.append(x)
      }
    }
    #expect(asymmetric.isEmpty)
  }

  @Test("tanh of a number close to 0 is that number", arguments: tinyNumbers)
  func tiny(x: Double) {
    #expect(Elementary.tanh(x).bitPattern == x.bitPattern)
    #expect(Elementary.tanh(-x).bitPattern == (-x).bitPattern)
  }

  @Test("tanh saturates at ±1", arguments: [22, 30, 400, 1e308, .infinity])
  func saturation(x: Double) {
    #expect(Elementary.tanh(x) == 1)
    #expect(Elementary.tanh(-x) == -1)
  }

  @Test("tanh stays below 1 before it saturates")
  func beforeSaturation() {
    #expect(Elementary.tanh(18.0) < 1)
    #expect(Elementary.tanh(-18.0) > -1)
  }
}
