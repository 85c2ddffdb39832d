import Testing
import Text

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite("Widths of code points")
struct ScalarWidthTests {
  @Test("The drawing characters, braille and Latin to Greek are as wide as the C library says")
  func agreesWithTheCLibrary() throws {
    // The header hides wcwidth from Swift.
    let symbol = try #require(dlsym(dlopen(nil, RTLD_NOW), "wcwidth"))
    let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> CInt).self)
    let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
    let previous = uselocale(locale)
    defer {
      uselocale(previous)
      freelocale(locale)
    }
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x2FF, 0x370...0x482, 0x2010...0x2027, 0x2070...0x209C, 0x2190...0x27BF,
      0x2800...0x28FF, 0x3041...0x3096, 0x4E00...0x4FFF, 0xAC00...0xACFF, 0xFF01...0xFF60,
    ]
    for scalar in ranges.joined().compactMap(Unicode.Scalar.init) {
      let glyph = Glyph(Character(scalar))
      let width = Int(wcwidth(wchar_t(scalar.value)))
      // What must not be sent has become a stand-in; -1 is what an older Unicode does not know.
      guard glyph != .standIn, width >= 0 else { continue }
      #expect(glyph.width == width, "\(scalar.value)")
    }
  }

  @Test("Each character that a screen may draw takes one cell")
  func drawable() {
    for character in GlyphSet.drawableCharacters {
      #expect(Glyph(character).width == 1, "\(character)")
    }
  }
}
