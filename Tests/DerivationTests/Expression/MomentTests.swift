import Derivation
import Testing

struct MomentTests {
  @Test("Moments are ordered by segment, iteration and step")
  func order() {
    let moments = [
      Moment(iteration: 1, index: 0), Moment(iteration: 1, index: 7),
      Moment(iteration: 2, index: 0),
      Moment(segment: 1, iteration: 1, index: 3),
    ]
    #expect(moments.reversed().sorted() == moments)
    #expect(!(moments[0] < moments[0]))
  }
}
