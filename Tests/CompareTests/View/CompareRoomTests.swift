import App
import Compare
import Drawing
import ScreenKit
import TestSupport
import Testing

@Suite("What lies under the mouse on the compare screen")
struct CompareRoomTests {
  /// The state after a click on the screen of a state.
  private func click(_ state: State, _ size: Size, _ column: Int, _ row: Int) -> State {
    var terminal = MemoryTerminal(
      size: size, events: [.mouse(Mouse(.press, at: Point(column, row)))])
    var loop = ScreenLoop(state)
    #expect(loop.run(on: &terminal) == .terminalGone)
    return loop.state
  }

  @Test("a panel is chosen, a page opened, a key pressed", arguments: Size.three)
  func comparison(_ size: Size) throws {
    var learner = try Viewer("xor", size: size)
    learner.type("c")
    func clicked(_ text: String) throws -> CompareModel {
      let canvas = try CompareViewer(experiment: "xor", size: size).canvas("c")
      let rows = canvas.text(trimming: false).split(separator: "\n").map(String.init)
      let row = try #require(rows.firstIndex { $0.contains(text) }, "\(text) is not there")
      let found = try #require(rows[row].range(of: text))
      let column = rows[row].distance(from: rows[row].startIndex, to: found.lowerBound)
      return try #require(click(learner.state, size, column, row).comparison)
    }
    for (place, name) in ["A gradient", "B momentum", "C adagrad"].enumerated() {
      #expect(try clicked(name).chosen == place)
    }
    #expect(try clicked("2 curves").page == .curves)
    #expect(try clicked("8 average").page == .average)
    #expect(try clicked("→ step").runs.position == 1)
    #expect(try clicked("sweep").page == .sweep)
  }
}
