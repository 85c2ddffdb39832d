import Derivation
import Drawing
import Engine
import ScreenKit
import TestSupport
import Testing
import Text

@Suite("The page about cross-entropy, drawn")
struct CrossEntropyViewTests {
  private func page(
    _ keys: [Key], _ size: Size = .standard, display: Display = Display(), theme: Theme = Theme()
  ) throws -> DrawnPage {
    try DrawnPage(
      "xor", keys: [.function(6), .character("3")] + keys, size: size, display: display,
      theme: theme)
  }

  private func page(_ keys: String, _ size: Size = .standard) throws -> DrawnPage {
    try page(DrawnPage.keys(keys), size)
  }

  /// The same without a frame for each key.
  private func learner(
    _ keys: String, _ size: Size, display: Display = Display()
  ) throws -> Viewer {
    var learner = try Viewer("xor", size: size, display: display)
    learner.press(.function(6))
    learner.type("3" + keys)
    return learner
  }

  @Test("looks as it was recorded", arguments: Size.three)
  func recorded(_ size: Size) throws {
    try Snapshot(name: "cross-entropy-wrong-\(size.name)").check(try page([], size).canvas)
    try Snapshot(name: "cross-entropy-broken-\(size.name)").check(
      try page([.backTab], size).canvas)
  }

  @Test("looks as it was recorded in ASCII, with the three pairs, and on a small screen")
  func variants() throws {
    try Snapshot(name: "cross-entropy-ascii-80x24").check(
      try page([.backTab], display: Display(glyphs: .ascii)).canvas)
    try Snapshot(name: "cross-entropy-pairs-80x24").check(try page("jjw").canvas)
    try Snapshot(name: "cross-entropy-60x20").check(
      try page([], Size(columns: 60, rows: 20)).canvas)
  }

  @Test("keys in, screen out")
  func keys() throws {
    let before = try page("").text
    #expect(before.contains("y = 1   z(o) = -8 ") && before.contains("confidently wrong"))
    #expect(before.contains("▶in full") && before.contains("has stopped learning"))
    #expect(try page("l").text.contains("z(o) = -7.9 "))
    #expect(try page("]").text.contains("z(o) = -7 "))
    #expect(try page("]h").text.contains("z(o) = -7.1 "))
    #expect(try page("]]").text.contains("z(o) = -6 "))
    #expect(try page("w").text.contains("y = 0   z(o) = -8 "))
    #expect(try page("j").text.contains("▶the long way round"))
    #expect(try page("jjk").text.contains("▶the long way round"))
    #expect(try page("jj").text.contains("▶three pairs"))
    #expect(try page("\t").text.contains("z(o) = 0 "))
    #expect(try page([.backTab]).text.contains("z(o) ≈ -709.8 "))
    #expect(try page("+").text.contains("-40 ") && page("++").text.contains("-800 "))
    #expect(try page("++-").text.contains("-40 "))
    #expect(try page([.character("e"), .character("3"), .enter]).text.contains("z(o) = 3 "))
    for key in [Key.home, .character("0")] {
      #expect(try page([key]).text.contains("z(o) = 0 "))
    }
    let rows = try page("").text.split(separator: "\n")
    #expect(rows.last?.contains("w y 0 or 1") == true)
  }

  @Test("nothing moves while the marker moves", arguments: Size.three)
  func still(_ size: Size) throws {
    func shape(_ keys: String) throws -> [[String]] {
      let canvas = try learner(keys, size).canvas
      // The explanation's rules, the signs before each number of the head, and the axes.
      return (0..<canvas.size.rows - 2).map { row in
        canvas.cells(ofRow: row).enumerated().filter { column, cell in
          ["┤", "│", "└"].contains(cell.glyph.text) || column == 0
            || (3...4).contains(row) && "Lδ".contains(cell.glyph.text)
        }.map { "\($0.offset)\($0.element.glyph.text)" }
      }
    }
    for part in ["", "j", "jj"] {
      let expected = try shape(part)
      for keys in ["l", "]", "]]]]]]]]", "]]]]]]]]]]]]]]]]", "]]]]lllllhhhh", "]]]]]]]]lll"] {
        #expect(try shape(part + keys) == expected, "\(keys)")
      }
    }
  }

  @Test("equations and sentences stand whole", arguments: Size.three)
  func whole(_ size: Size) throws {
    for glyphs in [GlyphSet.unicode, .ascii] {
      for keys in ["", "]]]]", "]]]]]]]]]]]]]]]]", "w", "w++[[[[[", "++]]]]", "lll"] {
        for part in ["", "j", "jj"] {
          let learner = try learner(keys + part, size, display: Display(glyphs: glyphs))
          // The last row is the keys, of which those that fit are shown.
          for row in learner.canvas.text().split(separator: "\n").dropLast() {
            #expect(!row.contains("…"), "\(keys)\(part): \(row)")
          }
        }
      }
    }
  }

  @Test("the ends of the long way are marked on the axis, in red and by signs")
  func ends() throws {
    func marks(_ keys: String) throws -> [Cell] {
      let canvas = try page(keys).canvas
      return (0..<canvas.size.rows).flatMap { Array(canvas.cells(ofRow: $0)) }
        .filter { $0.glyph.text == "✗" && $0.style == Theme().warn }
    }
    #expect(try marks("").isEmpty)
    #expect(try marks("+").count == 1)
    #expect(try marks("++").count == 2)
  }

  @Test("letters tell the curves apart without colours")
  func plain() throws {
    let canvas = try page([.backTab], theme: Theme(.plain)).canvas
    let cells = (0..<canvas.size.rows).flatMap { Array(canvas.cells(ofRow: $0)) }
    #expect(cells.allSatisfy { $0.style.foreground == nil && $0.style.background == nil })
    let plot = (5..<13).map { canvas.cells(ofRow: $0).map(\.glyph.text).joined() }.joined()
    for sign in ["B", "S", "●", "✗", "═"] { #expect(plot.contains(sign)) }
  }
}
