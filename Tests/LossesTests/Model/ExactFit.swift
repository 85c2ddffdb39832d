/// Exact fits of a plane, to compare trained ones with: weights first, then the bias.
struct ExactFit {
  let inputs: [[Double]]
  let targets: [Double]

  /// Least squares, by the normal equations.
  var leastSquares: [Double]? {
    let rows = inputs.map { $0 + [1] }
    let places = rows[0].indices
    let matrix = places.map { i in places.map { j in rows.reduce(0) { $0 + $1[i] * $1[j] } } }
    let right = places.map { i in zip(rows, targets).reduce(0) { $0 + $1.0[i] * $1.1 } }
    return Self.solve(matrix, right)
  }

  /// Least absolute deviations: some best plane goes through as many rows as it has parameters.
  var leastDeviations: [Double]? {
    let rows = inputs.map { $0 + [1] }
    var best: (cost: Double, plane: [Double])?
    Self.forEachChoice(rows[0].count, of: rows.count) { chosen in
      guard let plane = Self.solve(chosen.map { rows[$0] }, chosen.map { targets[$0] }) else {
        return
      }
      let cost = zip(rows, targets).reduce(0) { sum, row in
        sum + abs(row.1 - zip(plane, row.0).reduce(0) { $0 + $1.0 * $1.1 })
      }
      if cost < (best?.cost ?? .infinity) - 1e-12 { best = (cost, plane) }
    }
    return best?.plane
  }

  private static func forEachChoice(
    _ count: Int, of all: Int, from first: Int = 0, _ chosen: [Int] = [], _ body: ([Int]) -> Void
  ) {
    guard chosen.count < count else { return body(chosen) }
    for next in first..<all { forEachChoice(count, of: all, from: next + 1, chosen + [next], body) }
  }

  /// Elimination with the largest pivot; nil where there is no single solution.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
    var rows = zip(matrix, right).map { $0 + [$1] }
    let count = rows.count
    for column in 0..<count {
      guard let pivot = (column..<count).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
        abs(rows[pivot][column]) > 1e-9
      else { return nil }
      rows.swapAt(column, pivot)
      for row in 0..<count where row != column {
        let factor = rows[row][column] / rows[column][column]
        for place in column...count { rows[row][place] -= factor * rows[column][place] }
      }
    }
    return (0..<count).map { rows[$0][count] / rows[$0][$0] }
  }
}
