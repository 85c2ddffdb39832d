import Engine
import Testing

@Suite("Transposition")
struct TranspositionTests {
  @Test(
    "Rows become columns, and the padding of the result is 0", arguments: [1, 2, 3, 4, 5, 8, 9, 17])
  func transposes(rows: Int) {
    for columns in [1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 64] {
      let (stride, resultStride) = (Self.padded(columns), Self.padded(rows))
      let source = Buffer(count: rows * stride)
      let result = Buffer(count: stride * resultStride)
      for row in 0..<rows {
        for column in 0..<columns {
          source.numbers[row * stride + column] = Double(1000 * row + column + 1)
        }
      }
      Transposition(rows: rows, stride: stride, columns: columns, resultStride: resultStride)
        .run(source.numbers, result.numbers)
      for column in 0..<columns {
        for row in 0..<resultStride {
          let expected = row < rows ? Double(1000 * row + column + 1) : 0
          #expect(result.numbers[column * resultStride + row] == expected)
        }
      }
    }
  }

  @Test("What follows the rows of the source is not taken for a row")
  func followingNumbers() {
    let (source, result) = (Buffer(count: 32), Buffer(count: 32))
    for place in 0..<32 { source.numbers[place] = 7 }
    Transposition(rows: 5, stride: 4, columns: 4, resultStride: 8)
      .run(source.numbers, result.numbers)
    let expected: [Double] = [7, 7, 7, 7, 7, 0, 0, 0]
    #expect(result.contents == expected + expected + expected + expected)
  }

  /// 1, 2, 4 or whole lanes.
  private static func padded(_ units: Int) -> Int {
    units <= 2 ? units : (units <= 4 ? 4 : (units + 7) / 8 * 8)
  }
}
