import Derivation
import Mistakes
import Testing

struct IntervalTests {
  @Test("An interval holds its bounds and what is between")
  func contents() {
    let interval = Interval(-1, 2)
    #expect([-1, 0, 2].allSatisfy(interval.contains))
    #expect(![-1.001, 2.001, .nan, .infinity].contains(where: interval.contains))
    #expect(Interval(3).contains(3) && Interval(3).isBounded)
    #expect(Interval.everything.contains(.infinity) && !Interval.everything.isBounded)
  }

  @Test("Bounds in the wrong order, or none, hold nothing")
  func empty() {
    for interval in [Interval(2, 1), Interval(.nan), Interval(.nan, 1), .empty] {
      #expect(interval == .empty && interval.isEmpty && !interval.contains(1))
      #expect(!interval.meets(.everything) && !interval.isBounded)
    }
  }

  @Test("Intervals meet if they share a number, an end at least")
  func meeting() {
    #expect(Interval(0, 1).meets(Interval(1, 2)))
    #expect(Interval(0, 3).meets(Interval(1, 2)))
    #expect(!Interval(0, 1).meets(Interval(1.5, 2)))
    #expect(!Interval(1.5, 2).meets(Interval(0, 1)))
  }

  @Test("A hull holds both and no more; around a number there is its distance")
  func making() {
    #expect(Interval(0, 1).hull(Interval(3, 4)) == Interval(0, 4))
    #expect(Interval(0, 1).hull(.empty) == Interval(0, 1))
    let around = Interval(around: 0.5933, within: 0.00005)
    #expect(around.contains(0.59325) && around.contains(0.59335))
    #expect(!around.contains(0.593249) && !around.contains(0.593351))
  }
}
