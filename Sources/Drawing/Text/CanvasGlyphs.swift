import Text

extension Canvas {
  /// The same canvas in the glyphs that a terminal can show, cell for cell.
  public func drawn(with glyphs: GlyphSet) -> Canvas {
    switch glyphs {
    case .unicode: self
    case .ascii: mappingGlyphs(\.asciiTwin)
    }
  }
}
