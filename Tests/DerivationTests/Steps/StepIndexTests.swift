import Derivation
import Engine
import Testing

struct StepIndexTests {
  @Test("Index and address are inverse to each other over whole iterations of random networks")
  func bijection() {
    var setups = RandomSetups(seed: 21)
    for round in 0..<60 {
      var optimizer = RandomSetups.optimizers[round % RandomSetups.optimizers.count]
      optimizer.clipNorm = round % 3 == 0 ? 1 : nil
      optimizer.weightDecay = round % 4 == 0 ? 0.1 : 0
      let hidden = (0..<round % 4).map { _ in Activation.all[setups.below(9)] }
      let (output, loss) = IterationStepsTests.pairs[
        setups.below(IterationStepsTests.pairs.count)]
      let setup = setups.setup(
        hidden: hidden, output: output, loss: loss, optimizer: optimizer,
        frozen: Frozen(weights: round % 5 == 1, biases: round % 7 == 1, layers: [1]))
      let plan = IterationPlan(setup, sampleCount: 1 + round % 3)
      var seen = Set<StepAddress>()
      for index in 0..<plan.count {
        let address = plan.address(at: index)
        #expect(plan.index(of: address) == index)
        #expect(seen.insert(address).inserted, "\(address) stands twice")
      }
    }
  }

  @Test("An address that does not exist has no index")
  func missing() {
    var setups = RandomSetups(seed: 22)
    let setup = setups.setup(
      hidden: [.tanh], output: .identity, loss: .squaredError,
      optimizer: RandomSetups.optimizers[0])
    let plan = IterationPlan(setup, sampleCount: 2)
    let missing = [
      StepAddress(.forward, .weightedSum, sample: 3, layer: 1, unit: 1),
      StepAddress(.forward, .weightedSum, sample: 1, layer: 3, unit: 1),
      StepAddress(.forward, .weightedSum, sample: 1, layer: 1, unit: 9),
      StepAddress(.forward, .product, sample: 1, layer: 1, unit: 1, from: 9),
      StepAddress(.backward, .slopeGradient, sample: 1, layer: 1),
      StepAddress(.update, .gradientNorm),
      StepAddress(.update, .clippedGradient, layer: 1, unit: 1, from: 1),
      StepAddress(.backward, .weightedSum, sample: 1, layer: 1, unit: 1),
    ]
    for address in missing { #expect(plan.index(of: address) == nil, "\(address)") }
  }
}
