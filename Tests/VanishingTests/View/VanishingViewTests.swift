import App
import Drawing
import Engine
import ScreenKit
import TestSupport
import Testing
import Text

@Suite("The screen of vanishing gradients, drawn")
struct VanishingViewTests {
  static let exploding = "edepth=8 w=8 b=-4 x=0.5⏎"
  static let wide = "ewidth=8 depth=10 f=relu start=he-normal seed=5 y=1⏎"

  @Test(
    "looks as it was recorded", arguments: Size.three,
    [
      ("opening", ""), ("deep", "edepth=50⏎kkkkkkkkk"), ("exploding", exploding), ("wide", wide),
      ("training", "]]]2k"), ("factors", "3kk"), ("training-deep", "edepth=50⏎]]]2kkkk"),
      ("factors-wide", wide + "3kk"),
    ])
  func recorded(_ size: Size, _ page: (name: String, keys: String)) throws {
    try Snapshot(name: "vanishing-\(page.name)-\(size.name)").check(
      try VanishingPage(page.keys, size).canvas)
  }

  @Test("looks as it was recorded in ASCII, without colours, and small")
  func variants() throws {
    let ascii = Display(glyphs: .ascii)
    for (name, keys) in [("opening", ""), ("training", "]]]2k"), ("factors", "3kk")] {
      try Snapshot(name: "vanishing-\(name)-ascii-80x24").check(
        try VanishingPage(keys, display: ascii).canvas.drawn(with: .ascii))
      try Snapshot(name: "vanishing-\(name)-plain-80x24").check(
        try VanishingPage(keys, theme: Theme(.plain)).canvas)
      let small = Size(columns: 60, rows: 20)
      try Snapshot(name: "vanishing-\(name)-60x20").check(try VanishingPage(keys, small).canvas)
    }
  }

  @Test("keys in, screen out: each key shows at once what it changed")
  func keys() throws {
    let before = try VanishingPage("").text
    #expect(before.contains("the notes' five-layer chain") && before.contains("404 times"))
    #expect(try VanishingPage("+").text.contains("6 layers"))
    #expect(try VanishingPage("-").text.contains("4 layers"))
    #expect(try VanishingPage("a").text.contains("A tanh, w 1"))
    #expect(try VanishingPage("i").text.contains("A sigmoid, xavier-uniform"))
    #expect(try VanishingPage(">").text.contains("A sigmoid, w 2"))
    #expect(try VanishingPage("<").text.contains("A sigmoid, w 0.5"))
    #expect(try VanishingPage("w2.5⏎").text.contains("A sigmoid, w 2.5"))
    #expect(try VanishingPage("\ta").text.contains("▶▒ B leaky-relu"))
    #expect(try !VanishingPage("c").text.contains("▒"))
    #expect(try VanishingPage("W").text.contains("5 layers of 2 units"))
    #expect(try VanishingPage("l").text.contains("iteration 2"))
    #expect(try VanishingPage("]h").text.contains("iteration 10"))
    #expect(try VanishingPage("ex=0.25⏎").text.contains("x 0.25"))
    #expect(try VanishingPage("in").text.contains("seed 2"))
    #expect(try VanishingPage("d").text.contains("0.7310585786300049"))
    #expect(try VanishingPage("v").text.contains("how to read it"))
    #expect(try VanishingPage("3").text.contains("all factors from the loss"))
  }

  @Test("nothing moves when the numbers do", arguments: Size.three)
  func still(_ size: Size) throws {
    func titles(_ keys: String) throws -> [Int] {
      let canvas = try VanishingPage(keys, size).canvas
      return (0..<canvas.size.rows).filter { canvas[Point(0, $0)].glyph.text == "─" }
    }
    let expected = try titles("")
    for keys in ["+", "++++++++", "---", "a", "aa", "i", ">>>", "<<", "]]]", "W", "WW", "n"] {
      #expect(try titles(keys) == expected, "\(keys)")
    }
  }

  @Test("a click on the name of a page leads there")
  func click() throws {
    var terminal = MemoryTerminal(
      size: .standard, events: [.mouse(Mouse(.press, at: Point(12, 1)))])
    var loop = ScreenLoop(try VanishingPage("").state)
    #expect(loop.run(on: &terminal) == .terminalGone)
    #expect(loop.state.vanishing.page == .training)
  }
}
