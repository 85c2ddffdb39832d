import Formulas
import Session
import Testing

@Suite("Formulas without a network")
struct FormulaSyntaxTests {
  @Test(
    "A name that some network has is right, however many units others have",
    arguments: [
      "h1 + y", "δ(o1)", "w⁽²⁾₁,₃ - w9", "b11 + w2[1]", "dL/dw3[2,1] * eta", "z(h) + x", "yhat2",
      "o12 - out(o1)", "h⁽⁴⁾₂", "w1 new", "s(w1)", "loss", "x1 + x2",
    ])
  func names(text: String) throws {
    let syntax = try FormulaSyntax(text)
    #expect(!syntax.isCondition)
    #expect(syntax.hasQuantities)
  }

  @Test("Conditions and known numbers are told apart")
  func kinds() throws {
    #expect(try FormulaSyntax("C < 0.1 and epoch > 3").isCondition)
    #expect(try !FormulaSyntax("0.1 * (2 + 3)").hasQuantities)
    #expect(try !FormulaSyntax("iteration + 1").hasQuantities)
  }

  @Test("What is wrong in every network is an error", arguments: ["q1 + 1", "1 +", "(h1", "h1 h2"])
  func wrong(text: String) {
    #expect(throws: FormulaError.self) { try FormulaSyntax(text) }
  }

  @Test("A lone name is told from a formula of names")
  func loneName() {
    #expect(FormulaSyntax.isName("δ(h1)"))
    #expect(FormulaSyntax.isName("w1[1,2]·x2"))
    #expect(!FormulaSyntax.isName("h1 + h2"))
    #expect(!FormulaSyntax.isName("0.5"))
  }
}
