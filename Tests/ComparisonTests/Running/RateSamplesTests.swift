import Comparison
import Derivation
import Engine
import Session
import Testing

@Suite("Effective rates along the way")
struct RateSamplesTests {
  @Test("are those of the updates, the first and the last among them; Adagrad's never grow")
  func adagrad() throws {
    let setup = SampleContenders.setup(
      Optimizer(.adagrad(epsilon: 1e-10), learningRate: 0.1), .full)
    let weight = Parameter.weight(layer: 1, unit: 1, from: 1)
    var request = ContenderRequest(.iteration(300))
    request.rates = weight
    let crew = ImmediateCrew()
    crew.follow(
      ComparisonOrder(
        entries: [ComparisonOrder.Entry(id: 1, course: .network(setup, heldOut: nil))],
        requests: [request]))
    let rates = try #require(crew.takeNews().reports.first).rates
    #expect(rates.first?.iteration == 1 && rates.last?.iteration == 300 && rates.count > 20)
    let trainer = Trainer(setup)
    var expected: [Int: Double] = [:]
    for iteration in 1...300 {
      let update = IterationSteps(trainer.recordStep()).autopsy(of: weight)
      expected[iteration] = update.first { $0.quantity == .effectiveRate(weight) }?.value
    }
    for rate in rates { #expect(rate.cost == expected[rate.iteration], "\(rate.iteration)") }
    for (earlier, later) in zip(rates, rates.dropFirst()) { #expect(later.cost <= earlier.cost) }
  }

  @Test("there are none before the first update, and none of what is frozen")
  func none() throws {
    var setup = Example.xor
    setup.network.frozen = Frozen(biases: true)
    for (iteration, parameter) in [
      (0, Parameter.weight(layer: 1, unit: 1, from: 1)), (5, .bias(layer: 1, unit: 1)),
    ] {
      var request = ContenderRequest(.iteration(iteration))
      request.rates = parameter
      let crew = ImmediateCrew()
      crew.follow(
        ComparisonOrder(
          entries: [ComparisonOrder.Entry(id: 1, course: .network(setup, heldOut: nil))],
          requests: [request]))
      #expect(try #require(crew.takeNews().reports.first).rates.isEmpty)
    }
  }
}
