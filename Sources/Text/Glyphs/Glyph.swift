/// What one cell shows: a base character and at most two combining marks.
///
/// A glyph is safe to send to a terminal. Whatever could move the cursor, reverse the line or send
/// an escape sequence has become the visible stand-in `�`.
public struct Glyph: Hashable, Sendable {
  // Three scalars of 21 bits each, base lowest; the top bit marks a glyph two cells wide.
  @usableFromInline let packed: UInt64

  private init(packed: UInt64) { self.packed = packed }

  private init(base: Unicode.Scalar, marks: ArraySlice<Unicode.Scalar>, wide: Bool) {
    var bits = UInt64(base.value)
    for (position, mark) in marks.prefix(2).enumerated() {
      bits |= UInt64(mark.value) << (21 * UInt64(position + 1))
    }
    packed = wide ? bits | 1 << 63 : bits
  }

  /// The glyph of a character, or the stand-in `�` where a terminal could not show it in cells.
  ///
  /// Stand-ins replace control and format characters, private and unassigned code points, lone
  /// marks, and joined sequences whose width terminals disagree on.
  public init(_ character: Character) {
    var rest = character.unicodeScalars.makeIterator()
    if let first = rest.next(), first.isSimple, rest.next() == nil {
      self.init(simple: first)
      return
    }
    let scalars = character.unicodeScalars.filter { !$0.isVariationSelector }
    guard let base = scalars.first, let width = base.cellWidth, width > 0,
      scalars.dropFirst().allSatisfy({ $0.cellWidth == 0 })
    else {
      self = .standIn
      return
    }
    self.init(base: base, marks: Array(scalars)[1...], wide: width == 2)
  }

  /// The glyph of a simple code point that stands alone.
  @inlinable init(simple scalar: Unicode.Scalar) { packed = UInt64(scalar.value) }

  /// The blank.
  public static let space = Glyph(packed: 0x20)

  /// What is shown for a character that cannot be.
  public static let standIn = Glyph(packed: 0xFFFD)

  /// The right half of a glyph two cells wide: it shows nothing of its own.
  public static let continuation = Glyph(packed: 0)

  /// The cells it takes: 1 or 2, and 0 for the right half of a wide one.
  @inlinable public var width: Int { packed == 0 ? 0 : packed >> 63 == 1 ? 2 : 1 }

  /// Its code points, base first and unused places 0.
  public var codePoints: (base: UInt32, mark: UInt32, secondMark: UInt32) {
    let mask: UInt64 = 0x1F_FFFF
    return (
      UInt32(packed & mask), UInt32(packed >> 21 & mask), UInt32(packed >> 42 & mask)
    )
  }

  /// The text it shows, empty for the right half of a wide one.
  public var text: String {
    let points = codePoints
    var text = ""
    for value in [points.base, points.mark, points.secondMark] where value != 0 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
