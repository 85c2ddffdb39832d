import Activations
import Drawing
import Engine
import ScreenKit
import TestSupport
import Testing
import Text

@Suite("The screen of activations, drawn")
struct ActivationsViewTests {
  private func page(
    _ keys: String, _ size: Size = .standard, setup: String = "xor",
    display: Display = Display(), theme: Theme = Theme()
  ) throws -> DrawnPage {
    let typed = keys.map { $0 == "\n" ? Key.enter : $0 == "\t" ? .tab : .character($0) }
    return try DrawnPage(
      setup, keys: [.function(5)] + typed, size: size, display: display, theme: theme)
  }

  private static let smallest = Size(columns: 60, rows: 20)

  @Test("looks as it was recorded", arguments: Size.three)
  func recorded(_ size: Size) throws {
    for (name, keys) in [
      ("sigmoid", ""), ("relu", "jj[["), ("prelu", "jjjj[["), ("elu", "jjjjj[["),
      ("softmax", "kkk"),
      ("side-by-side", "[[2"), ("at-work", "3"),
    ] {
      try Snapshot(name: "activations-\(name)-\(size.name)").check(try page(keys, size).canvas)
    }
  }

  @Test("looks as it was recorded in ASCII, without colours, small, and with dead units")
  func variants() throws {
    let ascii = Display(glyphs: .ascii)
    for (name, keys) in [("sigmoid", ""), ("prelu", "jjjj[["), ("side-by-side", "2")] {
      let canvas = try page(keys, display: ascii).canvas.drawn(with: .ascii)
      try Snapshot(name: "activations-\(name)-ascii-80x24").check(canvas)
    }
    try Snapshot(name: "activations-tanh-plain-80x24").check(
      try page("j", theme: Theme(.plain)).canvas)
    try Snapshot(name: "activations-step-60x20").check(try page("k", Self.smallest).canvas)
    try Snapshot(name: "activations-at-work-60x20").check(try page("3", Self.smallest).canvas)
    let relu = Sample.network([2, 6, 2], hidden: .relu, rows: 8, batch: .full)
    try Snapshot(name: "activations-at-work-relu-80x24").check(
      try DrawnPage(relu, keys: [.function(5), .character("3")]).canvas)
  }

  @Test("keys in, screen out: the marker, the activation, its parameter, the pages")
  func keys() throws {
    let before = try page("").text
    #expect(before.contains("Activations  sigmoid") && before.contains("z 1.5"))
    #expect(before.contains("a = 1/(1 + exp(−z)) = 1/(1 + exp(−1.5)) ≈ 0.8176"))
    #expect(before.contains("σ′(z) = a·(1 − a) = 0.8176·(1 − 0.8176) ≈ 0.1491"))
    #expect(try page("h").text.contains("at z = 1.4 a slope is multiplied by 0.1587"))
    #expect(try page("[").text.contains("at z = 0.5"))
    #expect(try page("0").text.contains("multiplied by 0.25: slope comes back"))
    #expect(try page("e-4\n").text.contains("hardly anything is left"))
    #expect(try page("\t").text.contains("Activations  tanh"))
    #expect(try page("jjj").text.contains(" s 0.01 "))
    #expect(try page("jjj+").text.contains(" s 0.1 "))
    #expect(try page("jjjjjE3\n").text.contains("α 3"))
    #expect(try page("jjjj[[").text.contains("∂L/∂p = ∂L/∂a·min(0, z) = 1·min(0, -0.5) = -0.5"))
    #expect(try page("2").text.contains("z = 1.5 in all: what is left of a slope of 1"))
    #expect(try page("3").text.contains("f′ of layer 1, tanh: the slope that comes back"))
    #expect(try page("3j").text.contains("f′ of layer 2, sigmoid"))
    #expect(try page("3l").text.contains("iteration 2"))
    #expect(try page("kkk").text.contains("Enter goes to its page among the losses"))
  }

  @Test("nothing moves when the marker, the number or the digits change", arguments: Size.three)
  func still(_ size: Size) throws {
    func frame(_ keys: String) throws -> [[String]] {
      let canvas = try page(keys, size).canvas
      let rules = (0..<canvas.size.rows).filter { canvas[Point(0, $0)].glyph.text == "─" }
      let uprights = (0..<canvas.size.rows).map { row in
        (0..<canvas.size.columns).filter { "│┬┤".contains(canvas[Point($0, row)].glyph.text) }
      }
      return [rules.map(String.init), uprights.map { "\($0)" }, [canvas.text(ofRow: 2)]]
    }
    for (start, others) in [
      ("", ["l", "h", "[", "]]", "0", "d", "e5\n", "e-0.123456\n"]),
      ("jjjj", ["jjjj[[", "jjjj+", "jjjj-", "jjjj0"]), ("jjjjj", ["jjjjj[[", "jjjjj+"]),
      ("2", ["2l", "2[[", "20", "2e-0.0123456\n"]), ("3", ["3l", "3]"]),
    ] {
      let expected = try frame(start)
      for keys in others { #expect(try frame(keys) == expected, "\(keys)") }
    }
  }

  @Test("equations stand whole in four digits", arguments: Size.three)
  func whole(_ size: Size) throws {
    for activation in 0..<8 {
      for place in ["", "[[[", "0", "e-3.7\n"] {
        let keys = "kk" + String(repeating: "j", count: activation) + place
        let page = try page(keys, size)
        for equation in FunctionScreen(
          page.state.scene(ActivationsModel.self)
        ).equations {
          let left = [equation.symbol, equation.symbols].filter { !$0.isEmpty }
          #expect(page.text.contains(left.joined(separator: " = ")), "\(keys)")
          let right = [equation.numbers, equation.value].filter { !$0.isEmpty }
          #expect(page.text.contains(right.joined(separator: " \(equation.relation) ")), "\(keys)")
        }
      }
    }
  }

  @Test("the shade covers just the columns where little or no slope comes back")
  func shade() throws {
    for activation in 0..<8 {
      let page = try page("kk" + String(repeating: "j", count: activation))
      let curve = try #require(
        FunctionScreen(page.state.scene(ActivationsModel.self)).curve)
      // Of the plot of f′, from the axis on its left to the rule on its right, the middle rows.
      let columns = 7..<43
      for column in columns {
        let dot = Double((column - columns.lowerBound) * 2) + 0.5
        let z = 6 * (2 * dot / Double(columns.count * 2 - 1) - 1)
        let isMarker = page.canvas[Point(column, 12)].glyph.text.unicodeScalars.contains {
          (0x2800..<0x2900).contains($0.value)
        }
        guard !isMarker || curve.flow(at: z) == .some else { continue }
        let glyphs = (4..<10).map { page.canvas[Point(column, $0)].glyph.text }
        let isShaded = glyphs.contains("░")
        #expect(isShaded == (curve.flow(at: z) != .some), "\(curve.activation.name) at \(z)")
      }
    }
  }

  @Test("a jump is not drawn as a line: between the two sides of step is nothing")
  func jump() throws {
    let canvas = try page("k").canvas
    // Rows 5 to 8 lie between f = 1 in the highest row and f = 0 in the lowest.
    for row in 5..<9 {
      let inside = (7..<43).map { canvas[Point($0, row)].glyph.text }
      #expect(inside.filter { $0 != "░" }.count == 1, "the marker's line alone: \(inside)")
    }
  }

  @Test("a sign says what colour says")
  func signs() throws {
    let plain = try page("jj[[", theme: Theme(.plain))
    #expect(plain.text.contains("░ f′ = 0: no slope comes back"))
    #expect(plain.text.contains("●"))
    let side = try page("2", theme: Theme(.plain)).text
    #expect(side.contains("▶sigmoid") && side.contains("f′ 0 ░"))
    #expect(try page("3", theme: Theme(.plain)).text.contains("▶1 hidden"))
  }

  @Test("ASCII is ASCII on every page")
  func ascii() throws {
    for keys in (0..<9).map({ "kk" + String(repeating: "j", count: $0) }) + ["2", "3", "3j"] {
      let page = try page(keys, display: Display(glyphs: .ascii))
      let text = page.canvas.drawn(with: .ascii).text()
      #expect(text.allSatisfy { $0.isASCII }, "\(keys)")
      #expect(text.filter { $0 == "?" }.count == 1, "only the help key is a question mark")
    }
  }

  @Test("every size has every page", arguments: Size.all)
  func sizes(_ size: Size) throws {
    for keys in ["", "jjjj", "jjjjjjjjj", "2", "3"] {
      let page = try page(keys, size)
      #expect(page.canvas.size == size)
      #expect(page.text.contains("Activations") && page.text.contains("? help"))
    }
  }
}
