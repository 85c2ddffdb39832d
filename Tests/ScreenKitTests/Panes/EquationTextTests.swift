import Derivation
import Engine
import ScreenKit
import Testing

@Suite("An equation as text")
struct EquationTextTests {
  private let style = EquationStyle(names: Names(units: [1, 1]))

  @Test("says nothing twice")
  func once() {
    let rate = Expression.leaf(.constant(.learningRate), 0.5)
    let alone = EquationText(Equation(.average(1), rate), style)
    #expect(alone.symbol + alone.middle + alone.relation + alone.value == "v₁ = η=0.5")
    let rounded = EquationText(
      Equation(.average(1), .leaf(.constant(.learningRate), 1.0 / 3)), style)
    #expect(rounded.middle == " = η" && rounded.relation == "≈" && rounded.value == "0.3333")
    let number = EquationText(Equation(.average(1), .number(2)), style)
    #expect(number.middle.isEmpty && number.value == "2")
  }

  @Test("has symbols, numbers and the value where they differ")
  func whole() {
    let product = Expression.product([
      .leaf(.constant(.learningRate), 0.5), .leaf(.constant(.beta), 3),
    ])
    let text = EquationText(Equation(.average(1), product), style)
    #expect(text.middle == " = η × β = 0.5 × 3" && text.value == "1.5" && text.relation == "=")
    #expect(text.withoutSymbols.middle == " = 0.5 × 3")
    #expect(text.withoutSymbols.value == "1.5")
  }

  @Test("keeps the symbols where there is nothing else")
  func symbolsOnly() {
    let text = EquationText(Equation(.average(1), .leaf(.constant(.beta), 3)), style)
    #expect(text.withoutSymbols == text)
  }
}
