import Formulas
import Testing

@Suite("Functions of formulas")
struct FormulaFunctionTests {
  private func number(_ text: String) throws -> Double? {
    guard case .number(let tree) = try FormulaParser.parse(text, Variables([:])) else { return nil }
    return try tree.evaluate { _, _, _ throws(FormulaError) in 0 }
  }

  @Test("A function of one argument takes no second, and min and max take two or more")
  func counts() throws {
    for function in FormulaFunction.allCases {
      let isUnary = ![.min, .max].contains(function)
      #expect(((try? number("\(function.rawValue)(2)")) != nil) == isUnary)
      #expect(((try? number("\(function.rawValue)(2, 3)")) != nil) == !isUnary)
    }
    #expect(try number("max(1, 4, 2)") == 4)
    #expect(try number("min(3, 1, 4)") == 1)
  }

  @Test("Roots and logarithms of negative numbers are no numbers")
  func domains() throws {
    #expect(try number("sqrt(-1)")?.isNaN == true)
    #expect(try number("ln(-1)")?.isNaN == true)
    #expect(try number("ln(0)") == -.infinity)
  }
}
