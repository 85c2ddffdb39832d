extension DecimalDigits {
  /// All digits of the binary value; `x` is finite.
  ///
  /// Rounding must start from these: rounding the shortest decimal would round twice, and a value
  /// just under a tie could go up.
  package init(exactly x: Double) {
    guard x != 0 else {
      self.init([0])
      return
    }
    // x = whole · 2^power
    let whole = x.significandBitPattern | (x.isNormal ? 1 << 52 : 0)
    let power = (x.isNormal ? Int(x.exponentBitPattern) - 1 : 0) - 1074
    var number = DecimalInteger(whole)
    if power >= 0 {
      number.multiply(by: 2, times: power)
      self.init(number.digits)
    } else {
      // 2^-k = 5^k · 10^-k
      number.multiply(by: 5, times: -power)
      self.init(number.digits, places: -power)
    }
  }
}

/// A whole number of any size, in groups of nine decimal digits, the lowest group first.
private struct DecimalInteger {
  private static let base: UInt64 = 1_000_000_000
  private var groups: [UInt64] = []

  init(_ value: UInt64) {
    var rest = value
    while rest > 0 {
      groups.append(rest % Self.base)
      rest /= Self.base
    }
  }

  /// Multiplies by `factor` (2 or 5) `times` times, thirteen at a time: 5¹³ · 10⁹ fits 64 bits.
  mutating func multiply(by factor: UInt64, times: Int) {
    var left = times
    while left > 0 {
      let step = min(left, 13)
      multiply(by: (0..<step).reduce(1) { product, _ in product * factor })
      left -= step
    }
  }

  private mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in groups.indices {
      let product = groups[index] * factor + carry
      groups[index] = product % Self.base
      carry = product / Self.base
    }
    while carry > 0 {
      groups.append(carry % Self.base)
      carry /= Self.base
    }
  }

  /// The decimal digits, the highest first, perhaps after zeros.
  var digits: [UInt8] {
    groups.reversed().flatMap { group in
      var digits = [UInt8](repeating: 0, count: 9)
      var rest = group
      for place in digits.indices.reversed() {
        digits[place] = UInt8(rest % 10)
        rest /= 10
      }
      return digits
    }
  }
}
