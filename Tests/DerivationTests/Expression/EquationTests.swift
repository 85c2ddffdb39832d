import Derivation
import Testing

struct EquationTests {
  @Test("The value is the expression's")
  func value() {
    let equation = Equation(
      .delta(layer: 2, unit: 1),
      .product([
        .leaf(.outputDerivative(layer: 2, unit: 1), 0.5),
        .leaf(.activationDerivative(layer: 2, unit: 1, with: nil), 0.25),
      ]))
    #expect(equation.value == 0.125)
    #expect(equation.quantity == .delta(layer: 2, unit: 1))
  }
}
