/// What may be shown on a terminal.
public enum PlainText {
  /// Whether a terminal shows a character instead of obeying it.
  ///
  /// Controls do something else, and so do the marks that turn the direction of writing.
  public static func isShowable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return false
    default: break
    }
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: return false
    default: return true
    }
  }

  /// The number of a character, such as `U+001B`.
  public static func codePoint(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Text as a message shows it: on one line, without control characters, and not too long.
  public static func shown(_ text: String, limit: Int = 60) -> String {
    var result = ""
    for scalar in text.unicodeScalars.prefix(limit) {
      if isShowable(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
    return text.unicodeScalars.count > limit ? result + "…" : result
  }
}
