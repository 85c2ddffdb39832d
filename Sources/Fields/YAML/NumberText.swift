/// Numbers as the files of this program write them: as in JSON, and `.5` too.
package enum NumberText {
  /// Whether the text is a number: `-0.5`, `.5`, `1e-3`, but not `+1`, `5.`, `007` or `0x10`.
  package static func isNumber(_ text: String) -> Bool {
    var rest = Substring(text).utf8
    if rest.first == minus { rest.removeFirst() }
    let whole = takeDigits(&rest)
    guard whole.isEmpty ? rest.first == point : whole.count == 1 || whole.first != zero else {
      return false
    }
    if rest.first == point {
      rest.removeFirst()
      if takeDigits(&rest).isEmpty { return false }
    }
    if rest.first == smallE || rest.first == largeE {
      rest.removeFirst()
      if rest.first == minus || rest.first == plus { rest.removeFirst() }
      if takeDigits(&rest).isEmpty { return false }
    }
    return rest.isEmpty
  }

  /// Whether the text is a whole number without point and exponent.
  package static func isWhole(_ text: String) -> Bool {
    isNumber(text) && text.utf8.allSatisfy { isDigit($0) || $0 == minus }
  }

  /// The shortest text that reads back to the same Double; `value` is finite.
  package static func shortest(_ value: Double) -> String {
    var text = value.description
    guard let mark = text.firstIndex(of: "e") else {
      if text.hasSuffix(".0") { text.removeLast(2) }
      return text
    }
    var mantissa = text[..<mark]
    if mantissa.hasSuffix(".0") { mantissa.removeLast(2) }
    var exponent = text[text.index(after: mark)...]
    let isNegative = exponent.first == "-"
    exponent = exponent.drop { $0 == "-" || $0 == "+" || $0 == "0" }
    return "\(mantissa)e\(isNegative ? "-" : "")\(exponent)"
  }

  private static let minus = UInt8(ascii: "-")
  private static let plus = UInt8(ascii: "+")
  private static let point = UInt8(ascii: ".")
  private static let zero = UInt8(ascii: "0")
  private static let smallE = UInt8(ascii: "e")
  private static let largeE = UInt8(ascii: "E")

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= zero && byte <= UInt8(ascii: "9")
  }

  private static func takeDigits(_ rest: inout Substring.UTF8View) -> Substring.UTF8View {
    let digits = rest.prefix(while: isDigit)
    rest = rest[digits.endIndex...]
    return digits
  }
}
