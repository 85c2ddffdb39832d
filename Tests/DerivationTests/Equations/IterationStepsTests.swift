import Derivation
import Engine
import Testing

/// The trees against the engine: no tolerance anywhere.
struct IterationStepsTests {
  static let pairs: [(Activation, Loss)] = Activation.all.flatMap { activation in
    Loss.all.filter { $0.allows(output: activation) }.map { (activation, $0) }
  }

  /// Evaluates the tree of every step of some iterations.
  ///
  /// The engine's number is compared bit for bit where it keeps one; a step that it does not keep
  /// (products, slopes of a sample, clipped and decayed slopes, Δ, m̂, ŝ) is a leaf of the tree of
  /// one that it does.
  private func expectTreesMatch(_ setup: Setup, iterations: Int = 3) {
    let trainer = Trainer(setup)
    for _ in 0..<iterations {
      let steps = IterationSteps(trainer.recordStep())
      for index in 0..<steps.count {
        let address = steps.plan.address(at: index)
        let tree = steps.equation(at: index).value
        let number = steps.value(at: index)
        #expect(
          tree.bitPattern == number.bitPattern || (tree.isNaN && number.isNaN),
          "\(address) of iteration \(steps.record.iteration): \(tree) is not \(number)")
      }
    }
  }

  @Test("Every tree evaluates to the engine's number for every activation with every loss")
  func activationsAndLosses() {
    var setups = RandomSetups(seed: 11)
    for (activation, loss) in Self.pairs {
      for hidden in Activation.all {
        let optimizer = RandomSetups.optimizers[setups.below(RandomSetups.optimizers.count)]
        expectTreesMatch(
          setups.setup(hidden: [hidden], output: activation, loss: loss, optimizer: optimizer))
      }
    }
  }

  @Test(
    "Every tree evaluates to the engine's number for every optimizer in both forms",
    arguments: RandomSetups.optimizers)
  func optimizers(_ plain: Optimizer) {
    var setups = RandomSetups(seed: 12)
    for (decay, clip) in [(0, nil), (0.1, nil), (0, 0.01), (0.03, 0.5)] as [(Double, Double?)] {
      var optimizer = plain
      optimizer.weightDecay = decay
      optimizer.clipNorm = clip
      let frozen = [
        Frozen(), Frozen(weights: true), Frozen(biases: true), Frozen(slopes: true),
        Frozen(layers: [1]), Frozen(weights: true, biases: true, slopes: true),
      ]
      for frozen in frozen {
        expectTreesMatch(
          setups.setup(
            hidden: [.prelu(initialSlope: 0.25), .tanh], output: .softmax,
            loss: .categoricalCrossEntropy, optimizer: optimizer, frozen: frozen))
      }
    }
  }

  @Test("Every tree evaluates to the engine's number in deep networks and large batches")
  func deepNetworks() {
    var setups = RandomSetups(seed: 13)
    for round in 0..<12 {
      let hidden = (0..<1 + round % 5).map { _ in Activation.all[setups.below(9)] }
      expectTreesMatch(
        setups.setup(
          hidden: hidden, output: .identity, loss: .huber(delta: 0.5),
          optimizer: Optimizer(.gradientDescent, learningRate: 0.1), rows: 70, batch: .full),
        iterations: 2)
    }
  }

  @Test("The running total of a product step is the sum that trains")
  func totals() {
    var setups = RandomSetups(seed: 14)
    let setup = setups.setup(
      hidden: [.tanh, .relu], output: .sigmoid, loss: .halfSquaredError,
      optimizer: RandomSetups.optimizers[0])
    let steps = IterationSteps(Trainer(setup).recordStep())
    for index in 0..<steps.count - 1 where steps.plan.address(at: index).kind == .product {
      let address = steps.plan.address(at: index)
      let next = steps.plan.address(at: index + 1)
      if next.kind == .pathSum {
        #expect(steps.total(of: address) == steps.value(of: next))
      }
      if next.kind == .weightedSum, let layer = address.layer, let unit = address.unit {
        let bias = steps.record.value(of: .bias(layer: layer, unit: unit))
        #expect((steps.total(of: address) ?? .nan) + bias == steps.value(of: next))
      }
    }
  }

  @Test("Leaves point at the steps that made them, also in the iteration before")
  func sources() throws {
    var setups = RandomSetups(seed: 15)
    let setup = setups.setup(
      hidden: [.prelu(initialSlope: 0.1)], output: .identity, loss: .squaredError,
      optimizer: Optimizer(.adam(beta1: 0.9, beta2: 0.99, epsilon: 1e-8), learningRate: 0.01))
    let trainer = Trainer(setup)
    let records = [IterationSteps(trainer.recordStep()), IterationSteps(trainer.recordStep())]
    for steps in records {
      for index in 0..<steps.count {
        for leaf in steps.equation(at: index).expression.leaves {
          guard let source = leaf.source else { continue }
          #expect(source < Moment(iteration: steps.record.iteration, index: index))
          let made = records[source.iteration - 1].value(at: source.index)
          #expect(made.bitPattern == leaf.value.bitPattern)
        }
      }
    }
    let first = try #require(records[1].equation(at: 0).expression.leaves.first)
    #expect(first.source?.iteration == 1)
  }

  @Test("A run that overflows names the first step that is not finite")
  func divergence() throws {
    let setup = Setup(
      network: Network(
        inputs: 1,
        layers: [
          DenseLayer(units: 1, activation: .identity, given: .all(weights: [[1]], biases: [0]))
        ]),
      data: Dataset(rows: [([1e200], [0])]), loss: .squaredError,
      optimizer: Optimizer(.gradientDescent, learningRate: 1), training: Training())
    let record = Trainer(setup).recordStep()
    #expect(record.hasDiverged)
    let culprit = try #require(IterationSteps(record).firstNotFinite())
    #expect(culprit == StepAddress(.loss, .lossTerm, sample: 1, layer: 1, unit: 1))
  }
}
