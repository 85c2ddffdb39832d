import Drawing
import Testing
import Text
import Vanishing

@Suite("The page of the layers, drawn")
struct LedgerViewTests {
  private func rows(_ keys: String, _ size: Size = .standard) throws -> [String] {
    let canvas = try VanishingPage(keys, size).canvas
    return (0..<canvas.size.rows).map { row in
      canvas.cells(ofRow: row).map(\.glyph.text).joined()
    }
  }

  @Test("has the bars of the sketch: a row a decade, eighths of a cell fine")
  func bars() throws {
    let bars = try rows("")[3...7].map { String($0.drop { $0 == " " }) }
    #expect(bars[0].hasPrefix("1 ┤") && bars[3].hasPrefix("1e-3 ┤") && bars[4].hasPrefix("1e-4 └"))
    func heights(_ row: Int) -> String { bars[row].filter { "▁▂▃▄▅▆▇█".contains($0) } }
    #expect(heights(0).isEmpty)
    #expect(heights(1) == "▃▃▃███")
    #expect(heights(2) == "▁▁▁▆▆▆██████")
    #expect(heights(3) == "▄▄▄████████████")
    #expect((0..<4).allSatisfy { row in bars[row].count { $0 == "▒" } == 15 })
  }

  @Test("shows the bars of all layers, whatever fits in the table", arguments: Size.three)
  func all(_ size: Size) throws {
    for depth in [6, 12, 33, 34, 50] {
      let rows = try rows("cedepth=\(depth)⏎", size)
      let last = rows[1...].firstIndex { $0.contains("└") } ?? 0
      // The bar of the first layer may be an eighth of a cell: all stand on the axis.
      let bottom = rows[last - 1].filter { "▁▂▃▄▅▆▇█".contains($0) }
      #expect(bottom.count % depth == 0 && !bottom.isEmpty, "\(depth): \(rows[last - 1])")
      #expect(rows.contains { $0.contains("o₁₁") && $0.contains(depth < 10 ? "o₆₁" : ",₁") })
    }
  }

  @Test("a gradient of 0 has a 0, not a bar")
  func zero() throws {
    let rows = try rows("cef=relu b=-2 y=1⏎")
    #expect(rows[3...6].joined().contains("0"))
    #expect(!rows[3...6].joined().contains("█"))
  }

  @Test("numbers stand whole in their columns", arguments: Size.three)
  func whole(_ size: Size) throws {
    for keys in ["", "d", "]]]", "iW", "aaa", "edepth=30⏎kkkkk"] {
      let page = try VanishingPage(keys, size)
      let width = LedgerTable.columnWidth(
        allDigits: keys == "d", depth: page.state.vanishing.a.stack.depth,
        cells: size.columns - 18)
      let columns = VanishingScreen.columns(
        depth: page.state.vanishing.a.stack.depth, chosen: page.state.vanishing.layer,
        room: (size.columns - 17) / width)
      let text = page.text
      for row in LedgerTable(
        page.state.scene(VanishingModel.self), layers: columns
      ).rows(atMost: 10) {
        for cell in row.cells {
          #expect(text.contains(" \(cell)"), "\(keys): \(row.label) \(cell)")
        }
      }
    }
  }
}
