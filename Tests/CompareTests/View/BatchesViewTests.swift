import Compare
import Drawing
import Engine
import ScreenKit
import TestSupport
import Testing

@Suite("The page of batches, drawn")
struct BatchesViewTests {
  private func page(
    _ keys: String = "", _ size: Size = .standard, display: Display = Display()
  ) throws -> DrawnPage {
    try DrawnPage(
      "iris", keys: DrawnPage.keys("c]]7" + keys), size: size, display: display)
  }

  @Test("looks as it was recorded", arguments: Size.three)
  func recorded(_ size: Size) throws {
    try Snapshot(name: "compare-batches-\(size.name)").check(try page("", size).canvas)
  }

  @Test("looks as it was recorded in ASCII")
  func ascii() throws {
    try Snapshot(name: "compare-batches-ascii-80x24").check(
      try page(display: Display(glyphs: .ascii)).canvas)
  }

  @Test("every number of the model stands on the page", arguments: Size.three)
  func whole(_ size: Size) throws {
    let page = try page("\t", size)
    let model = BatchPage(try #require(page.state.comparison), page.state.comparisons.around)
    let chosen = try #require(model.rows.first { $0.isChosen })
    #expect(chosen.letter == "B")
    for cell in chosen.cells { #expect(page.text.contains(cell), "\(cell)") }
    for row in model.rows { #expect(page.text.contains(row.cells[2]), "\(row.cells[2])") }
    let shown = size.columns > 80 ? model.sizes : model.sizes.filter { $0.isOwn || $0.rows == 1 }
    for cell in shown.flatMap(\.cells) { #expect(page.text.contains(cell), "\(cell)") }
    #expect(page.text.contains(model.sizeNote))
  }

  @Test("sizes without room are counted")
  func hidden() throws {
    #expect(try page().text.contains("(3 more where it is wider)"))
    #expect(try !page("", Size(columns: 120, rows: 40)).text.contains("where it is wider"))
  }

  @Test("eight contenders stand on the smallest screen with their sizes")
  func eight() throws {
    let keys =
      DrawnPage.keys("c]7aadam:batch=1") + [.enter] + DrawnPage.keys("aadam:batch=40")
      + [.enter]
    let text = try DrawnPage("iris", keys: keys).text
    for letter in "ABCDEFGH" { #expect(text.contains("\(letter) "), "\(letter)") }
    #expect(text.contains("Few rows a batch") && text.contains("updates an epoch"))
    #expect(text.contains("H at this very point"))
  }

  @Test("another weight and another contender are keys away")
  func keys() throws {
    #expect(try page().text.contains("g(w⁽¹⁾₁,₁), batch by batch"))
    #expect(try page("j").text.contains("g(w⁽¹⁾₁,₂), batch by batch"))
    #expect(try page("\t").text.contains("B at this very point"))
  }

  @Test("nothing moves while the race goes on", arguments: Size.three)
  func still(_ size: Size) throws {
    func rules(_ keys: String) throws -> [Int] {
      let canvas = try page(keys, size).canvas
      return (0..<canvas.size.rows).filter { canvas[Point(0, $0)].glyph.text == "─" }
    }
    let expected = try rules("")
    for keys in ["l", "]", "]]]]", "hhh", "jj", "\t"] {
      #expect(try rules(keys) == expected, "\(keys)")
    }
  }

  @Test("a surface and one row of data get a sentence")
  func sentences() throws {
    #expect(try page("f").text.contains("On a surface there are no rows of data"))
    let one = try DrawnPage("mazur", keys: DrawnPage.keys("c7")).text
    #expect(one.contains("There is one row of data"))
  }
}
