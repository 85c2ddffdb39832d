import Derivation
import Session
import Testing

@Suite("Digits of weights that moved")
struct WeightDigitsTests {
  @Test("are as many as it takes to see each move, the same for all")
  func digits() {
    let few = WeightDigits.format([(1, 0.5)], atMost: 17)
    #expect(few.text(1) == "1" && few.text(0.5) == "0.5" && few == .significant(4))
    let chain = WeightDigits.format([(1, 0.999996795), (1, 0.99902283)], atMost: 17)
    #expect(chain.text(0.999996795) == "0.9999968" && chain.text(0.99902283) == "0.9990228")
  }

  @Test("are four where nothing moves, or where nothing could be seen")
  func none() {
    #expect(WeightDigits.format([(1, 1)], atMost: 9) == .short)
    #expect(WeightDigits.format([(1, 1 - 1e-13)], atMost: 9) == .short)
    #expect(WeightDigits.format([], atMost: 9) == .short)
    #expect(WeightDigits.format([(1, .nan)], atMost: 9) == .short)
  }
}
