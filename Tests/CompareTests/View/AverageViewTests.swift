import Compare
import Drawing
import ScreenKit
import TestSupport
import Testing

@Suite("The page of the average, drawn")
struct AverageViewTests {
  private func page(
    _ keys: String, _ size: Size = .standard, display: Display = Display(),
    theme: Theme = Theme()
  ) throws -> DrawnPage {
    try DrawnPage(
      "xor", keys: DrawnPage.keys("c8" + keys), size: size, display: display, theme: theme)
  }

  @Test("looks as it was recorded", arguments: Size.three)
  func recorded(_ size: Size) throws {
    try Snapshot(name: "compare-average-\(size.name)").check(try page("", size).canvas)
  }

  @Test("looks as it was recorded in ASCII, and with β at an end")
  func variants() throws {
    try Snapshot(name: "compare-average-ascii-80x24").check(
      try page("", display: Display(glyphs: .ascii)).canvas)
    try Snapshot(name: "compare-average-one-80x24").check(try page("+++++").canvas)
  }

  @Test("keys in, screen out: β, the place, the curves and the series")
  func keys() throws {
    let before = try page("").text
    #expect(before.contains(" β 0.9 ") && before.contains("number 10 of 100"))
    #expect(before.contains("1/(1 − β) ≈ 10.00"))
    #expect(try page("+").text.contains(" β 0.95 "))
    #expect(try page(">").text.contains(" β 0.91 "))
    #expect(try page("l").text.contains("number 11 of 100"))
    #expect(try page("]").text.contains("number 20 of 100"))
    let one = try page("c").text
    #expect(one.contains("v₁ = a₁") && !one.contains("corrected  "))
    #expect(try page("n").text != before)
    let typed = try DrawnPage("xor", keys: DrawnPage.keys("c8e0.25") + [.enter])
    #expect(typed.text.contains(" β 0.25 "))
  }

  @Test("nothing moves when β, the place or the curves change", arguments: Size.three)
  func still(_ size: Size) throws {
    func rules(_ keys: String) throws -> [Int] {
      let canvas = try page(keys, size).canvas
      return (0..<canvas.size.rows).filter { canvas[Point(0, $0)].glyph.text == "─" }
    }
    let expected = try rules("")
    for keys in ["+", "------", "+++++", "[[", "]]]]]]]]]]", "c", "ccc", "n", "d", "dn"] {
      // All digits take lines of their own on a middle screen.
      if keys.hasPrefix("d"), size.columns == 120 { continue }
      #expect(try rules(keys) == expected, "\(keys)")
    }
  }

  @Test("numbers stand whole: no equation is cut", arguments: Size.three, ["", "d"])
  func whole(_ size: Size, _ digits: String) throws {
    for keys in ["", "[", "]]]]]]]]]", "ccc", "n]]]]]]", "nnnn[", "-----", ">>"] {
      let page = try page(digits + keys, size)
      let screen = AverageScreen(
        try #require(page.state.comparison), page.state.comparisons.around)
      for equation in screen.curves.flatMap(\.equations) {
        let end = "\(equation.numbers) \(equation.relation) \(equation.value)"
        #expect(page.text.contains(end), "\(keys): \(end)")
        #expect(page.text.contains("\(equation.symbol) = \(equation.symbols)"), "\(keys)")
      }
    }
  }

  @Test("three marks tell the curves apart without colours")
  func marks() throws {
    let rows = try page("", theme: Theme(.plain)).text.split(separator: "\n").dropFirst(5)
      .prefix(9)
    let plot = rows.joined()
    for mark in ["1", "0", "c", "·"] { #expect(plot.contains(mark)) }
    let one = try page("c").text.split(separator: "\n").dropFirst(5).prefix(8).joined()
    #expect(!one.contains("c"))
  }
}
