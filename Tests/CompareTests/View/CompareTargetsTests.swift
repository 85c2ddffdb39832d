import Drawing
import Engine
import Testing
import Views
import Workbench

@Suite("What lies under the mouse on the compare screen")
struct CompareTargetsTests {
  /// The state after some events on the screen of a learner.
  private func state(_ learner: Learner, _ events: [Event?]) -> State {
    var terminal = MemoryTerminal(size: learner.size, events: events)
    var loop = ScreenLoop(learner.state)
    #expect(loop.run(on: &terminal) == .terminalGone)
    return loop.state
  }

  private func click(_ learner: Learner, _ column: Int, _ row: Int) -> State {
    state(learner, [.mouse(Mouse(.press, at: Point(column, row)))])
  }

  @Test(
    "on the compare screen a panel is chosen, a page opened, a key pressed", arguments: Size.tested)
  func comparison(_ size: Size) throws {
    var learner = try Learner("xor", size: size)
    learner.type("c")
    func clicked(_ text: String) throws -> Comparison {
      let racing = Racer(experiment: "xor", size: size)
      let canvas = try racing.canvas("c")
      let rows = canvas.text(trimming: false).split(separator: "\n").map(String.init)
      let row = try #require(rows.firstIndex { $0.contains(text) }, "\(text) is not there")
      let found = try #require(rows[row].range(of: text))
      let column = rows[row].distance(from: rows[row].startIndex, to: found.lowerBound)
      return try #require(click(learner, column, row).comparison)
    }
    for (place, name) in ["A gradient", "B momentum", "C adagrad"].enumerated() {
      #expect(try clicked(name).chosen == place)
    }
    #expect(try clicked("2 curves").page == .curves)
    #expect(try clicked("8 average").page == .average)
    #expect(try clicked("→ step").position == 1)
    #expect(try clicked("sweep").page == .sweep)
  }
}

extension Size {
  fileprivate static let tested = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
  ]
}
