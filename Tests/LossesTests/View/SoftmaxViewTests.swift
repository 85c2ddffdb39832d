import Drawing
import Engine
import Losses
import ScreenKit
import TestSupport
import Testing
import Text

@Suite("The page about softmax, drawn")
struct SoftmaxViewTests {
  private func page(
    _ keys: [Key], _ size: Size = .standard, display: Display = Display(), theme: Theme = Theme()
  ) throws -> DrawnPage {
    try DrawnPage(
      "xor", keys: [.function(6), .character("4")] + keys, size: size, display: display,
      theme: theme)
  }

  private func page(_ keys: String, _ size: Size = .standard) throws -> DrawnPage {
    try page(DrawnPage.keys(keys), size)
  }

  /// The same without a frame for each key.
  private func learner(_ keys: String, _ size: Size) throws -> Viewer {
    var learner = try Viewer("xor", size: size)
    learner.press(.function(6), .character("4"))
    for key in keys { learner.press(key == "\t" ? .tab : .character(key)) }
    return learner
  }

  private func rows(_ keys: [Key]) throws -> [String] {
    try page(keys).text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("looks as it was recorded", arguments: Size.three)
  func recorded(_ size: Size) throws {
    try Snapshot(name: "softmax-page-\(size.name)").check(try page("", size).canvas)
    try Snapshot(name: "softmax-page-extreme-\(size.name)").check(
      try page("\t\t\t", size).canvas)
  }

  @Test("looks as it was recorded in ASCII, broken, with five logits, and on a small screen")
  func variants() throws {
    try Snapshot(name: "softmax-page-ascii-80x24").check(
      try page([.tab, .tab], display: Display(glyphs: .ascii)).canvas)
    try Snapshot(name: "softmax-page-broken-80x24").check(try page("\t\t\t\t").canvas)
    try Snapshot(name: "softmax-page-five-80x24").check(try page("++j").canvas)
    try Snapshot(name: "softmax-page-60x20").check(
      try page([], Size(columns: 60, rows: 20)).canvas)
  }

  @Test("keys in, screen out")
  func keys() throws {
    let before = try rows([])
    #expect(before[2].contains("softmax of 3 logits   the right class is o₁"))
    #expect(before[3].hasPrefix(" ▶ z(o₁)           2 "))
    #expect(try rows([.right])[3].hasPrefix(" ▶ z(o₁)         2.1 "))
    #expect(try rows([.left])[3].hasPrefix(" ▶ z(o₁)         1.9 "))
    #expect(try rows([.character("]")])[3].hasPrefix(" ▶ z(o₁)           3 "))
    #expect(try rows([.character("[")])[3].hasPrefix(" ▶ z(o₁)           1 "))
    #expect(try rows([.down])[4].hasPrefix(" ▶ z(o₂)           1 "))
    #expect(try rows([.down, .up]) == before)
    #expect(try rows([.character("w")])[2].contains("the right class is o₂"))
    #expect(try rows([.character("+")])[2].contains("softmax of 4 logits"))
    #expect(try rows([.character("-")])[2].contains("softmax of 2 logits"))
    #expect(try rows([.tab])[3].contains(" 0.3333   y₁ 1"))
    #expect(try rows([.backTab])[3].hasPrefix(" ▶ z(o₁)        -100 "))
    #expect(try rows([.character("e"), .character("5"), .enter])[3].contains("           5 "))
    for key in [Key.home, .character("0")] {
      #expect(try rows([.right, .character("+"), key]).dropLast(2) == before.dropLast(2))
    }
  }

  @Test("the Jacobian's row and column of the chosen logit are lit, the others are not")
  func selected() throws {
    let canvas = try page("j").canvas
    let numbers = (8...10).map { row in
      canvas.cells(ofRow: row).filter { $0.style.attributes.contains(.underline) }.count
    }
    #expect(numbers[1] > numbers[0] && numbers[0] == numbers[2] && numbers[0] > 0)
  }

  @Test("a number's colour has its sign, and the farther from 0 the stronger it is")
  func heat() throws {
    let canvas = try page("\t\t").canvas
    let backgrounds = canvas.cells(ofRow: 8).compactMap(\.style.background)
    let middle = ColorRamp.diverging.color(at: 0.5)
    let first = try #require(backgrounds.first)
    let last = try #require(backgrounds.dropLast(1).last)
    #expect(first != middle && last != middle && first != last)
    #expect(ColorRamp.diverging.colors.dropFirst(6).contains(first))
    #expect(ColorRamp.diverging.colors.prefix(5).contains(last))
  }

  @Test("nothing moves while a logit moves", arguments: Size.three)
  func still(_ size: Size) throws {
    func rules(_ keys: String) throws -> [Int] {
      let canvas = try learner(keys, size).canvas
      return (0..<canvas.size.rows).filter { canvas[Point(0, $0)].glyph.text == "─" }
    }
    for start in ["", "-", "+", "++"] {
      let expected = try rules(start)
      for keys in ["l", "hhh", "]]]]", "[[[[[[[", "jl", "jh", "w"] {
        #expect(try rules(start + keys) == expected, "\(start)\(keys)")
      }
    }
  }

  @Test("numbers stand whole: rows of the Jacobian and both ways", arguments: Size.three)
  func whole(_ size: Size) throws {
    for keys in ["", "l", "[[[[[", "w", "-", "++", "++jjw", "\t", "\t\t", "\t\t\t", "\t\t\t\t"] {
      let learner = try learner(keys, size)
      let text = learner.canvas.text()
      let screen = SoftmaxScreen(
        learner.state.losses.softmax, learner.state.scene(LossesModel.self))
      for row in screen.jacobian {
        let numbers = row.entries.map(\.text) + [row.sumText]
        let isThere = text.split(separator: "\n").contains { line in
          line.contains(row.name) && numbers.allSatisfy { line.contains(" \($0)") }
        }
        #expect(isThere, "\(keys): \(row.name)")
      }
      for part in [screen.difference, screen.waysTitle, screen.title, screen.jacobianTitle] {
        #expect(text.contains(part), "\(keys): \(part)")
      }
      #expect(text.contains(screen.short.value) && text.contains(screen.long.value))
    }
  }

  @Test("without colours the signs, the marks and the numbers remain")
  func plain() throws {
    let canvas = try page([], theme: Theme(.plain)).canvas
    let cells = (0..<canvas.size.rows).flatMap { Array(canvas.cells(ofRow: $0)) }
    #expect(cells.allSatisfy { $0.style.foreground == nil && $0.style.background == nil })
    #expect(canvas.text().contains("▶ z(o₁)") && canvas.text().contains("-0.1598"))
  }
}
