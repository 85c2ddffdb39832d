/// Numbers as data files write them, read from bytes.
///
/// As in JSON, and also `+1`, `.5`, `5.` and `007`, for there are programs that write these; but no
/// words such as `nan` or `inf`.
enum DecimalText {
  /// The number that the bytes are, rounded correctly; infinite beyond the largest Double, nil where
  /// they are no number.
  static func value(_ bytes: ArraySlice<UInt8>) -> Double? {
    var index = bytes.startIndex
    var isNegative = false
    if index < bytes.endIndex, bytes[index] == minus || bytes[index] == plus {
      isNegative = bytes[index] == minus
      index += 1
    }
    var digits: UInt64 = 0
    var digitCount = 0
    var decimals = 0
    var hasPoint = false
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == point, !hasPoint {
        hasPoint = true
      } else if byte >= zero && byte <= zero + 9 {
        // Eighteen digits always fit; with more the slow way is gone, by their count.
        if digitCount < 18 { digits = 10 * digits + UInt64(byte - zero) }
        digitCount += 1
        if hasPoint { decimals += 1 }
      } else {
        break
      }
      index += 1
    }
    guard digitCount > 0 else { return nil }
    // Clinger 1990: both numbers are exact, so the one division rounds correctly.
    if index == bytes.endIndex, digitCount <= 15, decimals < powers.count {
      let value = Double(digits) / powers[decimals]
      return isNegative ? -value : value
    }
    return slowly(bytes, exponentAt: index)
  }

  private static func slowly(_ bytes: ArraySlice<UInt8>, exponentAt index: Int) -> Double? {
    var rest = bytes[index...]
    if let mark = rest.first {
      guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return nil }
      rest.removeFirst()
      if let sign = rest.first, sign == minus || sign == plus { rest.removeFirst() }
      guard !rest.isEmpty, rest.allSatisfy({ $0 >= zero && $0 <= zero + 9 }) else { return nil }
    }
    return Double(String(decoding: bytes, as: UTF8.self))
  }

  private static let minus = UInt8(ascii: "-")
  private static let plus = UInt8(ascii: "+")
  private static let point = UInt8(ascii: ".")
  private static let zero = UInt8(ascii: "0")
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
