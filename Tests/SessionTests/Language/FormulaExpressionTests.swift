import Derivation
import Engine
import Formulas
import Mistakes
import Session
import Testing

@Suite("Formulas as trees")
struct FormulaExpressionTests {
  private let steps = IterationSteps(Trainer(FormulaTests.mazur).recordStep())

  private func formula(_ text: String) throws -> Formula {
    try Formula(text, names: FormulaTests.names)
  }

  @Test(
    "evaluate to the formula's number, bit for bit",
    arguments: [
      "δ(o1) * w2[1,1] + δ(o2) * w2[2,1]", "-z(h1)", "exp(-z(h1)) / 2", "(x1 - x2)^2", "abs(δ(o2))",
      "max(h1, h2) - min(o1, o2)", "ln(h1)", "sqrt(h2)", "tanh(z(o1))", "0.5 * (y1 - o1)^2",
    ])
  func value(_ text: String) throws {
    let formula = try formula(text)
    let tree = try #require(try formula.expression(in: steps))
    #expect(tree.evaluate() == (try formula.number(in: steps)))
    #expect(tree.interval(shownAs: .short).contains(try formula.number(in: steps)))
  }

  @Test("are none of conditions, other powers, facts and the number of the iteration")
  func none() throws {
    for text in ["C < 1", "h1^3", "iteration + h1", "vanishing.depth + h1"] {
      #expect(try formula(text).expression(in: steps) == nil, "\(text)")
    }
  }

  @Test("cannot name what the run does not have")
  func missing() throws {
    let formula = try formula("v(w1[1,1]) + 1")
    #expect(throws: FormulaError.self) { try formula.expression(in: steps) }
  }
}
