import Derivation
import Formulas
import Text

extension Formula {
  /// Names, functions and words that go on with what stands before the cursor.
  ///
  /// `cursor` is the number of characters before it. Behind a whole number or name and a blank there
  /// is nothing to complete.
  public static func completion(
    of text: String, at cursor: Int, names: Names, limit: Int = 20
  ) -> Completion {
    Completion(of: text, at: cursor, limit: limit, words: FormulaWord.allCases) { prefix in
      let glyphs: GlyphSet = prefix.allSatisfy(\.isASCII) ? .ascii : .unicode
      let typed = Names(
        units: names.units, activations: names.activations, scheme: names.scheme, glyphs: glyphs)
      let moments = FormulaNames.moments.map(\.word).filter { $0.hasPrefix(prefix) }
      return typed.suggestions(prefix: prefix, limit: limit) + moments
    }
  }
}
