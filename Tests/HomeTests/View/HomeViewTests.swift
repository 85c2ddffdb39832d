import Activations
import App
import Drawing
import Engine
import Experiments
import Home
import Losses
import ScreenKit
import TestSupport
import Testing
import Vanishing

@Suite("The home screen, drawn")
struct HomeViewTests {
  /// The screen with an experiment chosen, after some frames of its picture.
  private func home(_ name: String, frames: Int, recent: Int = 0) throws -> State {
    let entries =
      HomeModel.Entry.guides
      + BuiltIn.names.map {
        HomeModel.Entry(
          .builtIn, name: $0, summary: "What there is to see in \($0).", source: .builtIn($0))
      }
      + (0..<recent).map {
        HomeModel.Entry(
          .recent, name: "file\($0).yaml", summary: "/home/me/experiments",
          source: .file("/home/me/experiments/file\($0).yaml"))
      }
    let experiment = try Sample.builtIn(name)
    var state = State(
      entries: entries,
      beginning: OpenedExperiment(source: .builtIn(name), title: name, experiment: experiment))
    while state.home.entry?.name != name { _ = state.update(.keyPressed(.down)) }
    _ = state.update(.previewed(.builtIn(name), experiment))
    for _ in 0..<frames { _ = state.update(.frameDue) }
    return state
  }

  @Test(
    "looks as it was recorded",
    arguments: [
      ("xor", Size(columns: 80, rows: 24)), ("mazur", Size(columns: 120, rows: 40)),
      ("softmax", Size(columns: 200, rows: 60)), ("xor", Size(columns: 60, rows: 20)),
    ])
  func recorded(_ name: String, _ size: Size) throws {
    let canvas = ScreenView().draw(try home(name, frames: 40), size: size)
    try Snapshot(name: "home-\(name)-\(size.columns)x\(size.rows)").check(canvas)
  }

  @Test("shows the chosen entry and counts what it hides, however many there are")
  func scrolls() throws {
    var state = try home("softmax", frames: 1, recent: 20)
    for size in [Size(columns: 80, rows: 24), Size(columns: 60, rows: 20)] {
      for _ in 0..<20 {
        let name = try #require(state.home.entry?.name)
        let text = ScreenView().draw(state, size: size).text()
        #expect(text.contains("▶ \(name)"), "\(name)")
        #expect(text.contains(" more"))
        _ = state.update(.keyPressed(.down))
      }
      for _ in 0..<20 { _ = state.update(.keyPressed(.up)) }
    }
  }

  @Test("says of each guide what there is to see, whole, and Enter leads there")
  func guides() throws {
    var state = try home("xor", frames: 1)
    while state.home.chosen > 0 { _ = state.update(.keyPressed(.up)) }
    for entry in HomeModel.Entry.guides {
      guard case .command(let command, let facts) = entry.target else { continue }
      for size in [Size(columns: 80, rows: 24), Size(columns: 60, rows: 20)] {
        let canvas = ScreenView().draw(state, size: size)
        let shown = canvas.text().split(separator: "\n").joined(separator: " ")
        let words = shown.split(separator: " ")
        for word in facts.split(separator: " ") { #expect(words.contains(word), "\(word)") }
        #expect(!canvas.text().contains("F3 compare"))
      }
      var opened = state
      _ = opened.update(.keyPressed(.enter))
      let concepts = [
        ActivationsCommand.show.erased, LossesCommand.show.erased, VanishingCommand.show.erased,
      ]
      if concepts.contains(command) { #expect(opened.screen != .home) }
      _ = state.update(.keyPressed(.down))
    }
  }

  @Test("says what cannot be read in place of the picture")
  func problem() throws {
    var state = try home("xor", frames: 0)
    _ = state.update(.openFailed(.builtIn("xor"), reason: "xor.yaml:3: that is no number"))
    let text = ScreenView().draw(state, size: Size(columns: 80, rows: 24)).text()
    #expect(text.contains("xor.yaml:3: that is no number"))
  }
}
