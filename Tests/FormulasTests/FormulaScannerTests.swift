import Formulas
import Testing

@Suite("Signs, numbers and names of a formula")
struct FormulaScannerTests {
  private func problem(_ text: String) -> FormulaError? {
    #expect(throws: FormulaError.self) {
      try FormulaParser.parse(text, Variables(["x1": 1, "exp1": 2]))
    }
  }

  @Test("Signs of other languages are told what is written here")
  func others() {
    #expect(problem("1 = 1")?.problem == .writtenOtherwise(found: "=", instead: "=="))
    #expect(problem("x1 || x1")?.problem == .writtenOtherwise(found: "||", instead: "or"))
    #expect(problem("{1}")?.problem == .writtenOtherwise(found: "{", instead: "("))
    #expect(problem("1 ? 2")?.problem == .unknownCharacter("?"))
  }

  @Test("A name is read to its end, so that it hides a function that begins it")
  func names() throws {
    #expect(try FormulaParser.parse("exp1 + 1", Variables(["exp1": 2])).names == ["exp1"])
    #expect(problem("exp2")?.problem == .unknownName("exp2", suggestions: ["exp1"]))
    #expect(problem("exp2")?.length == 4)
  }

  @Test("An e is the exponent of a number only before digits")
  func exponents() {
    #expect(problem("2e")?.problem == .unknownName("e", suggestions: ["exp1"]))
    #expect(problem("1e999")?.problem == .tooLarge("1e999"))
  }
}
