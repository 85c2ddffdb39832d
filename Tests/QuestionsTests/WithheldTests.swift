import Derivation
import Engine
import Questions
import TestSupport
import Testing

@Suite("What a question keeps")
struct WithheldTests {
  @Test("All that is made on the way from the inputs to the number, and nothing else")
  func hidden() throws {
    let pupil = try Pupil(SampleLesson.paths)
    let place = pupil.state.run.current
    let withheld = try #require(pupil.state.withheld)
    let hidden = withheld.hidden.map { place.steps.quantity(of: place.steps.plan.address(at: $0)) }
    #expect(
      hidden == [
        .route(layer: 1, unit: 1, to: 1), .route(layer: 1, unit: 1, to: 2),
        .outputSlope(layer: 1, unit: 1),
      ])
    #expect(withheld.limit == place.moment.index)
  }

  @Test("A product hides itself alone, a sum its products and what it was on the way")
  func sums() throws {
    let run = Sample.network([3, 2, 1], output: .sigmoid, loss: .halfSquaredError)
    let steps = IterationSteps(Trainer(run).recordStep())
    func hidden(_ quantity: Quantity) throws -> [Quantity] {
      let address = try #require(steps.address(of: quantity, sample: 1))
      let index = try #require(steps.plan.index(of: address))
      return Withheld.hiddenSteps(of: steps, asked: index).map {
        steps.quantity(of: steps.plan.address(at: $0))
      }
    }
    let product = Quantity.product(layer: 1, unit: 1, from: 2)
    #expect(try hidden(product) == [product])
    let sum = try hidden(.weightedSum(layer: 1, unit: 1))
    #expect(sum.contains(product))
    #expect(sum.last == .weightedSum(layer: 1, unit: 1))
    #expect(try hidden(.activation(layer: 1, unit: 1)) == [.activation(layer: 1, unit: 1)])
    let slope = Quantity.activationSlope(layer: 1, unit: 1, with: nil)
    #expect(try hidden(slope) == [slope])
  }
}
