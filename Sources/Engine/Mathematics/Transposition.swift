/// Turns a matrix's rows into columns.
struct Transposition {
  /// Rows of the source, columns of the result; the result's further columns become 0.
  let rows: Int
  /// From a row of the source to the next.
  let stride: Int
  /// Columns of the source, rows of the result.
  let columns: Int
  /// From a row of the result to the next.
  let resultStride: Int

  /// Both matrices have room for whole rows; where both strides are multiples of 4, the result has
  /// `stride` rows.
  func run(_ source: UnsafePointer<Double>, _ result: UnsafeMutablePointer<Double>) {
    guard stride % 4 == 0 && resultStride % 4 == 0 else { return runPlain(source, result) }
    var row = 0
    while row < rows {
      runFourRows(source + row * stride, result + row, count: min(4, rows - row))
      row += 4
    }
  }

  private func runPlain(_ source: UnsafePointer<Double>, _ result: UnsafeMutablePointer<Double>) {
    for row in 0..<rows {
      for column in 0..<columns {
        result[column * resultStride + row] = source[row * stride + column]
      }
    }
  }

  /// Four by four numbers at a time; rows from `count` on count as zeros.
  @inline(__always)
  private func runFourRows(
    _ source: UnsafePointer<Double>, _ result: UnsafeMutablePointer<Double>, count: Int
  ) {
    typealias Four = SIMD4<Double>
    let none = Four(repeating: 0)
    let (step, resultStep) = (stride / 4, resultStride / 4)
    let from = UnsafeRawPointer(source).assumingMemoryBound(to: Four.self)
    let to = UnsafeMutableRawPointer(result).assumingMemoryBound(to: Four.self)
    for block in 0..<step {
      let r0 = from[block]
      let r1 = count > 1 ? from[block + step] : none
      let r2 = count > 2 ? from[block + 2 * step] : none
      let r3 = count > 3 ? from[block + 3 * step] : none
      let column = to + 4 * block * resultStep
      column[0] = Four(r0[0], r1[0], r2[0], r3[0])
      column[resultStep] = Four(r0[1], r1[1], r2[1], r3[1])
      column[2 * resultStep] = Four(r0[2], r1[2], r2[2], r3[2])
      column[3 * resultStep] = Four(r0[3], r1[3], r2[3], r3[3])
    }
  }
}
