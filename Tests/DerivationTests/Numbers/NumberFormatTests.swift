import Derivation
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
    "More digits can be asked for",
    arguments: [
      (3, 2.0 / 3, "0.667"), (7, 0.99999677, "0.9999968"), (17, 0.1, "0.1"),
      (17, 2.0 / 3, "0.6666666666666666"), (9, 12_345_678, "12345678"),
      (16, 0.1 + 0.2, "0.3000000000000000"), (17, 0.1 + 0.2, "0.30000000000000004"),
    ])
  func digits(count: Int, x: Double, text: String) {
    #expect(NumberFormat.significant(count).text(x) == text)
  }
}
