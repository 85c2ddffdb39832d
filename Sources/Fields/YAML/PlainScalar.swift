/// What text without quotes means in YAML.
package enum PlainScalar {
  /// Whether YAML's core schema reads the plain text as a number, a boolean or null.
  package static func isOtherThanText(_ text: String) -> Bool {
    switch text.lowercased() {
    case "", "~", "null", "true", "false", ".inf", "-.inf", "+.inf", ".nan": return true
    default: break
    }
    if text.hasPrefix("0x") || text.hasPrefix("0o") {
      return text.dropFirst(2).allSatisfy(\.isHexDigit)
    }
    guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }) else { return false }
    return Double(text) != nil
  }
}
