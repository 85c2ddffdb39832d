import Formulas
import Testing

@Suite("Trees of numbers")
struct FormulaTreeTests {
  @Test("A tree knows whether it is a condition, and all that it names")
  func names() throws {
    let names = Variables(["x1": 1, "x2": 2, "y": 3])
    let number = try FormulaParser.parse("-x1^2 + max(y, x1)", names)
    #expect(!number.isCondition && number.names == ["x1", "y"])
    let condition = try FormulaParser.parse("not x1 < 2 or nan(y)", names)
    #expect(condition.isCondition && condition.names == ["x1", "y"])
  }

  @Test("A name is asked for where it stands, and as it is written")
  func places() throws {
    guard case .number(let tree) = try FormulaParser.parse("1 + x1*x1", Variables(["x1": 1]))
    else { return }
    var asked: [(String, Int)] = []
    let value = try tree.evaluate { name, written, column throws(FormulaError) in
      asked.append((written, column))
      return 3
    }
    #expect(value == 10)
    #expect(asked.map(\.0) == ["x1", "x1"] && asked.map(\.1) == [5, 8])
  }

  @Test("Whole powers are products, others go by the logarithm, and of 0 they are what limits say")
  func powers() throws {
    func power(_ text: String) throws -> Double? {
      guard case .number(let tree) = try FormulaParser.parse(text, Variables([:])) else {
        return nil
      }
      return try tree.evaluate { _, _, _ throws(FormulaError) in 0 }
    }
    #expect(try power("1.5^3") == 1.5 * 1.5 * 1.5)
    #expect(try power("(-2)^-3") == -0.125)
    #expect(try power("0^0.5") == 0 && power("0^-0.5") == .infinity)
    #expect(try power("(-8)^0.5")?.isNaN == true)
  }
}
