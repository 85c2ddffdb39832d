import Comparison
import Experiments
import Testing

@Suite("Learning-rate sweep")
struct LearningRateSweepTests {
  @Test("The rates are 1, 2 and 5 of each decade from 1e-5 to 10, as they are written")
  func rates() {
    let written =
      (-5...0).flatMap { decade in ["1", "2", "5"].map { "\($0)e\(decade)" } } + ["1e1"]
    #expect(LearningRateSweep.rates == written.compactMap(Double.init))
  }
}
