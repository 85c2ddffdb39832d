import Drawing
import Foundation
import ScreenKit
import Testing

@Suite("Themes")
struct ThemeTests {
  private func roles(_ theme: Theme) -> [(name: String, style: Style)] {
    Mirror(reflecting: theme).children.flatMap { child in
      let styles = (child.value as? Style).map { [$0] } ?? child.value as? [Style] ?? []
      return styles.map { (child.label ?? "", $0) }
    }
  }

  /// The shares of red, green and blue light, 0 to 1 each (IEC 61966-2-1).
  private func light(_ red: Int, _ green: Int, _ blue: Int) -> [Double] {
    [red, green, blue].map { level in
      let share = Double(level) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
  }

  private func light(_ color: Color) -> [Double] {
    light(color.rgb.red, color.rgb.green, color.rgb.blue)
  }

  private func luminance(_ light: [Double]) -> Double {
    0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
  }

  /// WCAG's contrast ratio, 1 to 21.
  private func contrast(_ first: [Double], _ second: [Double]) -> Double {
    let both = [luminance(first), luminance(second)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  @Test("Contrasts are those of the standard")
  func contrasts() {
    #expect(contrast(light(0, 0, 0), light(255, 255, 255)) == 21)
    #expect(abs(contrast(light(0x77, 0x77, 0x77), light(255, 255, 255)) - 4.478) < 0.001)
  }

  @Test(
    "Every role can be read on the backgrounds the theme is for",
    arguments: [
      (Theme.Name.dark, [0, 0, 0]), (.dark, [0x1C, 0x1C, 0x1C]), (.light, [255, 255, 255]),
    ])
  func legible(name: Theme.Name, background: [Int]) {
    let behind = light(background[0], background[1], background[2])
    for (role, style) in roles(Theme(name)) {
      #expect(style.background == nil, "\(role)")
      guard let color = style.foreground else { continue }
      #expect(contrast(light(color), behind) >= 4.5, "\(role)")
    }
  }

  @Test(
    "Roles that mean different things differ for those who see no red or no green",
    arguments: [Theme.Name.dark, .light])
  func colorBlind(name: Theme.Name) throws {
    let theme = Theme(name)
    let meanings = [theme.accent, theme.route, theme.warn, theme.quiet, theme.selected]
    for (index, first) in meanings.enumerated() {
      for second in meanings[(index + 1)...] where first.attributes == second.attributes {
        let lights = [
          light(try #require(first.foreground)), light(try #require(second.foreground)),
        ]
        // Lightness and the share of blue are what they see as everybody does.
        let blues = lights.map { $0[2] / ($0[0] + $0[1] + $0[2]) }
        #expect(
          contrast(lights[0], lights[1]) >= 1.2 || abs(blues[0] - blues[1]) >= 0.2,
          "\(first), \(second)")
      }
    }
  }

  @Test("The plain theme has no colours, and what counts stands out all the same")
  func plain() {
    let theme = Theme(.plain)
    for (role, style) in roles(theme) {
      #expect(style.foreground == nil && style.background == nil, "\(role)")
    }
    for style in [theme.accent, theme.title, theme.warn, theme.key, theme.selected] {
      #expect(style.attributes.contains(.bold))
    }
    #expect(theme.quiet != .plain)
  }

  @Test(
    "The number under the cursor is reversed and bold in every theme",
    arguments: Theme.Name.allCases)
  func selected(name: Theme.Name) {
    #expect(Theme(name).selected == Style(attributes: [.reverse, .bold]))
  }

  @Test("What is not decided is dark, the default")
  func auto() {
    #expect(Theme(.auto) == Theme())
    #expect(Theme(.dark) == Theme())
    #expect(Theme(.light) != Theme())
  }
}
