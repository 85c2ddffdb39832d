import App
import Compare
import Drawing
import ScreenKit
import TestSupport
import Testing
import Text

@Suite("The pages of trials, drawn")
struct CompareSweepViewTests {
  private static let sizes = [
    Size.standard, Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
  ]

  private static let scenes = [
    ("sweep", "xor", "c]]S"), ("sweep-one", "iris", "c]]SA"), ("sweep-ravine", "xor", "cff]]S"),
    ("sweep-diverged", "neuron", "c]]S"), ("seeds", "iris", "c]]6"), ("no-seeds", "xor", "c6"),
  ]

  @Test("look as they were recorded", arguments: scenes)
  func scene(_ name: String, _ experiment: String, _ keys: String) throws {
    for size in Self.sizes {
      let canvas = try CompareViewer(experiment: experiment, size: size).canvas(keys)
      try Snapshot(name: "compare-\(name)-\(size.name)").check(canvas)
    }
  }

  @Test("need no character that ASCII has no twin for, and no colour", arguments: scenes)
  func plain(_ name: String, _ experiment: String, _ keys: String) throws {
    let canvas = try CompareViewer(experiment: experiment, display: Display(glyphs: .ascii)).canvas(
      keys)
    for (cell, twin) in zip(canvas.cells, canvas.drawn(with: .ascii).cells)
    where twin.glyph.text == "?" {
      #expect(cell.glyph.text == "?", "\(cell.glyph.text) has no twin")
    }
    let (terminal, state) = try CompareViewer(experiment: experiment).terminal(
      keys.map { .character($0) })
    let plain = ScreenView(theme: Theme(.plain)).draw(state, size: .standard)
    #expect(plain.text() == terminal.canvas?.text())
  }

  @Test("at the smallest size columns that are left out are counted")
  func small() throws {
    let text = try CompareViewer(experiment: "xor", size: Size(columns: 60, rows: 20)).text("c]]S")
    #expect(text.contains("cost   best η +3"), "\(text)")
    #expect(text.contains("more"))
  }

  @Test("every point of the sweep is in the plot: as a letter, a star, or an arrow at the edge")
  func points() throws {
    let viewer = CompareViewer(experiment: "xor", size: Size(columns: 120, rows: 40))
    let (terminal, state) = try viewer.terminal("c]]S".map { .character($0) })
    let canvas = try #require(terminal.canvas)
    let model = try #require(state.comparison)
    let sweep = CompareSweep(model, state.comparisons.around)
    let table = try #require(
      (0..<canvas.size.rows).first { canvas.text(ofRow: $0).contains("contender") })
    let plot = (4..<table - 2).map { Array(canvas.text(ofRow: $0).dropFirst(9)) }
    // The chosen one is never covered.
    let own = plot.joined().count { $0 == "A" }
    #expect(own == sweep.points.count { $0.place == 0 && $0.cost != nil })
    for rate in Set(sweep.points.map(\.rate)) {
      let share = try #require(Axis(sweep.rates, scale: .logarithmic).fraction(of: rate))
      let column = Int((share * Double(111 * 2 - 1)).rounded()) / 2
      #expect(plot.contains { "ABCDEF*".contains($0[column]) }, "\(rate)")
    }
  }

  /// What is pressed on the compare screen, and what is to be seen then.
  private static let lines: [([Key], String)] = [
    ([.character("S")], "all 114 done"), ([.character("5")], "all 114 done"),
    ([.character("6")], "Nothing here comes from a seed"),
    ([.character("S"), .character("A")], "all 19 done"),
    ([.character("S"), .character("T")], "has the learning rate"),
    ([.character("S"), .enter], "has the learning rate"),
    ([.character("S"), .character("B")], "All at their best η"),
    ([.character("6"), .character("}")], "there is no luck"),
    ([.character("6"), .character("{")], "there is no luck"),
  ]

  @Test("keys in, screen out", arguments: lines)
  func line(_ keys: [Key], _ seen: String) throws {
    let viewer = CompareViewer(experiment: "xor", size: Size(columns: 120, rows: 40))
    let (terminal, _) = try viewer.terminal([.character("c"), .character("]")] + keys)
    let text = try #require(terminal.canvas).text()
    #expect(text.contains(seen), "\(text)")
  }
}
