/// Register tiles: the accumulators are named, so that they stay in registers.
extension MatrixProduct.Block {
  @inline(__always)
  func run(height: Int, width: Int) {
    switch (height, width) {
    case (4, 4): fourByFour()
    case (4, 2): fourByTwo()
    case (4, _): fourByOne()
    case (_, 4): oneByFour()
    case (_, 2): oneByTwo()
    default: oneByOne()
    }
  }

  private func fourByFour() {
    var s00 = start(0, 0)
    var (s01, s02, s03) = (start(0, 1), start(0, 2), start(0, 3))
    var (s10, s11, s12, s13) = (start(1, 0), start(1, 1), start(1, 2), start(1, 3))
    var (s20, s21, s22, s23) = (start(2, 0), start(2, 1), start(2, 2), start(2, 3))
    var (s30, s31, s32, s33) = (start(3, 0), start(3, 1), start(3, 2), start(3, 3))
    for k in 0..<depth {
      let row = b + k &* stride
      let (b0, b1, b2, b3) = (row[0], row[1], row[2], row[3])
      let terms = a + k &* aTerm
      let a0 = Lanes(repeating: terms[0])
      (s00, s01, s02, s03) = (s00 + a0 * b0, s01 + a0 * b1, s02 + a0 * b2, s03 + a0 * b3)
      let a1 = Lanes(repeating: terms[aRow])
      (s10, s11, s12, s13) = (s10 + a1 * b0, s11 + a1 * b1, s12 + a1 * b2, s13 + a1 * b3)
      let a2 = Lanes(repeating: terms[2 &* aRow])
      (s20, s21, s22, s23) = (s20 + a2 * b0, s21 + a2 * b1, s22 + a2 * b2, s23 + a2 * b3)
      let a3 = Lanes(repeating: terms[3 &* aRow])
      (s30, s31, s32, s33) = (s30 + a3 * b0, s31 + a3 * b1, s32 + a3 * b2, s33 + a3 * b3)
    }
    finishRow(0, s00, s01, s02, s03)
    finishRow(1, s10, s11, s12, s13)
    finishRow(2, s20, s21, s22, s23)
    finishRow(3, s30, s31, s32, s33)
  }

  @inline(__always)
  private func finishRow(_ row: Int, _ s0: Lanes, _ s1: Lanes, _ s2: Lanes, _ s3: Lanes) {
    finish(row, 0, s0)
    finish(row, 1, s1)
    finish(row, 2, s2)
    finish(row, 3, s3)
  }

  private func fourByTwo() {
    var (s00, s01, s10, s11) = (start(0, 0), start(0, 1), start(1, 0), start(1, 1))
    var (s20, s21, s30, s31) = (start(2, 0), start(2, 1), start(3, 0), start(3, 1))
    for k in 0..<depth {
      let row = b + k &* stride
      let (b0, b1) = (row[0], row[1])
      let terms = a + k &* aTerm
      let (a0, a1) = (Lanes(repeating: terms[0]), Lanes(repeating: terms[aRow]))
      (s00, s01, s10, s11) = (s00 + a0 * b0, s01 + a0 * b1, s10 + a1 * b0, s11 + a1 * b1)
      let (a2, a3) = (Lanes(repeating: terms[2 &* aRow]), Lanes(repeating: terms[3 &* aRow]))
      (s20, s21, s30, s31) = (s20 + a2 * b0, s21 + a2 * b1, s30 + a3 * b0, s31 + a3 * b1)
    }
    finish(0, 0, s00)
    finish(0, 1, s01)
    finish(1, 0, s10)
    finish(1, 1, s11)
    finish(2, 0, s20)
    finish(2, 1, s21)
    finish(3, 0, s30)
    finish(3, 1, s31)
  }

  private func fourByOne() {
    var (s0, s1, s2, s3) = (start(0, 0), start(1, 0), start(2, 0), start(3, 0))
    for k in 0..<depth {
      let b0 = b[k &* stride]
      let terms = a + k &* aTerm
      s0 += Lanes(repeating: terms[0]) * b0
      s1 += Lanes(repeating: terms[aRow]) * b0
      s2 += Lanes(repeating: terms[2 &* aRow]) * b0
      s3 += Lanes(repeating: terms[3 &* aRow]) * b0
    }
    finish(0, 0, s0)
    finish(1, 0, s1)
    finish(2, 0, s2)
    finish(3, 0, s3)
  }

  private func oneByFour() {
    var (s0, s1, s2, s3) = (start(0, 0), start(0, 1), start(0, 2), start(0, 3))
    for k in 0..<depth {
      let row = b + k &* stride
      let a0 = Lanes(repeating: a[k &* aTerm])
      s0 += a0 * row[0]
      s1 += a0 * row[1]
      s2 += a0 * row[2]
      s3 += a0 * row[3]
    }
    finishRow(0, s0, s1, s2, s3)
  }

  private func oneByTwo() {
    var (s0, s1) = (start(0, 0), start(0, 1))
    for k in 0..<depth {
      let row = b + k &* stride
      let a0 = Lanes(repeating: a[k &* aTerm])
      s0 += a0 * row[0]
      s1 += a0 * row[1]
    }
    finish(0, 0, s0)
    finish(0, 1, s1)
  }

  private func oneByOne() {
    var sum = start(0, 0)
    for k in 0..<depth {
      sum += Lanes(repeating: a[k &* aTerm]) * b[k &* stride]
    }
    finish(0, 0, sum)
  }
}
