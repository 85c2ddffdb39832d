import Drawing
import Ncurses
import Testing

@Suite("Colour depth")
struct ColorDepthTests {
  @Test(
    "The depth follows the count of colours, and NO_COLOR turns them off",
    arguments: [
      (0, nil, ColorDepth.none), (-1, nil, .none), (8, nil, .eight), (16, nil, .eight),
      (88, nil, .eight), (256, nil, .palette), (1 << 24, nil, .direct), (256, "1", .none),
      (256, "", .palette),
    ] as [(Int, String?, ColorDepth)])
  func depth(colors: Int, noColor: String?, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors, noColor: noColor) == depth)
  }

  private let style = Style(
    foreground: Color(81), background: Color(236), attributes: .underline)

  @Test("A palette shows the indices, and true colour their red, green and blue")
  func manyColors() {
    let palette = ColorDepth.palette.style(style)
    #expect(palette.foreground == 81)
    #expect(palette.background == 236)
    let direct = ColorDepth.direct.style(style)
    #expect(direct.foreground == 0x5FD7FF)
    #expect(direct.background == 0x303030)
    #expect(direct.attributes == .underline)
  }

  @Test("Without colours the attributes stay")
  func noColors() {
    let shown = ColorDepth.none.style(style)
    #expect(shown.foreground == nil)
    #expect(shown.background == nil)
    #expect(shown.attributes == .underline)
  }

  @Test(
    "Of eight colours the nearest is taken, bold when it is bright",
    arguments: [
      (UInt8(196), 1, true), (88, 1, false), (46, 2, true), (220, 3, true), (21, 4, true),
      (25, 4, false), (201, 5, true), (51, 6, true), (255, 7, true), (245, 7, false),
    ])
  func eightColors(index: UInt8, number: Int, isBold: Bool) {
    let shown = ColorDepth.eight.style(Style(foreground: Color(index)))
    #expect(shown.foreground == number)
    #expect(shown.attributes.contains(.bold) == isBold)
  }

  @Test("Text never takes the colour behind it")
  func legible() {
    let grey = Style(foreground: Color(255), background: Color(250))
    #expect(ColorDepth.eight.style(grey).foreground == 0)
    let dark = Style(foreground: Color(236), background: Color(16))
    #expect(ColorDepth.eight.style(dark).foreground == 7)
    #expect(ColorDepth.eight.style(Style(foreground: Color(234))).foreground == 7)
  }
}
