import Derivation
import Engine
import Testing
import Workbench

@Suite("What a question keeps")
struct WithheldTests {
  @Test("All that is made on the way from the inputs to the number, and nothing else")
  func hidden() throws {
    let pupil = try Pupil(AnsweringTests.paths)
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
}
