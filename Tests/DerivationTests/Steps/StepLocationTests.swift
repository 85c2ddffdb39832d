import Derivation
import Engine
import Testing

struct StepLocationTests {
  private static let mazur = Setup(
    network: Network(
      inputs: 2,
      layers: [
        DenseLayer(units: 2, activation: .sigmoid), DenseLayer(units: 2, activation: .sigmoid),
      ], frozen: Frozen(biases: true)),
    data: Dataset(rows: [([0.05, 0.1], [0.01, 0.99])]), loss: .halfSquaredError,
    optimizer: Optimizer(.gradientDescent, learningRate: 0.5), training: Training())

  private func kinds(_ setup: Setup, samples: Int = 1) -> [String] {
    let plan = IterationPlan(setup, sampleCount: samples)
    return (0..<plan.count).map { plan.address(at: $0).kind.rawValue }
  }

  @Test("The steps of a 2-2-2 network stand in the order of the trace")
  func order() {
    let unit = ["product", "product", "weighted-sum", "activation"]
    let output = [
      "output-slope", "activation-slope", "delta", "weight-slope", "weight-slope", "bias-slope",
    ]
    let hidden = [
      "product", "product", "path-sum", "activation-slope", "delta", "weight-slope",
      "weight-slope", "bias-slope",
    ]
    var expected = unit + unit + unit + unit
    expected += ["loss-term", "loss-term", "loss", "cost"]
    expected += output + output + hidden + hidden
    expected += Array(repeating: "batch-mean", count: 12)
    expected += Array(repeating: "parameter-update", count: 8)
    #expect(kinds(Self.mazur) == expected)
  }

  @Test("A softmax makes all z before any a, and all slopes into it before any δ")
  func softmaxOrder() {
    let setup = Setup(
      network: Network(inputs: 1, layers: [DenseLayer(units: 2, activation: .softmax)]),
      data: Dataset(rows: [([1], [1, 0])]), loss: .categoricalCrossEntropy,
      optimizer: Optimizer(.gradientDescent, learningRate: 1), training: Training())
    let slopes = [
      "activation-slope", "activation-slope", "delta", "weight-slope", "bias-slope",
    ]
    var expected = ["product", "weighted-sum", "product", "weighted-sum"]
    expected += ["activation", "activation", "loss-term", "loss-term", "loss", "cost"]
    expected += ["output-slope", "output-slope"] + slopes + slopes
    expected += Array(repeating: "batch-mean", count: 4)
    expected += Array(repeating: "parameter-update", count: 4)
    #expect(kinds(setup) == expected)
    let plan = IterationPlan(setup, sampleCount: 1)
    let sides = (0..<plan.count).filter { plan.address(at: $0).isSideRoad }
    #expect(sides == [10, 11, 12, 13, 17, 18])
  }

  @Test("Clipping, decay and the optimizer's numbers come in order for each parameter")
  func updateOrder() {
    var setup = Self.mazur
    setup.optimizer = Optimizer(
      .adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8), learningRate: 0.1, weightDecay: 0.1,
      clipNorm: 1)
    let plan = IterationPlan(setup, sampleCount: 1)
    let update = plan.range(of: .update)
    let names = update.prefix(8).map { plan.address(at: $0).kind.rawValue }
    #expect(
      names == [
        "gradient-norm", "clipped-slope", "decayed-slope", "optimizer-state", "optimizer-state",
        "optimizer-state", "optimizer-state", "parameter-update",
      ])
    #expect(update.count == 1 + 8 * 7)
    #expect(plan.address(at: update.lowerBound + 4).buffer == .squareMean)
  }

  @Test("Groups of every granularity are nested, hold their step and tile the iteration")
  func groups() {
    var setups = RandomSetups(seed: 31)
    for _ in 0..<20 {
      let setup = setups.setup(
        hidden: [.softmax, .prelu(initialSlope: 0.2)], output: .softmax, loss: .squaredError,
        optimizer: RandomSetups.optimizers[setups.below(13)])
      let plan = IterationPlan(setup, sampleCount: 2)
      for granularity in Granularity.allCases {
        var index = 0
        while index < plan.count {
          let group = plan.location(of: index).group(granularity)
          #expect(group.lowerBound == index, "\(granularity) at \(index)")
          for inside in group {
            let location = plan.location(of: inside)
            #expect(location.group(granularity) == group)
            if granularity != .epoch, let coarser = Granularity(rawValue: granularity.rawValue + 1)
            {
              let outer = location.group(coarser)
              #expect(outer.lowerBound <= group.lowerBound && group.upperBound <= outer.upperBound)
            }
          }
          index = group.upperBound
        }
      }
    }
  }
}
