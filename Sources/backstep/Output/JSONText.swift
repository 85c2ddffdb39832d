import Derivation

/// JSON, written as text.
enum JSONText {
  /// A number as the shortest decimal that reads back to the same Double; what is not finite is
  /// "NaN", "Infinity" or "-Infinity".
  static func number(_ value: Double) -> String {
    guard value.isFinite else {
      return value.isNaN ? "\"NaN\"" : value > 0 ? "\"Infinity\"" : "\"-Infinity\""
    }
    let text = value.description
    if text.hasSuffix(".0") { return String(text.dropLast(2)) }
    return text.utf8.contains(UInt8(ascii: "e")) ? NumberFormat.all.text(value) : text
  }

  /// Numbers in brackets.
  static func list(_ values: some Sequence<Double>) -> String {
    "[" + values.map(number).joined(separator: ", ") + "]"
  }

  /// Texts of values in brackets.
  static func list(_ values: some Sequence<String>) -> String {
    "[" + values.joined(separator: ", ") + "]"
  }

  /// A text in quotes.
  static func string(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }
    if isPlain { return "\"\(text)\"" }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{0}"..<"\u{20}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// An object of keys and texts of values, in this order.
  static func object(_ pairs: KeyValuePairs<String, String>) -> String {
    "{" + pairs.map { "\(string($0)): \($1)" }.joined(separator: ", ") + "}"
  }
}
