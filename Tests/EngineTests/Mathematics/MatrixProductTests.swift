import Engine
import Testing

@Suite("The matrix product")
struct MatrixProductTests {
  @Test(
    "Every sum has the bits of the plain loop",
    arguments: [1, 2, 4, 8, 16, 24, 32, 40, 48, 56, 64, 72, 128, 136])
  func plainLoop(columns: Int) {
    for rows in [1, 2, 3, 4, 5, 6, 7, 8, 9, 33] {
      for depth in [1, 2, 3, 4, 5, 8, 31, 128, 130] {
        let product = RandomProduct(rows: rows, depth: depth, columns: columns)
        product.expectPlainSums("\(rows)×\(depth)×\(columns)")
      }
    }
  }

  @Test("Sums longer than a block of terms go on where they stood", arguments: [1, 2, 4, 8, 64])
  func longSums(columns: Int) {
    for depth in [127, 128, 129, 256, 257, 784] {
      let product = RandomProduct(rows: 6, depth: depth, columns: columns)
      product.expectPlainSums("depth \(depth), \(columns) columns")
    }
  }

  @Test("A bias is added last, a started sum is continued, terms may be strided")
  func options() {
    for columns in [1, 2, 4, 8, 16, 32, 40] {
      for rows in [1, 3, 5, 8] {
        for options in 0..<8 {
          var product = RandomProduct(rows: rows, depth: 130, columns: columns)
          product.hasBias = options & 1 != 0
          product.continues = options & 2 != 0
          product.isTransposed = options & 4 != 0
          product.expectPlainSums("options \(options), \(rows) rows, \(columns) columns")
        }
      }
    }
  }

  @Test("A fresh sum adds nothing to its first product", arguments: [1, 2, 4, 8, 32])
  func negativeZero(columns: Int) {
    let product = RandomProduct(rows: 5, depth: 1, columns: columns)
    product.fill { _ in
      -0.0
    } b: { _ in
      1
    }
    #expect(product.products().allSatisfy { $0.sign == .minus && $0 == 0 })
  }

  @Test("One that is not a number spoils its own row or column alone", arguments: [2, 4, 8, 40])
  func notANumber(columns: Int) {
    let product = RandomProduct(rows: 6, depth: 3, columns: columns)
    product.fill {
      $0 == 4 ? .nan : 1
    } b: {
      $0 == 1 ? .infinity : 1
    }
    for (place, number) in product.products().enumerated() {
      let (row, column) = (place / columns, place % columns)
      #expect(number.isNaN == (row == 1))
      if row != 1 { #expect(number == (column == 1 ? .infinity : 3)) }
    }
  }
}

/// A product of random matrices.
private struct RandomProduct {
  let rows: Int
  let depth: Int
  let columns: Int
  var hasBias = false
  var continues = false
  /// Whether a is stored term by term.
  var isTransposed = false
  private let a: Buffer
  private let b: Buffer
  private let bias: Buffer
  private let start: Buffer

  init(rows: Int, depth: Int, columns: Int) {
    self.rows = rows
    self.depth = depth
    self.columns = columns
    a = Buffer(count: rows * depth)
    b = Buffer(count: depth * columns)
    bias = Buffer(count: columns)
    start = Buffer(count: rows * columns)
    var random = RandomSetups(seed: UInt64(rows * 1_000_000 + depth * 1000 + columns))
    for buffer in [a, b, bias, start] {
      for place in 0..<buffer.count { buffer.numbers[place] = random.number() }
    }
  }

  func fill(_ a: (Int) -> Double, b: (Int) -> Double) {
    for place in 0..<rows * depth { self.a.numbers[place] = a(place) }
    for place in 0..<depth * columns { self.b.numbers[place] = b(place) }
  }

  func products() -> [Double] {
    let c = Buffer(count: rows * columns)
    c.copy(from: start)
    MatrixProduct(
      rows: rows, depth: depth, columns: columns, a: a.numbers, aRow: isTransposed ? 1 : depth,
      aTerm: isTransposed ? rows : 1, b: b.numbers, c: c.numbers,
      bias: hasBias ? UnsafePointer(bias.numbers) : nil, continues: continues
    ).run()
    return Array(c.contents.prefix(rows * columns))
  }

  private func plainSum(_ row: Int, _ column: Int) -> Double {
    var sum = continues ? start.numbers[row * columns + column] : -0.0
    for term in 0..<depth {
      let factor = a.numbers[isTransposed ? term * rows + row : row * depth + term]
      sum += factor * b.numbers[term * columns + column]
    }
    return hasBias ? sum + bias.numbers[column] : sum
  }

  func expectPlainSums(_ what: String) {
    let products = products()
    let differing = (0..<rows * columns).filter { place in
      plainSum(place / columns, place % columns).bitPattern != products[place].bitPattern
    }
    #expect(differing.isEmpty, "\(what)")
  }
}
