import Engine
import Testing

@Suite("exp and expm1")
struct ExponentialTests {
  @Test("exp is within 1 ulp")
  func expAccuracy() throws {
    #expect(try largestError(of: "exp") { Elementary.exp($0) } <= 1)
  }

  @Test("expm1 is within 2 ulp")
  func expm1Accuracy() throws {
    #expect(try largestError(of: "expm1") { Elementary.expm1($0) } <= 2)
  }

  @Test("exp of ±0 is 1 and of ±∞ is ∞ and 0")
  func expLimits() {
    #expect(Elementary.exp(0.0) == 1)
    #expect(Elementary.exp(-0.0) == 1)
    #expect(Elementary.exp(.infinity) == .infinity)
    #expect(Elementary.exp(-.infinity).bitPattern == 0)
    #expect(Elementary.exp(-.greatestFiniteMagnitude).bitPattern == 0)
    #expect(Elementary.exp(.leastNonzeroMagnitude) == 1)
  }

  @Test("exp overflows just above 709.782712893384")
  func expOverflow() {
    let last = 0x1.62e42fefa39efp9
    #expect(Elementary.exp(last) == 0x1.fffffffffff2ap1023)
    #expect(Elementary.exp(last.nextUp) == .infinity)
    #expect(Elementary.exp(709.79) == .infinity)
    #expect(Elementary.exp(.greatestFiniteMagnitude) == .infinity)
  }

  @Test("exp goes to 0 through the subnormals")
  func expUnderflow() {
    let last = -0x1.74910d52d3051p9
    #expect(Elementary.exp(last) == .leastNonzeroMagnitude)
    #expect(Elementary.exp(last.nextDown) == 0)
    #expect(Elementary.exp(-708.4).isSubnormal)
    #expect(Elementary.exp(-708.39).isNormal)
    #expect(Elementary.exp(-720.0).isSubnormal)
  }

  @Test("expm1 of a number close to 0 is that number", arguments: tinyNumbers)
  func expm1Tiny(x: Double) {
    #expect(Elementary.expm1(x).bitPattern == x.bitPattern)
    #expect(Elementary.expm1(-x).bitPattern == (-x).bitPattern)
  }

  @Test("expm1 ends at −1 and at ∞")
  func expm1Limits() {
    #expect(Elementary.expm1(-.infinity) == -1)
    #expect(Elementary.expm1(-40.0) == -1)
    #expect(Elementary.expm1(-37.0) == -1 + 0x1p-53)
    #expect(Elementary.expm1(.infinity) == .infinity)
    #expect(Elementary.expm1(0x1.62e42fefa39efp9).isFinite)
    #expect(Elementary.expm1((0x1.62e42fefa39efp9).nextUp) == .infinity)
    #expect(Elementary.expm1(710.0) == .infinity)
  }
}

/// Numbers that expm1, ln1p and tanh leave as they are.
let tinyNumbers: [Double] = [
  0, Double.leastNonzeroMagnitude, 3 * Double.leastNonzeroMagnitude,
  Double.leastNormalMagnitude.nextDown, 0x1p-1022, 1e-300, 1e-100, 0x1.fffffffffffffp-55,
]
