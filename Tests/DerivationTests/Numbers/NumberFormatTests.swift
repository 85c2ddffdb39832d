import Derivation
import Engine
import Testing

struct NumberFormatTests {
  @Test(
    "Four digits read as in the sketches, and say whether they are rounded",
    arguments: [
      (0.00877135468948995, "0.008771", true), (-0.038098236516556229, "-0.03810", true),
      (0.00043856773447449, "0.0004386", true), (0.35, "0.35", false), (1, "1", false),
      (0.5, "0.5", false), (0.49999999, "0.5000", true), (0.1 + 0.2, "0.3000", true),
      (100, "100", false), (0.05, "0.05", false), (-2.25, "-2.25", false),
      (1.0364e-14, "1.036e-14", true), (-1.0364e-14, "-1.036e-14", true),
      (-1.036e-307, "-1.04e-307", true), (1.0364e-307, "1.036e-307", true),
      (-1.7976931348623157e308, "-1.798e308", true), (.leastNonzeroMagnitude, "5e-324", false),
      (0.00022029, "0.0002203", true), (0.0001, "0.0001", false),
      (0.00007312, "7.312e-5", false), (0.000099999999, "0.0001000", true),
      (9999.96, "10000", true), (99999.5, "100000", true), (12345.6, "12346", true),
      (12345, "12345", false), (1234567.8, "1234568", true), (9999999.7, "1.000e7", true),
      (12345678, "1.235e7", true), (1e7, "1e7", false), (1e22, "1e22", false),
      (0.99999999, "1.000", true), (999.96, "1000", true), (3.14159, "3.142", true),
    ])
  func short(x: Double, text: String, isRounded: Bool) {
    #expect(NumberFormat.short.format(x).text == text)
    #expect(NumberFormat.short.format(x).isRounded == isRounded)
  }

  @Test("Zeros, infinities and what is not a number have names")
  func special() {
    #expect(NumberFormat.short.text(0) == "0")
    #expect(NumberFormat.short.text(-0.0) == "0")
    #expect(NumberFormat.all.text(-0.0) == "-0")
    #expect(NumberFormat.all.text(0) == "0")
    #expect(NumberFormat.short.text(.infinity) == "inf")
    #expect(NumberFormat.short.text(-.infinity) == "-inf")
    #expect(NumberFormat.all.text(.nan) == "nan")
    #expect(NumberFormat.short.text(-.nan) == "nan")
  }

  @Test(
    "A tie of the binary value goes to even, anything beside it to its side",
    arguments: [
      (4, 1.0625, "1.062"), (4, 1.1875, "1.188"), (4, -1.0625, "-1.062"), (3, 0.4375, "0.438"),
      (2, 0.125, "0.12"), (2, 0.375, "0.38"), (1, 2.5, "2"), (1, 0.5, "0.5"), (4, 12344.5, "12344"),
      (4, 12345.5, "12346"), (5, 1.00005, "1.0001"), (5, 1.00015, "1.0002"), (5, 8.00005, "8.0000"),
      (5, 0.5000050000000001, "0.50001"), (4, 1.0625000000000002, "1.063"),
      (4, 1.0624999999999998, "1.062"),
    ])
  func ties(digits: Int, x: Double, text: String) {
    #expect(NumberFormat.significant(digits).text(x) == text)
  }

  @Test("A number just under a tie is not rounded twice")
  func noDoubleRounding() {
    // The shortest decimals end in 5; the binary values are a little less and a little more.
    #expect(NumberFormat.significant(3).text(1.005) == "1.00")
    #expect(NumberFormat.significant(3).text(2.675) == "2.67")
    #expect(NumberFormat.significant(3).text(1.115) == "1.11")
    #expect(NumberFormat.significant(3).text(1.025) == "1.02")
    #expect(NumberFormat.significant(3).text(1.035) == "1.03")
    #expect(NumberFormat.significant(3).text(1.045) == "1.04")
    #expect(NumberFormat.significant(3).text(4.035) == "4.04")
  }

  @Test(
    "More digits can be asked for",
    arguments: [
      (3, 2.0 / 3, "0.667"), (7, 0.99999677, "0.9999968"), (17, 0.1, "0.1"),
      (17, 2.0 / 3, "0.6666666666666666"), (9, 12_345_678, "12345678"),
      (16, 0.1 + 0.2, "0.3000000000000000"), (17, 0.1 + 0.2, "0.30000000000000004"),
    ])
  func digits(count: Int, x: Double, text: String) {
    #expect(NumberFormat.significant(count).text(x) == text)
  }

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

  @Test(
    "The digits are those of Python's correctly rounded formatting",
    arguments: [
      (9, 79178698.92607294, "79178698.9"),
      (4, 6.989745531369242e-13, "6.990e-13"),
      (9, 4.217933555623072e-101, "4.21793356e-101"),
      (3, 4.3075791704476513e-13, "4.31e-13"),
      (4, 6.31141895889022e-14, "6.311e-14"),
      (9, 3.294823660111103e+39, "3.29482366e39"),
      (9, 2.0960421235803822e+39, "2.09604212e39"),
      (7, 1.8876741839890315e-101, "1.887674e-101"),
      (3, 1.7669923255026969e+199, "1.77e199"),
      (4, 2.594563824951179e-301, "2.595e-301"),
      (5, 9.22407765436802e-31, "9.2241e-31"),
      (7, 1011477988950.0836, "1.011478e12"),
      (8, 2.316686685456037e-13, "2.3166867e-13"),
      (6, 1.0165643123171954e-12, "1.01656e-12"),
      (6, 7157020.837955127, "7157021"),
      (5, 9.857926558382952e-31, "9.8579e-31"),
      (9, 3.818544872206381e-101, "3.81854487e-101"),
      (8, 6.459789505447019e-301, "6.4597895e-301"),
      (5, 116022450551.07715, "1.1602e11"),
      (5, 53074518.6630039, "5.3075e7"),
      (8, 5.3121838623686395e-31, "5.3121839e-31"),
      (3, 1.0700092953578996e-31, "1.07e-31"),
      (3, 894880889388.1298, "8.95e11"),
    ])
  func python(digits: Int, x: Double, text: String) {
    #expect(NumberFormat.significant(digits).text(x) == text)
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
