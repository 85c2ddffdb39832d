import Derivation
import Engine
import Testing

@Suite("Numbers of an iteration by what they are")
struct QuantityValuesTests {
  @Test("Every step is the address of its quantity and has its value", arguments: 0..<20)
  func steps(seed: Int) {
    var setups = RandomSetups(seed: 50 + UInt64(seed))
    let optimizer = RandomSetups.optimizers[seed % RandomSetups.optimizers.count]
    var clipping = optimizer
    if seed % 3 == 0 { (clipping.clipNorm, clipping.weightDecay) = (0.5, 0.1) }
    let setup = setups.setup(
      hidden: [Activation.all[seed % Activation.all.count]],
      output: seed % 2 == 0 ? .softmax : .sigmoid,
      loss: seed % 2 == 0 ? .categoricalCrossEntropy : .binaryCrossEntropy, optimizer: clipping)
    let steps = IterationSteps(Trainer(setup).recordStep())
    for index in 0..<steps.count {
      let address = steps.plan.address(at: index)
      let sample = address.sample ?? 1
      let quantity = steps.quantity(of: address)
      #expect(steps.address(of: quantity, sample: sample) == address)
      let value = steps.value(of: quantity, sample: sample)
      #expect(value?.bitPattern == steps.value(at: index).bitPattern)
    }
  }

  @Test("Every leaf of every tree has the value of its quantity", arguments: 0..<13)
  func leaves(seed: Int) {
    var setups = RandomSetups(seed: 90 + UInt64(seed))
    let setup = setups.setup(
      hidden: [Activation.all[seed % Activation.all.count]], output: .identity,
      loss: .huber(delta: 0.5), optimizer: RandomSetups.optimizers[seed])
    let trainer = Trainer(setup)
    trainer.step()
    let steps = IterationSteps(trainer.recordStep())
    for index in 0..<steps.count {
      let sample = steps.plan.address(at: index).sample ?? 1
      for leaf in steps.equation(at: index).expression.leaves {
        let value = steps.value(of: leaf.quantity, sample: sample)
        #expect(value?.bitPattern == leaf.value.bitPattern, "\(leaf.quantity)")
      }
    }
  }

  @Test("What the run does not have has no number")
  func missing() {
    var setups = RandomSetups(seed: 7)
    let setup = setups.setup(
      hidden: [.relu], output: .identity, loss: .squaredError,
      optimizer: Optimizer(.gradientDescent, learningRate: 0.1))
    let steps = IterationSteps(Trainer(setup).recordStep())
    let weight = Parameter.weight(layer: 1, unit: 1, from: 1)
    let quantities: [Quantity] = [
      .input(9), .target(9), .parameter(.bias(layer: 3, unit: 1)), .parameter(.slope(layer: 1)),
      .parameter(.weight(layer: 1, unit: 99, from: 1)), .weightedSum(layer: 1, unit: 99),
      .weightedSum(layer: 0, unit: 1), .largestLogit(layer: 1), .largestLogit(layer: 9),
      .state(.velocity, weight, old: true), .state(.velocity, weight, old: false),
      .gradientNorm, .clippedGradient(weight), .decayedGradient(weight), .constant(.beta),
      .constant(.setting(.clipNorm)), .constant(.setting(.delta)), .constant(.setting(.alpha)),
      .constant(.setting(.slope)),
      .constant(.beta1Power(t: 1)), .sampleLoss(sample: 99), .lossTerm(99),
      .activationDerivative(layer: 9, unit: 1, with: nil), .outputDerivative(layer: 0, unit: 1),
    ]
    for quantity in quantities { #expect(steps.value(of: quantity, sample: 1) == nil) }
    #expect(steps.value(of: .loss, sample: 0) == nil && steps.value(of: .loss, sample: 99) == nil)
  }

  @Test("A frozen parameter stays what it was")
  func frozen() {
    var setups = RandomSetups(seed: 8)
    let setup = setups.setup(
      hidden: [], output: .identity, loss: .squaredError,
      optimizer: Optimizer(.gradientDescent, learningRate: 0.1), frozen: Frozen(weights: true))
    let steps = IterationSteps(Trainer(setup).recordStep())
    let weight = Parameter.weight(layer: 1, unit: 1, from: 1)
    #expect(steps.address(of: .updated(weight), sample: 1) == nil)
    #expect(
      steps.value(of: .updated(weight), sample: 1) == steps.value(of: .parameter(weight), sample: 1)
    )
  }
}
