/// The one matrix product of the engine: cᵣ = start + Σₖ aᵣₖ·bₖ (+ bias), lanes across the
/// columns of b.
///
/// Every sum runs over k in order, one addition at a time, whatever the tile and the vector
/// width: so its bits are those of the plain loop. A fresh sum starts at −0, which added to the
/// first product gives just that product.
///
/// Forward: c = z, a = inputs, b = weights (k: inputs). Backward: c = ∂L/∂a below, a = δ,
/// b = transposed weights (k: units above). Weight slopes: c = slopes, a = inputs transposed,
/// b = δ (k: samples).
package struct MatrixProduct {
  /// Rows of a and c.
  var rows: Int
  /// Length of the sums.
  var depth: Int
  /// Columns of b and c: 1, 2, 4 or a multiple of 8.
  var columns: Int
  var a: UnsafePointer<Double>
  /// From a row of a to the next.
  var aRow: Int
  /// From a term of a to the next.
  var aTerm: Int
  /// `depth × columns`, row by row.
  var b: UnsafePointer<Double>
  /// `rows × columns`, row by row, with room for whole lanes; what follows the last row becomes 0.
  var c: UnsafeMutablePointer<Double>
  /// Added last; `columns` numbers.
  var bias: UnsafePointer<Double>?
  /// Whether c holds the sum so far.
  var continues: Bool

  package init(
    rows: Int, depth: Int, columns: Int, a: UnsafePointer<Double>, aRow: Int, aTerm: Int,
    b: UnsafePointer<Double>, c: UnsafeMutablePointer<Double>, bias: UnsafePointer<Double>?,
    continues: Bool
  ) {
    self.rows = rows
    self.depth = depth
    self.columns = columns
    self.a = a
    self.aRow = aRow
    self.aTerm = aTerm
    self.b = b
    self.c = c
    self.bias = bias
    self.continues = continues
  }

  package func run() {
    switch columns {
    case 1: runScalars()
    case 2: runPairs()
    case 4: runQuads()
    default: runLanes()
    }
  }
}

// MARK: - Multiples of eight columns

extension MatrixProduct {
  /// One pointer's view of a block: where its rows of a, b and c start.
  struct Block {
    var a: UnsafePointer<Double>
    var aRow: Int
    var aTerm: Int
    var b: UnsafePointer<Lanes>
    var c: UnsafeMutablePointer<Lanes>
    /// Lanes in a row of b and c.
    var stride: Int
    var depth: Int
    var bias: UnsafePointer<Lanes>?
    var continues: Bool

    @inline(__always)
    func start(_ row: Int, _ column: Int) -> Lanes {
      continues ? c[row * stride + column] : Lanes(repeating: -0.0)
    }

    @inline(__always)
    func finish(_ row: Int, _ column: Int, _ sum: Lanes) {
      if let bias {
        c[row * stride + column] = sum + bias[column]
      } else {
        c[row * stride + column] = sum
      }
    }
  }

  /// Terms summed before the next rows are taken, so that a panel of b stays in the cache.
  private static let depthBlock = 128

  private func runLanes() {
    var first = 0
    while first < depth {
      let count = min(MatrixProduct.depthBlock, depth - first)
      runLanes(first: first, count: count)
      first += count
    }
  }

  private func runLanes(first: Int, count: Int) {
    let stride = columns / 8
    let lanesB = UnsafeRawPointer(b).assumingMemoryBound(to: Lanes.self)
    let lanesC = UnsafeMutableRawPointer(c).assumingMemoryBound(to: Lanes.self)
    let lanesBias = UnsafeRawPointer(bias)?.assumingMemoryBound(to: Lanes.self)
    let isLast = first + count == depth
    var column = 0
    while column < stride {
      let width = MatrixProduct.blockWidth(left: stride - column)
      var row = 0
      while row < rows {
        let height = rows - row >= 4 ? 4 : 1
        let block = Block(
          a: a + row * aRow + first * aTerm, aRow: aRow, aTerm: aTerm,
          b: lanesB + first * stride + column, c: lanesC + row * stride + column,
          stride: stride, depth: count, bias: isLast ? lanesBias.map { $0 + column } : nil,
          continues: continues || first > 0)
        block.run(height: height, width: width)
        row += height
      }
      column += width
    }
  }

  private static func blockWidth(left: Int) -> Int {
    #if WIDE_TILES
      left >= 4 ? 4 : (left >= 2 ? 2 : 1)
    #else
      left >= 2 ? 2 : 1
    #endif
  }
}
