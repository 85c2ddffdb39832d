import Fields
import Text

/// Text as YAML writes it.
enum QuotedText {
  /// The text as it is where that is safe, else in double quotes.
  static func yaml(_ text: String) -> String {
    if isPlain(text) { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      default:
        if PlainText.isShowable(scalar) {
          quoted.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        }
      }
    }
    return quoted + "\""
  }

  /// Letters, digits, single blanks and harmless marks, a letter first, no blank last.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic,
      text.unicodeScalars.last != " ", !PlainScalar.isOtherThanText(text)
    else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || " 0123456789-_'().,/+=".unicodeScalars.contains(scalar)
    }
  }
}
