import Derivation
import Engine
import Testing

struct DecimalDigitsTests {
  @Test(
    "All digits are the shortest decimal that reads back",
    arguments: [
      (0.1 + 0.2, "0.30000000000000004"), (1, "1"), (-0.03, "-0.03"), (1e16, "1e16"),
      (123456789.125, "123456789.125"), (1e15, "1000000000000000"), (0.0001, "0.0001"),
      (0.00001, "1e-5"), (.leastNonzeroMagnitude, "5e-324"),
      (-1.7976931348623157e308, "-1.7976931348623157e308"),
      (9_007_199_254_740_992, "9007199254740992"),
    ])
  func all(x: Double, text: String) {
    #expect(NumberFormat.all.text(x) == text)
  }

  @Test("Any number reads back from all its digits, and is narrow in few")
  func random() {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<20_000 {
      let x = Double(bitPattern: generator.next())
      guard x.isFinite else { continue }
      #expect(Double(NumberFormat.all.text(x)) == x)
      #expect(NumberFormat.all.text(x).count <= NumberFormat.all.width)
      for digits in [1, 3, 4, 8, 17] {
        let format = NumberFormat.significant(digits)
        #expect(format.text(x).count <= format.width)
      }
    }
  }
}
