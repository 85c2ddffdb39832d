import Derivation
import Engine
import Testing

@Suite("Factors from layer to layer")
struct FactorEquationsTests {
  private func steps(
    units: [Int], _ activation: Activation, loss: Loss = .halfSquaredError
  ) -> IterationSteps {
    let layers = units.enumerated().map { place, count in
      DenseLayer(
        units: count,
        activation: loss == .binaryCrossEntropy && place == units.count - 1 ? .sigmoid : activation)
    }
    let trainer = Trainer(
      Setup(
        network: Network(inputs: 1, layers: layers, initializer: Initializer(.heNormal, seed: 5)),
        data: Dataset(rows: [([0.7], [0.2])]), loss: loss,
        optimizer: Optimizer(.gradientDescent, learningRate: 0.1), training: Training()))
    trainer.step()
    return IterationSteps(trainer.recordStep())
  }

  @Test(
    "the product from the loss back to a weight has the engine's bits",
    arguments: Activation.all.filter { $0 != .softmax })
  func chain(activation: Activation) throws {
    let steps = steps(units: [1, 1, 1, 1, 1, 1, 1], activation)
    for layer in 1...7 {
      let product = try #require(steps.chainOfFactors(sample: 1, layer: layer))
      let gradient = steps.record.gradient(of: .weight(layer: layer, unit: 1, from: 1))
      #expect(product.evaluate().bitPattern == gradient.bitPattern)
      #expect(product.operands.count == 3 + 2 * (7 - layer))
    }
    #expect(steps.chainOfFactors(sample: 1, layer: 8) == nil)
  }

  @Test("there is no such product where there are several ways, or a side road")
  func none() {
    #expect(steps(units: [1, 2, 1], .tanh).chainOfFactors(sample: 1, layer: 1) == nil)
    let side = steps(units: [1, 1], .tanh, loss: .binaryCrossEntropy)
    #expect(side.chainOfFactors(sample: 1, layer: 1) == nil)
  }

  @Test("a factor is the slope of a unit times a weight into it")
  func factor() {
    let steps = steps(units: [2, 3, 1], .tanh)
    let tree = steps.factor(sample: 1, layer: 2, unit: 3, from: 2)
    let slope = steps.record.activationDerivative(sample: 1, layer: 2, unit: 3) ?? .nan
    #expect(
      tree.evaluate()
        == slope * steps.record.value(of: .weight(layer: 2, unit: 3, from: 2)))
    #expect(tree.leaves.allSatisfy { $0.source != nil })
  }

  @Test("norms and means are trees of the numbers that they are of")
  func norms() {
    let numbers = [3.0, -4].map { Expression.number($0) }
    #expect(Expression.norm(of: numbers).evaluate() == 5)
    #expect(Expression.mean(of: numbers).evaluate() == -0.5)
    let steps = steps(units: [2, 1], .tanh)
    let leaf = steps.leaf(of: .delta(layer: 1, unit: 2), sample: 1)
    #expect(leaf.evaluate() == steps.record.delta(sample: 1, layer: 1, unit: 2))
    #expect(leaf.leaves.first?.source != nil)
  }
}
