import App
import Compare
import Comparison
import Derivation
import Drawing
import Engine
import ScreenKit
import TestSupport
import Testing
import Text

@Suite("The compare screen, drawn")
struct CompareViewTests {
  private static let sizes = [
    Size.standard, Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
  ]

  /// What is typed on the step screen, by the name of the picture.
  private static let scenes = [
    ("start", "xor", "c"), ("answers", "xor", "c]]]]"), ("curves", "xor", "cw]]]]]]"),
    ("overlay", "xor", "c]]]]]]2"), ("weight", "xor", "cll3"), ("table", "xor", "c]]]]4"),
    ("ravine", "xor", "cff]]"), ("rosenbrock", "mazur", "cfff]]"), ("fit", "sine", "c]]]"),
    ("classes", "softmax", "c]]"), ("many-inputs", "iris", "c]]"),
    ("surface-autopsy", "xor", "cff]]3"), ("activation", "moons", "cC]"),
    ("layers", "moons", "cC]9"), ("starts", "xor", "cCCCCCC]9"), ("losses", "stackloss", "cC]4"),
    ("depths", "moons", "cCCCCC]9"), ("layers-output", "moons", "cC]9k"),
  ]

  @Test("looks as it was recorded", arguments: scenes)
  func scene(_ name: String, _ experiment: String, _ keys: String) throws {
    for size in Self.sizes {
      let canvas = try CompareViewer(experiment: experiment, size: size).canvas(keys)
      try Snapshot(name: "compare-\(name)-\(size.columns)x\(size.rows)").check(canvas)
    }
  }

  @Test("nothing is cut without a sign, at any size from the smallest", arguments: scenes)
  func fits(_ name: String, _ experiment: String, _ keys: String) throws {
    for size in [Size(columns: 60, rows: 20)] + Self.sizes {
      let canvas = try CompareViewer(experiment: experiment, size: size).canvas(keys)
      #expect(canvas.size == size)
      for row in 0..<size.rows {
        #expect(canvas.cells(ofRow: row).reduce(0) { $0 + $1.glyph.width } == size.columns)
      }
    }
  }

  @Test("in ASCII no other character is needed", arguments: scenes)
  func ascii(_ name: String, _ experiment: String, _ keys: String) throws {
    let canvas = try CompareViewer(experiment: experiment, display: Display(glyphs: .ascii)).canvas(
      keys)
    for (cell, twin) in zip(canvas.cells, canvas.drawn(with: .ascii).cells)
    where twin.glyph.text == "?" {
      #expect(cell.glyph.text == "?", "\(cell.glyph.text) has no twin")
    }
  }

  @Test("without colours the text is the same", arguments: scenes)
  func plain(_ name: String, _ experiment: String, _ keys: String) throws {
    let (terminal, state) = try CompareViewer(experiment: experiment).terminal(
      keys.map { .character($0) })
    let plain = ScreenView(theme: Theme(.plain)).draw(state, size: .standard)
    #expect(plain.text() == terminal.canvas?.text())
  }

  // MARK: Keys

  /// The rest of the screen's text before, what is pressed on it, what is to be seen then.
  private static let lines: [([Key], String)] = [
    ([.right], "iteration 1 of"), ([.character("l")], "iteration 1 of"),
    ([.right, .right, .left], "iteration 1 of"), ([.right, .character("h")], "iteration 0 of"),
    ([.character("]")], "iteration 10 of"), ([.character("]"), .character("[")], "iteration 0 of"),
    ([.end], "iteration 500 of 500"), ([.character("$")], "iteration 500 of 500"),
    ([.end, .home], "iteration 0 of"), ([.end, .character("0")], "iteration 0 of"),
    ([.character(" "), .insert, .insert, .insert], "iteration 3 of"),
    ([.end, .character("b"), .insert, .insert], "iteration 498 of"),
    ([.character(">")], "Racing will go at 100 steps"),
    ([.character("<")], "Racing will go at 10 steps"),
    ([.character("g"), .character("4"), .character("2"), .enter], "iteration 42 of"),
    ([.tab], "▶B momentum"), ([.backTab], "▶F adam"), ([.right, .enter], "step   1/215"),
    ([.character("v")], "cost by iteration"), ([.character("2")], "cost by iteration"),
    ([.character("3")], "update of w⁽¹⁾₁,₁"), ([.right, .character("3"), .down], "w⁽¹⁾₁,₂"),
    ([.right, .character("3"), .character("j")], "w⁽¹⁾₁,₂"),
    ([.right, .character("3"), .up], "update of b⁽²⁾"),
    ([.right, .character("3"), .character("k")], "update of b⁽²⁾"),
    ([.right, .character("3"), .tab, .character("D")], "They part in iteration 2, in Δw⁽¹⁾₁,₁."),
    ([.character("4")], "ranked by cost now"), ([.character("1")], "▶A gradient descent"),
    ([.character("w")], "Same axes for all"),
    ([.character("w"), .character("L")], "logarithmic"),
    ([.character("i")], "The curves show accuracy"),
    ([.character("f")], "All start anew on bowl"),
    ([.character("C")], "Compare  XOR  by activation"),
    ([.character("C"), .character("f")], "A surface has no network"),
    ([.character("9")], "9 layers"), ([.character("9"), .down], "▼layer 2"),
    ([.character("p")], "equal rows, from the start"),
    ([.character("n")], "Nothing here comes from a seed"),
    ([.character("f"), .character("m"), .right], "from (-3.75, 3)"),
    ([.character("m")], "A network starts where its file says"),
    ([.character("z")], "sample"), ([.character("o")], "equal for all"),
    (
      [.character("r"), .character("."), .character("1"), .enter, .end, .character("4")],
      "goal at it."
    ),
    ([.delete], "gradient descent is out"), ([.character("X")], "gradient descent is out"),
    ([.character("a")] + "adam:batch=2".map { .character($0) } + [.enter], "G is adam"),
    ([.tab, .character("F")], "G is momentum (lecture)"),
    ([.character("e")], "Contender A is now"),
    ([.escape], "step   1/215"), ([.function(2)], "step   1/215"),
    ([.function(2), .function(3)], "Compare  XOR"), ([.function(3)], "This is the compare screen"),
    ([.character("d"), .right], "0.73"), ([.character("t")], "learning rate"),
    ([.character("?")], "Moving through time"),
  ]

  @Test("every key does what the help says", arguments: lines)
  func line(_ keys: [Key], _ seen: String) throws {
    let viewer = CompareViewer(experiment: "xor", size: Size(columns: 120, rows: 40))
    let (terminal, _) = try viewer.terminal([.character("c")] + keys)
    let text = try #require(terminal.canvas).text()
    if seen == "sample" {
      #expect(!text.contains("momentum  η"), "\(text)")
    } else {
      #expect(text.contains(seen), "\(text)")
    }
  }

  @Test("no key of the table is left out of those lines")
  func complete() {
    let pressed = Set(Self.lines.flatMap(\.0))
    for entry in CommandTable.standard.entries where entry.screens == [.compare] {
      for key in entry.keys where !Self.otherPages.contains(key) {
        #expect(pressed.contains(key), "\(key.label())")
      }
    }
  }

  /// Tested with the pages that they belong to.
  private static let otherPages: Set<Key> = [
    .character("S"), .character("5"), .character("6"), .character("7"), .character("8"),
    .character("+"), .character("-"), .character("="), .character("A"), .character("T"),
    .character("B"), .character("}"), .character("{"),
  ]

  @Test("forward and back again is the same screen, cell for cell")
  func inverse() throws {
    for keys in ["c", "cw", "c2", "c3", "c4", "cff", "cff3"] {
      var screens: [Canvas] = []
      for count in 0..<8 {
        screens.append(
          try CompareViewer(experiment: "xor").canvas(keys + String(repeating: "l", count: count)))
      }
      for count in 1..<7 {
        let back = try CompareViewer(experiment: "xor").canvas(
          keys + String(repeating: "l", count: 7) + String(repeating: "h", count: 7 - count))
        #expect(back.text() == screens[count].text(), "\(keys) \(count)")
      }
    }
  }

  @Test("a contender's step screen stands at the iteration, with the contender's numbers")
  func stepInto() throws {
    let (terminal, state) = try CompareViewer(experiment: "xor").terminal(
      [.character("c"), .tab] + Array(repeating: .right, count: 7) + [.enter])
    #expect(state.screen == .step && state.run.moment.iteration == 7)
    #expect(state.run.setup.optimizer.kind == .momentum(beta: 0.9, nesterov: false))
    let trainer = Trainer(state.run.setup)
    for _ in 0..<7 { trainer.step() }
    #expect(state.run.timeline.snapshot(after: 7).isIdentical(to: trainer.snapshot))
    #expect(terminal.canvas?.text().contains("iteration 7") == true)
  }

  @Test("stepping into a contender loses nothing: a changed run is kept")
  func keeps() throws {
    let opened = try Sample.builtIn("xor")
    var state = State(title: "XOR", experiment: opened, source: .builtIn("xor"))
    for key in "e3".map(Key.character) + [.enter, .character("c")] {
      _ = state.update(.keyPressed(key))
    }
    #expect(state.isUnsaved)
    let crew = ImmediateCrew()
    crew.follow(state.order)
    _ = state.update(try #require(crew.message()))
    let effects = state.update(.keyPressed(.enter))
    #expect(state.screen == .step && !state.isUnsaved)
    let isKept = effects.contains { effect in
      if case .keep = effect { return true }
      return false
    }
    #expect(isKept)
  }

  @Test("a comparison begins where the run stands")
  func fromHere() throws {
    let keys = "gi5".map { Key.character($0) } + [.enter, .character("c"), .right]
    let (terminal, state) = try CompareViewer(experiment: "xor").terminal(keys)
    let text = try #require(terminal.canvas).text()
    #expect(text.contains("from iteration 5"))
    let setup = try Sample.builtIn("xor").setup
    let trainer = Trainer(setup)
    for _ in 0..<5 { trainer.step() }
    let model = try #require(state.comparison)
    // Plain descent has no memory: one more iteration is the run's own.
    #expect(model.runs.contenders[0].optimizer.kind == .gradientDescent)
    let row = try #require(
      CompareTable(model, state.comparisons.around).rows.first { $0.place == 0 })
    #expect(row.cells[0] == NumberFormat.short.text(trainer.costOnAllRows()))
  }

  @Test("a second comparison has contenders of its own, not those of the first")
  func secondComparison() throws {
    let change = "e".map { Key.character($0) } + "3".map { .character($0) } + [.enter]
    let first: [Key] = [.character("c"), .right, .function(2)]
    let (_, state) = try CompareViewer(experiment: "xor").terminal(
      first + change + [.character("c"), .right])
    let model = try #require(state.comparison)
    let trainer = Trainer(state.run.fromHere(of: try Sample.builtIn("xor")).setup)
    trainer.step()
    let row = try #require(
      CompareTable(model, state.comparisons.around).rows.first { $0.place == 0 })
    #expect(row.cells[0] == NumberFormat.short.text(trainer.costOnAllRows()))
    let old = Trainer(try Sample.builtIn("xor").setup)
    old.step()
    #expect(row.cells[0] != NumberFormat.short.text(old.costOnAllRows()))
  }

  @Test("on a small terminal the rest of eight contenders is one key away")
  func eight() throws {
    let keys =
      "ca".map { Key.character($0) } + "momentum:nesterov=true".map { .character($0) }
      + [.enter, .character("a")] + "adam:form=lecture".map { .character($0) } + [.enter]
    let (small, _) = try CompareViewer(experiment: "xor", size: Size(columns: 60, rows: 20))
      .terminal(keys)
    #expect(try #require(small.canvas).text().contains("5 more: Tab"))
    let (large, _) = try CompareViewer(experiment: "xor").terminal(keys)
    let text = try #require(large.canvas).text()
    for letter in "ABCDEFGH" { #expect(text.contains("\(letter) "), "\(letter)") }
    #expect(!text.contains("more: Tab"))
  }
}
