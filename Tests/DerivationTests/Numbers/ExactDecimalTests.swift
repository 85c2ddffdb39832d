import Derivation
import Testing

struct ExactDecimalTests {
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
}
