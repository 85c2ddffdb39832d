import Formulas
import Testing

@Suite("Trees of conditions")
struct ConditionTreeTests {
  private func holds(_ text: String, _ names: Variables) throws -> Bool? {
    guard case .condition(let tree) = try FormulaParser.parse(text, names) else { return nil }
    return try tree.evaluate(names)
  }

  @Test("nan alone asks whether anything is not finite, nan(x) whether x is")
  func notFinite() throws {
    var names = Variables(["x1": 1])
    #expect(try holds("nan", names) == false)
    names.hasDiverged = true
    #expect(try holds("nan", names) == true)
    #expect(try holds("nan(x1) or nan(1/0)", names) == true)
  }

  @Test("Both sides are asked, so that what is missing is told whatever the other says")
  func both() throws {
    let names = Variables(["x1": 1, "late": .infinity])
    for text in ["x1 < 0 and late > 0", "x1 > 0 or late > 0"] {
      #expect(throws: FormulaError.self) { try holds(text, names) }
    }
  }

  @Test("A number that is none compares with nothing, and is unequal to all")
  func none() throws {
    let names = Variables([:])
    for sign in ["<", "<=", ">", ">=", "=="] {
      #expect(try holds("0/0 \(sign) 1", names) == false)
    }
    #expect(try holds("0/0 != 0/0", names) == true)
  }
}
