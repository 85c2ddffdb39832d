import Derivation
import Engine
import Testing

struct NotationTests {
  @Test("LaTeX has the marks of mathematics")
  func latex() {
    let names = Names(units: [2, 2, 2], activations: [.sigmoid, .identity])
    let weight = Parameter.weight(layer: 1, unit: 2, from: 1)
    let table: [(Quantity, String)] = [
      (.parameter(weight), "w^{(1)}_{2,1}"), (.activation(layer: 2, unit: 1), "\\hat{y}_{1}"),
      (.outputDerivative(layer: 2, unit: 1), "\\frac{\\partial L}{\\partial \\hat{y}_{1}}"),
      (.activationDerivative(layer: 1, unit: 1, with: nil), "\\sigma'(z_{h_{1}})"),
      (.activationDerivative(layer: 2, unit: 1, with: nil), "f'(z_{o_{1}})"),
      (.state(.correctedMean, weight, old: false), "\\hat{m}_{w^{(1)}_{2,1}}"),
      (.state(.velocity, weight, old: true), "v^{\\text{old}}_{w^{(1)}_{2,1}}"),
      (.updated(weight), "w^{(1)}_{2,1}\\,\\text{new}"),
      (.gradientNorm, "\\lVert g \\rVert"), (.constant(.beta1Power(t: 3)), "\\beta_{1}^{3}"),
      (.product(layer: 1, unit: 2, from: 1), "w^{(1)}_{2,1} \\cdot x_{1}"),
    ]
    for (quantity, text) in table { #expect(names.latex(quantity) == text) }
    #expect(
      Names(units: [2, 2, 2], scheme: .mazur).latex(.weightedSum(layer: 1, unit: 1))
        == "\\mathrm{net}_{h_{1}}")
    #expect(
      Names(units: [2, 2, 2], scheme: .notes).latex(.delta(layer: 1, unit: 2))
        == "\\delta_{o_{12}}")
  }
}
