import Engine
import Testing

@Suite("ln and ln1p")
struct LogarithmTests {
  @Test("ln is within 1 ulp")
  func lnAccuracy() throws {
    #expect(try largestError(of: "ln") { Elementary.ln($0) } <= 1)
  }

  @Test("ln1p is within 2 ulp")
  func ln1pAccuracy() throws {
    #expect(try largestError(of: "ln1p") { Elementary.ln1p($0) } <= 2)
  }

  @Test("ln is −∞ at ±0, NaN below, 0 at 1 and ∞ at ∞")
  func lnLimits() {
    #expect(Elementary.ln(0.0) == -.infinity)
    #expect(Elementary.ln(-0.0) == -.infinity)
    #expect(Elementary.ln(-.leastNonzeroMagnitude).isNaN)
    #expect(Elementary.ln(-1.0).isNaN)
    #expect(Elementary.ln(-.infinity).isNaN)
    #expect(Elementary.ln(1.0).bitPattern == 0)
    #expect(Elementary.ln(.infinity) == .infinity)
  }

  @Test("ln of the ends of the range")
  func lnEnds() {
    #expect(Elementary.ln(.leastNonzeroMagnitude) == -0x1.74385446d71c3p9)
    #expect(Elementary.ln(0x1p-1022) == -0x1.6232bdd7abcd2p9)
    #expect(Elementary.ln(.greatestFiniteMagnitude) == 0x1.62e42fefa39efp9)
  }

  @Test("ln1p of a number close to 0 is that number", arguments: tinyNumbers)
  func ln1pTiny(x: Double) {
    #expect(Elementary.ln1p(x).bitPattern == x.bitPattern)
    #expect(Elementary.ln1p(-x).bitPattern == (-x).bitPattern)
  }

  @Test("ln1p is −∞ at −1, NaN below and ∞ at ∞")
  func ln1pLimits() {
    #expect(Elementary.ln1p(-1.0) == -.infinity)
    #expect(Elementary.ln1p((-1.0).nextDown).isNaN)
    #expect(Elementary.ln1p(-.infinity).isNaN)
    #expect(Elementary.ln1p((-1.0).nextUp) == -0x1.25e4f7b2737fap5)
    #expect(Elementary.ln1p(.infinity) == .infinity)
    #expect(Elementary.ln1p(.greatestFiniteMagnitude) == 0x1.62e42fefa39efp9)
  }
}
