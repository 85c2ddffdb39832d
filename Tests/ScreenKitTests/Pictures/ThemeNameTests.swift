import ScreenKit
import Testing

@Suite("Name of a theme")
struct ThemeNameTests {
  @Test(
    "The terminal's word on its background decides",
    arguments: [
      ("15;0", .dark), ("0;15", .light), ("0;default;15", .light), ("15;default;0", .dark),
      ("7;8", .dark), ("0;7", .light), ("15;6", .dark), ("0;9", .light), ("0;16", .dark),
      ("0;-7", .dark), ("15;default", .dark), ("0;15;", .dark), ("", .dark), (nil, .dark),
    ] as [(String?, ThemeName)])
  func auto(colors: String?, theme: ThemeName) {
    #expect(ThemeName.auto.decided(by: colors) == theme)
  }

  @Test("A theme that was chosen stays", arguments: [ThemeName.dark, .light, .plain])
  func chosen(theme: ThemeName) {
    #expect(theme.decided(by: "0;15") == theme)
    #expect(theme.decided(by: "15;0") == theme)
  }
}
