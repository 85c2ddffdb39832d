import Drawing
import Experiments
import Testing
import Views
import Workbench

@Suite("The home screen, drawn")
struct HomeViewTests {
  /// The screen with an experiment chosen, after some frames of its picture.
  private func home(_ name: String, frames: Int, recent: Int = 0) throws -> State {
    let entries =
      [Home.Entry.tour]
      + BuiltIn.names.map {
        Home.Entry(
          .builtIn, name: $0, summary: "What there is to see in \($0).", source: .builtIn($0))
      }
      + (0..<recent).map {
        Home.Entry(
          .recent, name: "file\($0).yaml", summary: "/home/me/experiments",
          source: .file("/home/me/experiments/file\($0).yaml"))
      }
    let experiment = try Sample.builtIn(name)
    var state = State(
      home: Home(entries: entries),
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

  @Test("says what cannot be read in place of the picture")
  func problem() throws {
    var state = try home("xor", frames: 0)
    _ = state.update(.openFailed(.builtIn("xor"), reason: "xor.yaml:3: that is no number"))
    let text = ScreenView().draw(state, size: Size(columns: 80, rows: 24)).text()
    #expect(text.contains("xor.yaml:3: that is no number"))
  }
}
