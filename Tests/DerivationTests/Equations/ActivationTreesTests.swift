import Derivation
import Engine
import Testing

@Suite("Trees of activations")
struct ActivationTreesTests {
  @Test("Value and derivative have the engine's bits at every z", arguments: Activation.all)
  func bits(activation: Activation) throws {
    let places = [-40, -6.5, -2, -0.75, -1e-9, 0, 1e-9, 0.3, 1, 2.5, 6.5, 40]
    for z in places {
      let layer = DenseLayer(
        units: 1, activation: activation, given: .all(weights: [[1]], biases: [0]))
      let setup = Setup(
        network: Network(inputs: 1, layers: [layer]), data: Dataset(rows: [([z], [-3])]),
        loss: .halfSquaredError, optimizer: Optimizer(.gradientDescent, learningRate: 0.1),
        training: Training())
      let steps = IterationSteps(Trainer(setup).recordStep())
      for (address, value) in [
        (
          StepAddress(.forward, .activation, sample: 1, layer: 1, unit: 1),
          activation.value(at: z)
        ),
        (
          StepAddress(.backward, .activationDerivative, sample: 1, layer: 1, unit: 1),
          activation.derivative(at: z)
        ),
      ] where activation != .softmax {
        let tree = steps.equation(of: address).expression
        let wanted = try #require(value)
        #expect(tree.evaluate().bitPattern == wanted.bitPattern, "\(activation.name) at \(z)")
      }
    }
  }
}
