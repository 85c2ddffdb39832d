import Derivation
import Engine
import Mistakes
import Testing

struct SlipsTests {
  private func slip(_ quantity: Quantity, _ text: String) throws -> NamedMistake? {
    let asked = try #require(AskedMazur().asked(quantity))
    guard case .mistakes(let found) = asked.diagnose(try Answer(text), names: AskedMazur.names)
    else { return nil }
    return found.count == 1 && found[0].mistake == .slip ? found[0] : nil
  }

  @Test(
    "The decimal point in another place is a slip, up to four places",
    arguments: ["1.385", "13.85", "138.5", "1385", ".01385", ".001385", ".0001385", ".00001385"])
  func decimalPoint(_ text: String) throws {
    let found = try slip(.delta(layer: 2, unit: 1), text)
    #expect(found?.sentence.contains("decimal point") == true)
    let ratio = try (found?.equation.value ?? 0) / Answer(text).value
    #expect((ratio - 1).magnitude < 1e-3)
  }

  @Test("Digits that were cut instead of rounded, or too few, are a slip")
  func cut() throws {
    // It is .596884.
    #expect(try AskedMazur().names(.activation(layer: 1, unit: 2), "0.5969") == nil)
    #expect(try slip(.activation(layer: 1, unit: 2), "0.5968")?.sentence.contains("digits") == true)
    #expect(try slip(.delta(layer: 2, unit: 1), "0.1")?.sentence.contains("digits") == true)
    #expect(try slip(.delta(layer: 2, unit: 1), "-0.1") == nil)
    #expect(try slip(.delta(layer: 2, unit: 1), "0") == nil)
  }

  @Test("Numbers rounded on the way give a slip, with the rounded numbers in the formula")
  func early() throws {
    let found = try #require(
      try slip(.lossGradient(.weight(layer: 2, unit: 1, from: 1)), "0.14*0.59"))
    #expect(found.sentence.contains("too early"))
    #expect(
      found.equation.expression.numbers(EquationStyle(names: AskedMazur.names)).text
        == "0.14 × 0.59")
    let terms = try #require(try slip(.outputDerivative(layer: 1, unit: 1), "0.06-0.02"))
    #expect(terms.sentence.contains("too early"))
    #expect(terms.equation.value == 0.06 + -0.02)
  }
}
