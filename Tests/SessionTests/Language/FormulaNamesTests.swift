import Derivation
import Engine
import Formulas
import Session
import Testing

@Suite("The names of formulas over a run")
struct FormulaNamesTests {
  private let steps = IterationSteps(Trainer(FormulaTests.mazur).recordStep())
  private let names = FormulaTests.names

  @Test("Quantities, the epoch and the iteration stand in conditions beside numbers")
  func conditions() throws {
    for text in [
      "loss < 0.3 and epoch == 1", "abs(g(w1)) > 1e-4 or iteration > 100", "not nan", "x1*2 == 0.1",
    ] {
      #expect(try Formula(condition: text, names: names).holds(in: steps), "\(text)")
    }
    #expect(throws: FormulaError(.missingOperator(found: "x1"), column: 2, length: 2)) {
      try Formula("2x1", names: names)
    }
    #expect(throws: FormulaError(.unknownCharacter("\u{7}"), column: 6, length: 1)) {
      try Formula("x₁ < \u{7}", names: names)
    }
  }

  @Test("An unknown name is named whole, with names that begin like it")
  func unknownNames() throws {
    let cases: [(String, Int, String)] = [
      ("h9 < 1", 1, "h9"), ("1 + foo", 5, "foo"), ("w3[1,1]*2", 1, "w3[1,1]"),
      ("z(h3)+1", 1, "z(h3)"), ("(z(h3))", 2, "z(h3)"), ("delta", 1, "delta"),
      ("h1h2", 1, "h1h2"), ("g(w1[9,9])", 1, "g(w1[9,9])"), ("min(h9, 1)", 5, "h9"),
    ]
    for (text, column, name) in cases {
      let error = #expect(throws: FormulaError.self) { try Formula(text, names: names) }
      guard case .unknownName(name, let suggestions) = error?.problem else {
        Issue.record("\(text): \(String(describing: error))")
        continue
      }
      #expect(error?.column == column && error?.length == name.count)
      for suggestion in suggestions { #expect(names.quantity(named: suggestion) != nil) }
    }
    let error = #expect(throws: FormulaError.self) { try Formula("h9", names: names) }
    #expect(error?.problem == .unknownName("h9", suggestions: ["h₁", "h₂"]))
  }

  @Test("Random texts are a formula or an error within the text", arguments: 0..<8)
  func fuzz(seed: Int) {
    var generator = SplitMix64(seed: 300 + UInt64(seed))
    let parts = [
      "(", ")", "+", "-", "*", "/", "^", "<", "==", "!=", "≤", ",", " ", "1", "0.5", "1e9",
      "w1[1,1]",
      "h1", "δ(h₁)", "dL/dw2", "loss", "and ", "or ", "not ", "nan", "min(", "exp(", "new", "=",
      "'",
      "z(", "[", "]", "₁", "⁽", "e", ".", "\u{0}", "\u{200D}", "🙂", "∂", "d", "g_clip(", "\n", "é",
    ]
    for _ in 0..<500 {
      let text = (0..<generator.below(14)).map { _ in generator.pick(parts) }.joined()
      do throws(FormulaError) {
        let formula = try Formula(text, names: names)
        if formula.isCondition {
          _ = try formula.holds(in: steps)
        } else {
          _ = try formula.number(in: steps)
        }
      } catch {
        #expect(error.column >= 1 && error.length >= 0, "\(text)")
        #expect(error.column + error.length <= text.count + 2, "\(text): \(error)")
        #expect(!"\(error)".contains("\n") && !"\(error)".contains("\u{0}"))
      }
      let cursor = generator.below(text.count + 2)
      let completion = Formula.completion(of: text, at: cursor, names: names)
      #expect(completion.replaced.upperBound == min(cursor, text.count))
    }
  }
}
