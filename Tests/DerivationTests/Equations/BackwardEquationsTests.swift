import Derivation
import Engine
import Testing

@Suite("The long way round to a delta")
struct BackwardEquationsTests {
  private func forEachDelta(
    _ setup: Setup, _ body: (_ step: Equation, _ long: Equation, _ isSideRoad: Bool) -> Void
  ) {
    let steps = IterationSteps(Trainer(setup).recordStep())
    for index in 0..<steps.count {
      let address = steps.plan.address(at: index)
      guard address.kind == .delta, let sample = address.sample, let layer = address.layer,
        let unit = address.unit
      else { continue }
      body(
        steps.equation(at: index), steps.longWay(sample: sample, layer: layer, unit: unit),
        steps.record.isSideRoad(layer))
    }
  }

  @Test("is what the step computes, but for the output of a cross-entropy")
  func same() {
    var setups = RandomSetups(seed: 31)
    for (activation, loss) in IterationStepsTests.pairs {
      let setup = setups.setup(
        hidden: [.tanh, .softmax], output: activation, loss: loss,
        optimizer: Optimizer(.gradientDescent, learningRate: 0.1))
      forEachDelta(setup) { step, long, isSideRoad in
        if !isSideRoad { #expect(long == step) }
      }
    }
  }

  @Test("comes to the same number, but for rounding, where a cross-entropy has another formula")
  func sideRoad() {
    var setups = RandomSetups(seed: 32)
    for (activation, loss) in IterationStepsTests.pairs where loss.isCrossEntropy {
      var count = 0
      let setup = setups.setup(
        hidden: [.tanh], output: activation, loss: loss,
        optimizer: Optimizer(.gradientDescent, learningRate: 0.1))
      forEachDelta(setup) { step, long, isSideRoad in
        guard isSideRoad else { return }
        count += 1
        #expect(long.quantity == step.quantity && long.expression != step.expression)
        #expect(abs(long.value - step.value) <= 1e-14)
      }
      #expect(count > 0)
    }
  }
}
