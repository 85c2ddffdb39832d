import Engine
import Testing

@Suite("Products of one, two and four columns")
struct NarrowProductTests {
  @Test("What follows the last row becomes 0", arguments: [1, 2, 4])
  func paddedRows(columns: Int) {
    for rows in 1...17 {
      let (a, b) = (Buffer(count: rows * 3), Buffer(count: 3 * columns))
      let c = Buffer(count: rows * columns)
      for place in 0..<rows * 3 { a.numbers[place] = Double(place + 1) }
      for place in 0..<3 * columns { b.numbers[place] = Double(10 * place + 1) }
      for place in 0..<c.count { c.numbers[place] = .nan }
      MatrixProduct(
        rows: rows, depth: 3, columns: columns, a: a.numbers, aRow: 3, aTerm: 1, b: b.numbers,
        c: c.numbers, bias: nil, continues: false
      ).run()
      #expect(c.contents.prefix(rows * columns).allSatisfy { $0 > 0 })
      #expect(c.contents.dropFirst(rows * columns).allSatisfy { $0 == 0 })
    }
  }

  @Test("Rows that stand term by term are summed in order", arguments: [1, 2, 4])
  func strided(columns: Int) {
    // 2⁵³ + 1 rounds to 2⁵³: only one order of these terms gives 1.
    let terms = [0x1p53, -0x1p53, 1.0]
    for rows in 1...9 {
      let (a, b) = (Buffer(count: 3 * rows), Buffer(count: 3 * columns))
      let c = Buffer(count: rows * columns)
      for place in 0..<3 * rows { a.numbers[place] = terms[place / rows] }
      for place in 0..<3 * columns { b.numbers[place] = 1 }
      MatrixProduct(
        rows: rows, depth: 3, columns: columns, a: a.numbers, aRow: 1, aTerm: rows, b: b.numbers,
        c: c.numbers, bias: nil, continues: false
      ).run()
      #expect(c.contents.prefix(rows * columns).allSatisfy { $0 == 1 })
    }
  }
}
