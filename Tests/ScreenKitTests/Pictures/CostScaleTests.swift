import ScreenKit
import Testing

@Suite("The axis of final costs")
struct CostScaleTests {
  @Test("is logarithmic, in whole decades, where costs differ more than a hundredfold")
  func logarithmic() {
    let near = CostScale([0.2, 0.5], start: 1)
    #expect(!near.isLogarithmic && near.low == 0 && near.high == 1)
    let far = CostScale([0.002, 0.5], start: 1)
    #expect(far.isLogarithmic && far.high == 1)
    #expect(abs(far.low - 0.001) < 1e-12)
  }

  @Test("costs far above the start lie beyond it, those far below everything too")
  func edges() {
    let scale = CostScale([1e200, 0.5, 1e-40, 0], start: 1)
    #expect(scale.isLogarithmic && scale.high == 10 && scale.low > 1e-10 && scale.low < 2e-9)
    #expect(scale.side(1e200) == 1 && scale.shown(1e200) == scale.high)
    #expect(scale.side(0) == -1 && scale.shown(0) == scale.low)
    #expect(scale.side(0.5) == 0 && scale.shown(0.5) == 0.5)
  }

  @Test("heights below 0 have a linear axis")
  func negative() {
    let scale = CostScale([-5, 0.001, 1000], start: 2)
    #expect(!scale.isLogarithmic && scale.low == -10 && scale.high == 20)
  }

  @Test("without numbers it is 0 to 1, and not finite ones do not count")
  func empty() {
    #expect(CostScale([], start: nil) == CostScale([.nan, .infinity], start: nil))
    let scale = CostScale([], start: nil)
    #expect(scale.low == 0 && scale.high == 1)
  }

  @Test("has two different ends for whatever numbers")
  func extremes() {
    let numbers = [
      0, 1, -1, 0.5, 0.5.nextUp, Double.leastNonzeroMagnitude, -Double.leastNonzeroMagnitude,
      1e-290, 1e300, 1.7e308, -1.7e308, .infinity,
      -.infinity, .nan,
    ]
    for start in numbers.map(Optional.some) + [nil] {
      for one in numbers {
        for other in numbers {
          for shows in [true, false] {
            let scale = CostScale([one, other], start: start, showsStart: shows)
            #expect(
              scale.low < scale.high && (scale.high - scale.low / 2).isFinite
                && (!scale.isLogarithmic || scale.low > 0), "\(one) \(other) \(start ?? 7)")
          }
        }
      }
    }
  }

  @Test("without the start it is as narrow as the costs, to round numbers")
  func narrow() {
    let scale = CostScale([0.2, 0.5], start: 1, showsStart: false)
    #expect(scale.low == 0.2 && abs(scale.high - 0.5) < 1e-15)
    let one = CostScale([0.5, 0.5], start: 1, showsStart: false)
    #expect(one.low == 0 && one.high == 0.5)
  }
}
