/// Sine and cosine of angles in turns, the same bits on every machine.
///
/// Additions, multiplications and one rounding only, so that a set of data that lies on a circle
/// is everywhere the same. Within 1e-15, far finer than the six decimals that data have.
enum CircularFunctions {
  /// The sine of so many turns: `sine(turns: 0.25)` is 1.
  static func sine(turns: Double) -> Double {
    let quarter = (4 * turns).rounded()
    // Exact, since a quarter of a whole number is: what is left lies within an eighth of a turn.
    let angle = (turns - quarter / 4) * (2 * Double.pi)
    switch Int(quarter) & 3 {
    case 0: return sineSeries(angle)
    case 1: return cosineSeries(angle)
    case 2: return -sineSeries(angle)
    default: return -cosineSeries(angle)
    }
  }

  /// The cosine of so many turns: `cosine(turns: 0.5)` is −1.
  static func cosine(turns: Double) -> Double { sine(turns: turns + 0.25) }

  /// x − x³/3! + x⁵/5! − …, for |x| ≤ π/4.
  private static func sineSeries(_ x: Double) -> Double {
    x * series(x * x, from: 1)
  }

  /// 1 − x²/2! + x⁴/4! − …, for |x| ≤ π/4.
  private static func cosineSeries(_ x: Double) -> Double {
    series(x * x, from: 0)
  }

  /// 1 − s/((f+1)(f+2))·(1 − s/((f+3)(f+4))·(…)), nine deep, where the next term is below 1e-17.
  private static func series(_ square: Double, from first: Int) -> Double {
    var sum = 1.0
    for depth in stride(from: 8, through: 0, by: -1) {
      let factor = first + 2 * depth
      sum = 1 - square / Double((factor + 1) * (factor + 2)) * sum
    }
    return sum
  }
}
