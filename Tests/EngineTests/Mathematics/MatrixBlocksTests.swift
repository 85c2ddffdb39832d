import Engine
import Testing

@Suite("Tiles of the matrix product")
struct MatrixBlocksTests {
  @Test("Every tile sums its terms in order", arguments: 1...9)
  func order(rows: Int) {
    // 2⁵³ + 1 rounds to 2⁵³: only one order of these terms gives 1.
    let terms = [0x1p53, -0x1p53, 1.0]
    for columns in stride(from: 8, through: 72, by: 8) {
      let (a, b) = (Buffer(count: 3 * rows), Buffer(count: 3 * columns))
      let c = Buffer(count: rows * columns)
      for place in 0..<3 * rows { a.numbers[place] = terms[place % 3] }
      for place in 0..<3 * columns { b.numbers[place] = 1 }
      MatrixProduct(
        rows: rows, depth: 3, columns: columns, a: a.numbers, aRow: 3, aTerm: 1, b: b.numbers,
        c: c.numbers, bias: nil, continues: false
      ).run()
      #expect(c.contents == Array(repeating: 1, count: rows * columns))
    }
  }

  @Test("A tile writes its own rows and columns, all of them once", arguments: 1...9)
  func places(rows: Int) {
    for columns in stride(from: 8, through: 72, by: 8) {
      let (a, b) = (Buffer(count: rows), Buffer(count: columns))
      let (bias, c) = (Buffer(count: columns), Buffer(count: rows * columns))
      for row in 0..<rows { a.numbers[row] = Double(row + 1) }
      for column in 0..<columns {
        b.numbers[column] = Double(column + 1)
        bias.numbers[column] = 0.5
      }
      MatrixProduct(
        rows: rows, depth: 1, columns: columns, a: a.numbers, aRow: 1, aTerm: 1, b: b.numbers,
        c: c.numbers, bias: UnsafePointer(bias.numbers), continues: true
      ).run()
      let expected: [Double] = (0..<rows * columns).map { place in
        let (row, column) = (place / columns, place % columns)
        return Double((row + 1) * (column + 1)) + 0.5
      }
      #expect(c.contents == expected)
    }
  }
}
