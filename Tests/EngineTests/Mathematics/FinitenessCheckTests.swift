import Engine
import Testing

@Suite("The check that all is finite")
struct FinitenessCheckTests {
  private static let finite: [Double] = [
    0, -0.0, 1, -1, .leastNonzeroMagnitude, -.leastNormalMagnitude, .greatestFiniteMagnitude,
    -.greatestFiniteMagnitude,
  ]

  @Test("Finite numbers of every size pass")
  func finiteNumbers() {
    var check = FinitenessCheck()
    #expect(check.isPassed)
    for number in Self.finite { check.include(SIMD8(repeating: number)) }
    check.include(SIMD8(Self.finite))
    #expect(check.isPassed)
  }

  @Test(
    "One number that is not finite fails it for good",
    arguments: [Double.infinity, -.infinity, .nan, -.nan, .signalingNaN])
  func oneThatIsNot(number: Double) {
    for lane in 0..<8 {
      var check = FinitenessCheck()
      var lanes = SIMD8(Self.finite)
      lanes[lane] = number
      check.include(lanes)
      #expect(!check.isPassed)
      for number in Self.finite { check.include(SIMD8(repeating: number)) }
      #expect(!check.isPassed)
    }
  }
}
