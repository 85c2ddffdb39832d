import Derivation
import Engine
import Testing

struct ChainRuleTests {
  private static let mazur = Setup(
    network: Network(
      inputs: 2,
      layers: [
        DenseLayer(
          units: 2, activation: .sigmoid,
          given: .all(weights: [[0.15, 0.2], [0.25, 0.3]], biases: [0.35, 0.35])),
        DenseLayer(
          units: 2, activation: .sigmoid,
          given: .all(weights: [[0.4, 0.45], [0.5, 0.55]], biases: [0.6, 0.6])),
      ]),
    data: Dataset(rows: [([0.05, 0.1], [0.01, 0.99])]), loss: .halfSquaredError,
    optimizer: Optimizer(.gradientDescent, learningRate: 0.5), training: Training())

  @Test("A weight into a hidden unit of a 2-2-2 network has two routes of five factors")
  func twoRoutes() {
    let steps = IterationSteps(Trainer(Self.mazur).recordStep())
    let rule = steps.chainRule(
      of: .parameter(.weight(layer: 1, unit: 1, from: 1)), sample: 1)
    #expect(rule.hiddenCount == 0)
    #expect(rule.routes.map(\.factors.count) == [5, 5])
    let products = rule.routes.map { $0.product.evaluate() }
    #expect(abs(products[0] - 0.000668396021) < 1e-12)
    #expect(abs(products[1] + 0.000229828287) < 1e-12)
    #expect(abs(rule.total.value - 0.000438568) < 1e-9)
    #expect(
      rule.routes[0].factors.map(\.quantity) == [
        .outputDerivative(layer: 2, unit: 1), .activationDerivative(layer: 2, unit: 1, with: nil),
        .parameter(.weight(layer: 2, unit: 1, from: 1)),
        .activationDerivative(layer: 1, unit: 1, with: nil), .input(1),
      ])
  }

  @Test("The listed routes add up to the derivative, in random networks and whatever the limits")
  func sums() {
    var setups = RandomSetups(seed: 41)
    for round in 0..<40 {
      let hidden = (0..<round % 4).map { _ in Activation.all[setups.below(9)] }
      let (output, loss) = IterationStepsTests.pairs[
        setups.below(IterationStepsTests.pairs.count)]
      let setup = setups.setup(
        hidden: hidden, output: output, loss: loss, optimizer: RandomSetups.optimizers[0])
      let steps = IterationSteps(Trainer(setup).recordStep())
      for parameter in setup.network.parameters {
        for (routes, factors) in [(8, Int.max), (1000, Int.max), (4, 5)] {
          let rule = steps.chainRule(
            of: .parameter(parameter), sample: 1, maximumRoutes: routes, maximumFactors: factors)
          #expect(rule.routes.count <= routes)
          guard rule.hiddenCount == 0 else { continue }
          let products = rule.routes.map { $0.product.evaluate() }
          let size = products.reduce(1e-300) { $0 + $1.magnitude }
          let sum = products.reduce(0, +)
          #expect(
            (sum - rule.total.value).magnitude <= 1e-13 * size,
            "\(parameter): \(sum) is not \(rule.total.value)")
        }
      }
    }
  }

  @Test("Too many routes are counted, not dropped in silence")
  func hidden() {
    let network = Network(
      inputs: 1,
      layers: [
        DenseLayer(units: 1, activation: .tanh), DenseLayer(units: 300, activation: .identity),
      ])
    let setup = Setup(
      network: network,
      data: Dataset(rows: [([1], Array(repeating: 0, count: 300))]), loss: .squaredError,
      optimizer: Optimizer(.gradientDescent, learningRate: 0.1), training: Training())
    let rule = IterationSteps(Trainer(setup).recordStep()).chainRule(
      of: .parameter(.weight(layer: 1, unit: 1, from: 1)), sample: 1, maximumRoutes: 8)
    #expect(rule.routes.count == 8)
    #expect(rule.hiddenCount == 292)
  }
}
