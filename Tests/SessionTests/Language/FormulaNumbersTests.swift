import Derivation
import Engine
import Formulas
import Session
import Testing

@Suite("The numbers that a formula over a run is about")
struct FormulaNumbersTests {
  private let steps = IterationSteps(Trainer(FormulaTests.mazur).recordStep())

  private func problem(_ text: String, asOf step: Int? = nil) throws -> FormulaError? {
    let formula = try Formula(number: text, names: FormulaTests.names)
    return #expect(throws: FormulaError.self) { try formula.number(in: steps, asOf: step) }
  }

  @Test("What the run does not have, what is not computed yet and what no screen tells differ")
  func absent() throws {
    #expect(
      try problem("1 + v(w1)") == FormulaError(.notInThisRun(name: "v(w1)"), column: 5, length: 5))
    #expect(try problem("C", asOf: 0) == FormulaError(.notYet(name: "C"), column: 1))
    #expect(
      try problem("2*page") == FormulaError(.notYet(name: "page"), column: 3, length: 4))
  }

  @Test("Facts and the iteration are nothing that one stands on")
  func questions() throws {
    for text in ["at(page)", "known(iteration)", "at(epoch)"] {
      #expect(throws: FormulaError.self) { try Formula(text, names: FormulaTests.names) }
    }
  }
}
