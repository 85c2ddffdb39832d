import Derivation
import Engine
import Testing

struct QuantityTests {
  @Test("Quantities that differ in one index are different")
  func distinct() {
    let weight = Parameter.weight(layer: 1, unit: 2, from: 3)
    let all: [Quantity] = [
      .lossGradient(weight), .gradient(weight), .updated(weight), .parameter(weight),
      .sampleGradient(weight, sample: 1), .sampleGradient(weight, sample: 2),
      .state(.velocity, weight, old: true), .state(.velocity, weight, old: false),
      .activationDerivative(layer: 1, unit: 2, with: nil),
      .activationDerivative(layer: 1, unit: 2, with: 2),
      .constant(.beta1Power(t: 1)), .constant(.beta1Power(t: 2)), .constant(.beta1),
    ]
    #expect(Set(all).count == all.count)
  }
}
