extension Unicode.Scalar {
  /// Whether it is one of the common code points that take one cell and never join a neighbour.
  ///
  /// Text of these alone needs neither tables nor a search for grapheme boundaries.
  @inlinable var isSimple: Bool {
    switch value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x370..<0x378, 0x391..<0x3A2, 0x3A3..<0x483,
      0x2010..<0x2028, 0x2074..<0x208F, 0x2090..<0x209D, 0x2190..<0x231A, 0x2500..<0x25FD,
      0x2800..<0x2900:
      true
    default: false
    }
  }

  /// The cells a terminal gives a code point: 0 for a mark, 1, 2, or nil when it must not be sent.
  var cellWidth: Int? {
    if isSimple { return 1 }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return nil
    case .nonspacingMark, .enclosingMark: return 0
    default: return isWide ? 2 : 1
    }
  }

  /// Whether it only chooses between the text and the emoji form of the character before it.
  var isVariationSelector: Bool { (0xFE00...0xFE0F).contains(value) }

  // East Asian Width W and F of UAX #11; emoji shown as pictures are wide too.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1B000...0x1B2FF, 0x1F200...0x1F2FF,
      0x20000...0x3FFFD:
      return true
    default: return properties.isEmojiPresentation
    }
  }
}
