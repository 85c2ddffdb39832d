import Engine
import Testing

@Suite("erf")
struct ErrorFunctionTests {
  @Test("erf is within 2 ulp")
  func accuracy() throws {
    #expect(try largestError(of: "erf") { Elementary.erf($0) } <= 2)
  }

  @Test("erf of −x is −erf x, bit for bit")
  func oddSymmetry() {
    var generator = SplitMix64(seed: 6)
    var asymmetric: [Double] = []
    for index in 0..<100_000 {
      let x =
        index % 2 == 0
        ? 14 * generator.uniform() - 7 : Double(bitPattern: generator.next())
      let mirrored = -Elementary.erf(-x)
      if !x.isNaN && Elementary.erf(x).bitPattern != mirrored.bitPattern { asymmetric.append(x) }
    }
    #expect(asymmetric.isEmpty)
  }

  @Test("erf is 0 at 0 of either sign, and ±1 far out")
  func ends() {
    #expect(Elementary.erf(0.0).bitPattern == (0.0).bitPattern)
    #expect(Elementary.erf(-0.0).bitPattern == (-0.0).bitPattern)
    for x in [6, 30, 1e308, Double.infinity] {
      #expect(Elementary.erf(x) == 1 && Elementary.erf(-x) == -1)
    }
    #expect(Elementary.erf(5.8) < 1)
  }

  @Test("erf never falls")
  func rising() {
    let values = (0...70_000).map { Elementary.erf(Double($0) / 10_000) }
    let falls = zip(values, values.dropFirst()).filter { $0.0 > $0.1 + 2 * $0.0.ulp }
    #expect(falls.isEmpty)
  }
}
