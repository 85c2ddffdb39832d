/// The characters that symbols and signs are made of.
///
/// This is the one place where a text asks which of two forms it has: `glyphs.pick("→", "->")`.
public enum GlyphSet: String, Hashable, Sendable, CaseIterable {
  /// All that Unicode has: Greek letters, superscripts, subscripts, arrows.
  case unicode
  /// The 95 printable characters of ASCII: twins such as `w2[1,3]` and `delta(h1)`.
  case ascii

  /// The form of a text in these characters, where the two are not the same cell for cell.
  public func pick<Form>(_ unicode: @autoclosure () -> Form, _ ascii: @autoclosure () -> Form)
    -> Form
  {
    switch self {
    case .unicode: unicode()
    case .ascii: ascii()
    }
  }
}

/// Signs that many texts have, in either set.
extension GlyphSet {
  /// From one to another: → or `->`.
  public var arrow: String { pick("→", "->") }
  /// Multiplied by: × or `*`.
  public var times: String { pick("×", "*") }
  /// Multiplied by, in a product of symbols: · or `*`.
  public var dot: String { pick("·", "*") }
  /// Something was left out: … or `...`.
  public var dots: String { pick("…", "...") }
  /// About equal: ≈ or `~`.
  public var about: String { pick("≈", "~") }
  /// Subtracted, or negative: − or `-`.
  public var minus: String { pick("−", "-") }
}
