import Derivation
import Engine
import Session

/// The effective rates of a parameter at some iterations: the first few, then ever farther apart.
struct RateSamples {
  private var known: [Parameter: [Int: Double]] = [:]

  /// The rates up to an iteration, which is among them.
  ///
  /// `equations` gives the update of an iteration; it is asked once for each. A frozen parameter has
  /// none.
  mutating func points(
    of parameter: Parameter, upTo last: Int, _ equations: (Int) -> [Equation]
  ) -> [LossCurve.Point] {
    guard last >= 1 else { return [] }
    var points: [LossCurve.Point] = []
    for iteration in Self.iterations(upTo: last) + [last] {
      let isEnd = iteration == last
      guard let rate = known[parameter]?[iteration] ?? Self.rate(equations(iteration)) else {
        return []
      }
      // The end is another one at each step: it is not worth keeping.
      if !isEnd { known[parameter, default: [:]][iteration] = rate }
      points.append(LossCurve.Point(iteration: iteration, cost: rate))
    }
    return points
  }

  private static func rate(_ equations: [Equation]) -> Double? {
    equations.first {
      if case .effectiveRate = $0.quantity { return true }
      return false
    }?.value
  }

  /// 1 to 16, then about a dozen for each doubling, before an iteration.
  private static func iterations(upTo last: Int) -> [Int] {
    var iterations: [Int] = []
    var next = 1
    while next < last {
      iterations.append(next)
      next += max(1, next / 12)
    }
    return iterations
  }
}
