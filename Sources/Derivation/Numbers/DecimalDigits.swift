/// A number without a sign in decimal: d.ddd × 10^exponent, the digits without trailing zeros.
package struct DecimalDigits: Hashable {
  /// The digits 0…9, the first of them not 0 unless the number is.
  var digits: [UInt8]
  /// The power of ten of the first digit.
  package var exponent: Int

  /// Digits of a number given as a whole number times 10^-`places`; leading zeros are dropped.
  init(_ digits: [UInt8], places: Int = 0) {
    let trimmed = Array(digits.drop { $0 == 0 })
    let last = trimmed.lastIndex { $0 != 0 }
    guard let last else {
      self.digits = [0]
      exponent = 0
      return
    }
    self.digits = Array(trimmed[...last])
    exponent = trimmed.count - 1 - places
  }

  /// The fewest digits that read back to the same number; `x` is finite.
  init(shortest x: Double) {
    var digits: [UInt8] = []
    digits.reserveCapacity(17)
    var (places, power, sign) = (0, 0, 1)
    var (isFraction, isPower) = (false, false)
    for character in x.magnitude.description.utf8 {
      switch character {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"): isPower = true
      case UInt8(ascii: "-"): sign = -1
      case UInt8(ascii: "+"): break
      case let digit where isPower: power = power * 10 + Int(digit - UInt8(ascii: "0"))
      case let digit:
        digits.append(digit - UInt8(ascii: "0"))
        places += isFraction ? 1 : 0
      }
    }
    self.init(digits, places: places - sign * power)
  }

  /// The nearest number of at most `count` digits; exactly between two, the one that is even.
  ///
  /// Trailing zeros are left out here too.
  package func rounded(to count: Int) -> DecimalDigits {
    guard digits.count > count else { return self }
    var kept = [0] + digits[..<count]
    let isEven = kept[count] % 2 == 0
    let isTie = digits[count] == 5 && digits.count == count + 1
    if digits[count] >= 5 && !(isTie && isEven) {
      var place = count
      while kept[place] == 9 {
        kept[place] = 0
        place -= 1
      }
      kept[place] += 1
    }
    return DecimalDigits(kept, places: count - 1 - exponent)
  }

  /// The digits with a point where `fixed` has the exponent, else as `1.036e-14`.
  ///
  /// Zeros are added up to `count` digits.
  package func text(fixed: Range<Int>, count: Int = 1) -> String {
    let padded = digits + Array(repeating: 0, count: max(0, count - digits.count))
    let text = padded.map { $0 + UInt8(ascii: "0") }
    guard fixed.contains(exponent) || digits == [0] else {
      let fraction = text.count > 1 ? "." + Self.string(text.dropFirst()) : ""
      return Self.string(text.prefix(1)) + fraction + "e" + String(exponent)
    }
    if exponent < 0 {
      return "0." + String(repeating: "0", count: -exponent - 1) + Self.string(text[...])
    }
    let whole = exponent + 1
    if text.count <= whole {
      return Self.string(text[...]) + String(repeating: "0", count: whole - text.count)
    }
    return Self.string(text.prefix(whole)) + "." + Self.string(text.dropFirst(whole))
  }

  private static func string(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits, as: UTF8.self)
  }
}
