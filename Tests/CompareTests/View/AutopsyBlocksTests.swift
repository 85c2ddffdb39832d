import Compare
import Drawing
import Engine
import ScreenKit
import TestSupport
import Testing

@Suite("The equations of contenders, drawn")
struct AutopsyBlocksTests {
  private func page(
    _ keys: String = "", _ size: Size = .standard, display: Display = Display()
  ) throws -> DrawnPage {
    try DrawnPage(
      "iris", keys: DrawnPage.keys("c]]3" + keys), size: size, display: display)
  }

  @Test("look as they were recorded", arguments: Size.three)
  func recorded(_ size: Size) throws {
    try Snapshot(name: "compare-autopsy-\(size.name)").check(try page("", size).canvas)
  }

  @Test("look as they were recorded in ASCII")
  func ascii() throws {
    try Snapshot(name: "compare-autopsy-ascii-80x24").check(
      try page(display: Display(glyphs: .ascii)).canvas)
  }

  @Test("all contenders have theirs where there is room, side by side")
  func sideBySide() throws {
    for size in Size.three.dropFirst() {
      let text = try page("", size).text
      for name in ["A gradient descent", "B momentum", "C adagrad", "D rmsprop", "E adadelta"] {
        #expect(text.contains("\(name)  η"), "\(name), \(size.name)")
      }
      #expect(text.contains("F adam  η") && !text.contains("more: Tab"))
    }
  }

  @Test("what is left out is said with the key that shows it")
  func leftOut() throws {
    let page = try page("\t\t\t\t\t")
    #expect(page.text.contains("5 more: Tab") && page.text.contains("more: z shows them"))
    let zoomed = try self.page("\t\t\t\t\tz")
    let autopsy = CompareAutopsy(
      try #require(zoomed.state.comparison), zoomed.state.comparisons.around)
    let block = try #require(autopsy.blocks.first { $0.isChosen })
    for line in block.lines {
      #expect(zoomed.text.contains("\(line.text.symbol) ="))
      #expect(zoomed.text.contains(" \(line.text.relation) \(line.text.value)"))
    }
    #expect(!zoomed.text.contains("z shows them"))
  }

  @Test("no equation says the same twice")
  func once() throws {
    let text = try page().text
    #expect(text.contains("= η = 0.02") && !text.contains("0.02 = 0.02"))
  }

  @Test("names above the columns are whole words")
  func headings() throws {
    #expect(try page().text.contains("A gradient B momentum  C adagrad"))
    let both = try DrawnPage(
      "xor",
      keys: DrawnPage.keys("caadam:form=lecture") + [.enter]
        + DrawnPage.keys("3l")
    ).text
    #expect(both.contains("(lecture)"))
  }

  @Test("the start and a frozen network get a sentence")
  func sentences() throws {
    let start = try DrawnPage("xor", keys: DrawnPage.keys("c3")).text
    #expect(start.contains("Nothing is updated yet: → does the first iteration."))
    var setup = try Sample.builtIn("xor").setup
    setup.network.frozen = Frozen(weights: true, biases: true, slopes: true)
    let frozen = try DrawnPage(setup, keys: DrawnPage.keys("c3l")).text
    #expect(frozen.contains("Every weight of this network is frozen: nothing is updated."))
  }
}
