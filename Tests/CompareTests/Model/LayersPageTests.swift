import Compare
import Comparison
import Derivation
import Engine
import Experiments
import TestSupport
import Testing
import Text

@Suite("The page of layers")
struct LayersPageTests {
  private func page(_ comparer: Comparer) throws -> LayersPage {
    LayersPage(try #require(comparer.state.comparison), comparer.state.comparisons.around)
  }

  @Test("gradients are those of the engine, where the contender stands")
  func gradients() throws {
    let page = try page(Comparer("moons", "C9ll"))
    let opened = try Sample.builtIn("moons")
    let setup = opened.changed(by: try Contender(.activation, "sigmoid", of: opened)).setup
    let trainer = Trainer(setup)
    for _ in 0..<2 { trainer.step() }
    let layers = LayerStatistics.all(setup, at: trainer.snapshot)
    let cells = try #require(page.rows[1].cells)
    #expect(cells.map(\.gradient) == layers.map(\.gradientNorm))
    #expect(cells.map(\.stuck.word) == ["flat", "flat", "flat"])
    #expect(page.rows[2].cells?.map(\.stuck.word) == ["dead", "dead", "flat"])
    let values = page.sums.values
    #expect(values.count == 160 * 8 && page.sums.counts(31).reduce(0, +) == values.count)
  }

  @Test("starts at zeros leave twins, and random starts none")
  func twins() throws {
    var comparer = try Comparer("xor", "CCCCCC9lll")
    #expect(comparer.state.comparison?.runs.dimension == .initializer)
    var sentences = try page(comparer).sentences
    #expect(sentences.first?.hasPrefix("All 3 units of layer 1 are still twins") == true)
    comparer.press(.tab)
    sentences = try page(comparer).sentences
    #expect(sentences.first?.hasPrefix("All 3 units of layer 1 are still twins") == true)
    comparer.press(.tab)
    sentences = try page(comparer).sentences
    #expect(sentences.first == "No two units of layer 1 have the same weights.")
  }

  @Test("the ratio of gradients is that of the numbers above it")
  func ratio() throws {
    let page = try page(Comparer("moons", "CCCCC9"))
    let cells = try #require(page.rows[0].cells)
    let times = cells[0].gradient / cells[1].gradient
    let text = NumberFormat.significant(3).text(times > 1 ? times : 1 / times)
    #expect(page.sentences.contains { $0.contains("\(text) times") })
  }

  @Test("arrows choose a layer that the chosen contender has")
  func layers() throws {
    var comparer = try Comparer("moons", "C9")
    for expected in [2, 3, 1] {
      comparer.press(.down)
      #expect(try page(comparer).layer == expected)
    }
    comparer.press(.up)
    #expect(try page(comparer).layer == 3)
    #expect(try page(comparer).sums.steepest == nil, "the cross-entropy needs no slope")
  }

  @Test("the row of pages has eight, whatever is compared")
  func pages() throws {
    func names(_ keys: String) throws -> [String] {
      try #require(CompareScreen(Comparer("moons", keys).state.comparisons)).tabs.suffix(1).map(
        \.text)
    }
    #expect(try names("") == ["8 average"])
    #expect(try names("9") == ["9 layers"])
    #expect(try names("C") == ["9 layers"])
    #expect(try names("C8") == ["8 average"])
  }
}
