import Derivation
import Engine
import Mistakes
import Testing

struct IntervalEvaluationTests {
  private func leaf(_ value: Double) -> Expression { .leaf(.input(1), value) }

  private func interval(_ formula: Expression) -> Interval { formula.interval(shownAs: .short) }

  @Test("A shown number stands for all that are shown so")
  func shown() {
    let cases: [(Double, Double, Double)] = [
      (0.593269992, 0.59325, 0.59335), (-0.593269992, -0.59335, -0.59325), (0.35, 0.35, 0.35),
      (1.105905967, 1.1055, 1.1065), (1.036421e-14, 1.0355e-14, 1.0365e-14),
      (0.000438568, 0.00043855, 0.00043865), (123456.7, 123456.5, 123457.5), (0, 0, 0),
      (0.999999999, 0.9995, 1.0005), (12345, 12345, 12345),
    ]
    for (number, lower, upper) in cases {
      let interval = NumberFormat.short.interval(of: number)
      #expect(interval.contains(number) && interval.contains(lower) && interval.contains(upper))
      let size = 1e-9 * number.magnitude
      #expect(!interval.contains(lower - size - 1e-30), "\(number)")
      #expect(!interval.contains(upper + size + 1e-30), "\(number)")
      #expect(NumberFormat.all.interval(of: number) == Interval(number))
    }
    #expect(NumberFormat.short.interval(of: .nan).isEmpty)
    #expect(NumberFormat.short.interval(of: .infinity).contains(.infinity))
  }

  @Test("No number that the shown ones allow falls outside, in random formulas")
  func soundness() {
    var (trees, generator) = (RandomTrees(seed: 501), SplitMix64(seed: 502))
    var tried = 0
    for round in 0..<1200 {
      let tree = trees.tree(depth: 1 + round % 4)
      let format = round % 4 == 0 ? NumberFormat.significant(1 + round % 3) : .short
      let interval = tree.interval(shownAs: format)
      for _ in 0..<6 {
        let sample = tree.withNumbers { leaf in
          let shown = format.interval(of: leaf.value)
          guard shown.isBounded else { return leaf.value }
          let corner = generator.below(4)
          let share = corner == 0 ? 0 : corner == 1 ? 1 : generator.uniform()
          return shown.lower + share * (shown.upper - shown.lower)
        }
        guard sample.isNumberThroughout else { continue }
        tried += 1
        #expect(
          interval.contains(sample.evaluate()),
          "\(interval) does not hold \(sample.evaluate()) of \(sample)")
      }
    }
    #expect(tried > 2000)
  }

  @Test("With all digits shown an interval is a few last places wide")
  func narrow() {
    let formula = Expression.quotient(
      .number(1), .sum([.number(1), .call(.exp, .negative(leaf(0.3775)))]))
    let interval = formula.interval(shownAs: .all)
    #expect(interval.contains(formula.evaluate()))
    #expect(interval.upper - interval.lower < 1e-14)
    #expect(interval.upper > interval.lower)
  }

  @Test("A divisor that may be 0 leaves nothing known, a logarithm has no lower end")
  func unbounded() {
    let nearZero = Expression.difference(leaf(0.33333), leaf(0.333331))
    #expect(interval(.quotient(.number(1), nearZero)) == .everything)
    #expect(interval(.quotient(.number(1), .number(0))) == .everything)
    #expect(interval(.call(.ln, nearZero)).lower == -.infinity)
    #expect(interval(.call(.ln, nearZero)).upper < -9)
    #expect(interval(.call(.ln, .number(-1))).isEmpty)
    #expect(interval(.call(.sqrt, .number(-1))).isEmpty)
    #expect(interval(.sum([.number(1), .call(.ln, .number(-1))])).isEmpty)
    #expect(interval(.call(.sqrt, nearZero)).lower == 0)
    #expect(interval(.call(.exp, .number(1000))).upper == .infinity)
  }

  @Test("Squares and sizes of what may be 0 begin at 0")
  func folded() {
    let nearZero = Expression.difference(leaf(0.33333), leaf(0.333331))
    #expect(interval(.square(nearZero)).lower == 0)
    #expect(interval(.call(.abs, nearZero)).lower == 0)
    #expect(interval(.call(.abs, leaf(-1.105905967))).contains(1.1064))
    #expect(!interval(.call(.abs, leaf(-1.105905967))).contains(-1.106))
  }

  @Test("A choice is one branch where it is certain, else both")
  func choices() {
    func chosen(_ z: Double) -> Interval {
      interval(
        .conditional(
          leaf(z), greaterThan: leaf(0.33333), then: .number(1), otherwise: .number(0)))
    }
    #expect(chosen(0.33333) == Interval(0, 1))
    #expect(chosen(0.4) == Interval(1))
    #expect(chosen(0.1) == Interval(0))
  }
}

@Suite("Intervals of functions")
struct FunctionIntervalTests {
  @Test(
    "An interval holds the values of all numbers within",
    arguments: Function.allCases.filter(\.isUnary))
  func intervals(function: Function) {
    for middle in [-0.75, -0.2504, 0.0, 0.1251, 0.6, 2.5, 17.34] {
      let interval = Expression.call(function, .leaf(.loss, middle))
        .interval(shownAs: .significant(2))
      for share in stride(from: -1.0, through: 1.0, by: 0.25) {
        let shown = Double(NumberFormat.significant(2).text(middle)) ?? middle
        let inside = shown == middle ? middle : shown + share * 0.4 * abs(middle - shown)
        let value = Expression.call(function, .number(inside)).evaluate()
        #expect(value.isNaN || interval.lower <= value && value <= interval.upper)
      }
    }
  }
}
