/// Products with one, two or four columns: several rows fill one vector of eight numbers.
///
/// c is written in whole vectors, since a vector read of memory that was just written in parts
/// waits for all of them; what follows the last row becomes 0.
extension MatrixProduct {
  func runScalars() {
    let lanes = UnsafeMutableRawPointer(c).assumingMemoryBound(to: Lanes.self)
    for group in 0..<Buffer.wholeLanes(rows) / 8 {
      let low = fourScalars(8 * group)
      let high = 8 * group + 4 < rows ? fourScalars(8 * group + 4) : SIMD4(repeating: 0)
      lanes[group] = Lanes(lowHalf: low, highHalf: high)
    }
  }

  func runPairs() {
    let lanes = UnsafeMutableRawPointer(c).assumingMemoryBound(to: Lanes.self)
    for group in 0..<rows / 4 { lanes[group] = fourPairs(4 * group) }
    let row = rows & ~3
    guard row < rows else { return }
    let none = SIMD2<Double>(repeating: 0)
    let (p1, p2) = (row + 1 < rows ? pair(row + 1) : none, row + 2 < rows ? pair(row + 2) : none)
    lanes[rows / 4] = Lanes(
      lowHalf: SIMD4(lowHalf: pair(row), highHalf: p1), highHalf: SIMD4(lowHalf: p2, highHalf: none)
    )
  }

  func runQuads() {
    let lanes = UnsafeMutableRawPointer(c).assumingMemoryBound(to: Lanes.self)
    for group in 0..<rows / 2 { lanes[group] = twoQuads(2 * group) }
    if rows & 1 == 1 {
      lanes[rows / 2] = Lanes(lowHalf: quad(rows - 1), highHalf: SIMD4(repeating: 0))
    }
  }

  /// The sums of `row` and the three rows after it, 0 for those that there are not.
  @inline(__always)
  private func fourScalars(_ row: Int) -> SIMD4<Double> {
    let left = rows - row
    guard left < 4 else { return fourWholeScalars(row) }
    return SIMD4(scalar(row), left > 1 ? scalar(row + 1) : 0, left > 2 ? scalar(row + 2) : 0, 0)
  }

  @inline(__always)
  private func fourWholeScalars(_ row: Int) -> SIMD4<Double> {
    var terms = a + row * aRow
    var (s0, s1, s2, s3) = (-0.0, -0.0, -0.0, -0.0)
    if continues { (s0, s1, s2, s3) = (c[row], c[row + 1], c[row + 2], c[row + 3]) }
    for k in 0..<depth {
      let factor = b[k]
      s0 += terms[0] * factor
      s1 += terms[aRow] * factor
      s2 += terms[2 &* aRow] * factor
      s3 += terms[3 &* aRow] * factor
      terms += aTerm
    }
    let sums = SIMD4(s0, s1, s2, s3)
    return bias.map { sums + SIMD4(repeating: $0[0]) } ?? sums
  }

  @inline(__always)
  private func scalar(_ row: Int) -> Double {
    var terms = a + row * aRow
    var sum = continues ? c[row] : -0.0
    for k in 0..<depth {
      sum += terms[0] * b[k]
      terms += aTerm
    }
    return bias.map { sum + $0[0] } ?? sum
  }

  @inline(__always)
  private func fourPairs(_ row: Int) -> Lanes {
    let pairs = UnsafeRawPointer(b).assumingMemoryBound(to: SIMD2<Double>.self)
    var terms = a + row * aRow
    var (s0, s1) = (startPair(row), startPair(row + 1))
    var (s2, s3) = (startPair(row + 2), startPair(row + 3))
    for k in 0..<depth {
      let factors = pairs[k]
      s0 += SIMD2(repeating: terms[0]) * factors
      s1 += SIMD2(repeating: terms[aRow]) * factors
      s2 += SIMD2(repeating: terms[2 &* aRow]) * factors
      s3 += SIMD2(repeating: terms[3 &* aRow]) * factors
      terms += aTerm
    }
    return Lanes(
      lowHalf: SIMD4(lowHalf: finish(s0), highHalf: finish(s1)),
      highHalf: SIMD4(lowHalf: finish(s2), highHalf: finish(s3)))
  }

  @inline(__always)
  private func pair(_ row: Int) -> SIMD2<Double> {
    let pairs = UnsafeRawPointer(b).assumingMemoryBound(to: SIMD2<Double>.self)
    var terms = a + row * aRow
    var sum = startPair(row)
    for k in 0..<depth {
      sum += SIMD2(repeating: terms[0]) * pairs[k]
      terms += aTerm
    }
    return finish(sum)
  }

  @inline(__always)
  private func startPair(_ row: Int) -> SIMD2<Double> {
    guard continues else { return SIMD2(repeating: -0.0) }
    return UnsafeRawPointer(c).assumingMemoryBound(to: SIMD2<Double>.self)[row]
  }

  @inline(__always)
  private func finish(_ sum: SIMD2<Double>) -> SIMD2<Double> {
    guard let bias else { return sum }
    return sum + UnsafeRawPointer(bias).assumingMemoryBound(to: SIMD2<Double>.self)[0]
  }

  @inline(__always)
  private func quad(_ row: Int) -> SIMD4<Double> {
    let quads = UnsafeRawPointer(b).assumingMemoryBound(to: SIMD4<Double>.self)
    var terms = a + row * aRow
    var sum = start(row)
    for k in 0..<depth {
      sum += SIMD4(repeating: terms[0]) * quads[k]
      terms += aTerm
    }
    return finish(sum)
  }

  @inline(__always)
  private func twoQuads(_ row: Int) -> Lanes {
    let quads = UnsafeRawPointer(b).assumingMemoryBound(to: SIMD4<Double>.self)
    var terms = a + row * aRow
    var (low, high) = (start(row), start(row + 1))
    for k in 0..<depth {
      let factors = quads[k]
      low += SIMD4(repeating: terms[0]) * factors
      high += SIMD4(repeating: terms[aRow]) * factors
      terms += aTerm
    }
    return Lanes(lowHalf: finish(low), highHalf: finish(high))
  }

  @inline(__always)
  private func start(_ row: Int) -> SIMD4<Double> {
    guard continues else { return SIMD4(repeating: -0.0) }
    return UnsafeRawPointer(c).assumingMemoryBound(to: SIMD4<Double>.self)[row]
  }

  @inline(__always)
  private func finish(_ sum: SIMD4<Double>) -> SIMD4<Double> {
    guard let bias else { return sum }
    return sum + UnsafeRawPointer(bias).assumingMemoryBound(to: SIMD4<Double>.self)[0]
  }
}
