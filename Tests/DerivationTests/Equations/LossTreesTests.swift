import Derivation
import Engine
import Testing

@Suite("Trees of losses")
struct LossTreesTests {
  @Test("Term and derivative have the engine's bits at every residual", arguments: Loss.all)
  func bits(loss: Loss) throws {
    for prediction in [-1000, -30, -1.5, -1, -0.3, -1e-9, 0, 1e-9, 0.25, 1, 2, 30, 1000] {
      for outputs in 1...3 where !loss.isCrossEntropy {
        let layer = DenseLayer(
          units: outputs, activation: .identity,
          given: .all(
            weights: Array(repeating: [1], count: outputs),
            biases: Array(repeating: 0, count: outputs)))
        let setup = Setup(
          network: Network(inputs: 1, layers: [layer]),
          data: Dataset(rows: [([prediction], Array(repeating: 0.5, count: outputs))]), loss: loss,
          optimizer: Optimizer(.gradientDescent, learningRate: 0.1), training: Training())
        let steps = IterationSteps(Trainer(setup).recordStep())
        let term = steps.equation(
          of: StepAddress(.loss, .lossTerm, sample: 1, layer: 1, unit: outputs))
        let derivative = steps.equation(
          of: StepAddress(.backward, .outputDerivative, sample: 1, layer: 1, unit: outputs))
        let value = try #require(loss.term(target: 0.5, prediction: prediction))
        let slope = try #require(
          loss.derivative(target: 0.5, prediction: prediction, outputs: outputs))
        #expect(term.expression.evaluate().bitPattern == value.bitPattern, "\(loss.name)")
        #expect(derivative.expression.evaluate().bitPattern == slope.bitPattern, "\(loss.name)")
      }
    }
  }
}
