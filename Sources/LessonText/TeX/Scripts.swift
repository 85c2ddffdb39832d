/// Superscripts and subscripts in one line of text.
enum Scripts {
  /// A script in small characters where all of it has some, else behind `^` or `_`.
  static func unicode(_ text: String, isAbove: Bool) -> String {
    if text == "′" { return text }
    let table = isAbove ? above : below
    let small = text.compactMap { table[$0] }
    if small.count == text.count { return String(small) }
    let isWord = text.allSatisfy(\.isLetter)
    return (isAbove ? "^" : "_") + (isWord ? text : "(\(text))")
  }

  /// A base with its scripts in ASCII; layers and indices as in names: `w2[1,3]`, `h1`.
  static func ascii(of base: String, _ scripts: [(isAbove: Bool, text: String)]) -> String {
    let isName = base.allSatisfy(\.isLetter)
    let layer = scripts.first { $0.isAbove }.flatMap { layerNumber($0.text) }
    let indices = scripts.first { !$0.isAbove }.flatMap { isList($0.text) ? $0.text : nil }
    if isName, let layer {
      if scripts.count == 1 { return base + layer }
      if let indices { return "\(base)\(layer)[\(indices)]" }
    }
    if isName, let indices, indices.allSatisfy(\.isNumber), scripts.first?.isAbove == false {
      return scripts.dropFirst().reduce(base + indices) { $0 + plain($1) }
    }
    return scripts.reduce(base) { $0 + plain($1) }
  }

  private static func plain(_ script: (isAbove: Bool, text: String)) -> String {
    if script.text == "'" { return script.text }
    let isShort =
      script.text.count == 1 || script.text.allSatisfy(\.isNumber)
      || script.text.allSatisfy(\.isLetter)
    return (script.isAbove ? "^" : "_") + (isShort ? script.text : "(\(script.text))")
  }

  /// The number in `(2)`.
  private static func layerNumber(_ text: String) -> String? {
    guard text.hasPrefix("("), text.hasSuffix(")"), text.count > 2 else { return nil }
    let number = text.dropFirst().dropLast()
    return number.allSatisfy { $0.isASCII && $0.isNumber } ? String(number) : nil
  }

  /// Whether a text is digits with commas between them.
  private static func isList(_ text: String) -> Bool {
    text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber }
    }
  }

  private static func table(_ plain: String, _ small: String) -> [Character: Character] {
    Dictionary(uniqueKeysWithValues: zip(plain, small))
  }

  private static let above = table(
    "0123456789+−=()abcdefghijklmnoprstuvwxyzT", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀ")
  private static let below = table(
    "0123456789+−=()aehijklmnoprstuvx,", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ,")
}
