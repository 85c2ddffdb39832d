extension GlyphSet {
  /// The characters outside ASCII and braille that have an ASCII twin: all that a screen may draw.
  public static let drawableCharacters: [Character] = twinRows.flatMap { Array($0.glyphs) }
}

extension Glyph {
  /// The ASCII glyph that stands for this one, one cell wide; `?` where none is known.
  public var asciiTwin: Glyph {
    let points = codePoints
    if (0x20..<0x7F).contains(points.base) {
      return points.mark == 0
        ? self : Unicode.Scalar(points.base).map { Glyph(Character($0)) } ?? self
    }
    if (0x2800..<0x2900).contains(points.base) { return Glyph(brailleTwin(points.base - 0x2800)) }
    guard let scalar = Unicode.Scalar(points.base), let twin = asciiTwins[scalar] else {
      return Glyph("?")
    }
    return Glyph(twin)
  }
}

/// Every glyph outside ASCII and braille that may be drawn, each beside its twin, row by row.
private let twinRows: [(glyphs: String, twins: String)] = [
  ("─━│┃┄┅┆┇═║‖", "--||....=||"),
  ("┌┐└┘├┤┬┴┼╭╮╰╯┏┓┗┛┣┫┳┻╋", "++++++++++++++++++++++"),
  ("╲╱╳", "\\/x"),
  ("←→↑↓↔↕▶◀▲▼▷◁△▽", "<>^v-|><^v><^v"),
  ("●○◆◇■□•★✓✗", "*o*o#o**vx"),
  ("▁▂▃▄▅▆▇█▀▐░▒▓", "_.:-=+*#\"]:%&"),
  ("▏▎▍▌▋▊▉", "---==##"),
  ("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿᵀᵗ", "0123456789+-=()nTt"),
  ("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₖₘₙₒₓᵗ", "0123456789+-=()aeijkmnoxt"),
  ("ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐᵒᵖʳˢᵘᵛʷˣʸᶻ", "abcdefghijklmoprsuvwxyz"),
  ("ₕₗₚᵣₛₜᵤᵥ", "hlprstuv"),
  ("αβγδεζηθικλμνξοπρςστυφχψω", "abgdezhqiklmnxoprsstufcyw"),
  ("ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ", "ABGDEZHQIKLMNXOPRSTUFCYW"),
  ("∂∇√∞∑∏ϵ", "dVV8SPe"),
  ("ŷ′″×÷−±·∙⋅≈≠≤≥≡∈∘⊙", "Y'\"*/-+***~!<>=eo*"),
  ("âêôŝŵ‖", "aeosw|"),
  ("…–—‘’“”°¼½¾«»¬", ">--''\"\"ohhh<>!"),
  ("µ", "u"),
  ("�", "?"),
]

private let asciiTwins: [Unicode.Scalar: Character] = {
  var twins: [Unicode.Scalar: Character] = [:]
  for row in twinRows {
    for (scalar, twin) in zip(row.glyphs.unicodeScalars, row.twins) { twins[scalar] = twin }
  }
  return twins
}()

/// The character whose ink lies where the dots of a braille cell do.
///
/// The dots are the code point's low byte: bits 0, 1, 2, 6 are the left ones from the top, 3, 4,
/// 5, 7 the right ones.
private func brailleTwin(_ dots: UInt32) -> Character {
  let rows = [0x09, 0x12, 0x24, 0xC0].map { dots & UInt32($0) != 0 }
  let count = dots.nonzeroBitCount
  switch (rows[0], rows[1] || rows[2], rows[3]) {
  case (false, false, false): return " "
  case (true, false, false): return "'"
  case (false, true, false): return count > 2 ? "+" : "-"
  case (false, false, true): return "."
  case (true, true, false): return count > 4 ? "\"" : "'"
  case (false, true, true): return count > 4 ? "#" : ","
  case (true, false, true): return ":"
  case (true, true, true): return count > 5 ? "#" : "|"
  }
}
