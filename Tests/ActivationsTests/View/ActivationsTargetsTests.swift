import App
import Drawing
import Engine
import TestSupport
import Testing
import Text

@Suite("Clicks on the screen of activations")
struct ActivationsTargetsTests {
  /// The learner on the screen, after some keys.
  private func learner(_ keys: String, _ size: Size = .standard) throws -> Viewer {
    var learner = try Viewer("xor", size: size)
    learner.press(.function(5))
    learner.type(keys)
    return learner
  }

  private func click(_ learner: Viewer, _ point: Point) -> State {
    var terminal = MemoryTerminal(
      size: learner.size, events: [.mouse(Mouse(.press, at: point))])
    var loop = ScreenLoop(learner.state)
    #expect(loop.run(on: &terminal) == .terminalGone)
    return loop.state
  }

  /// The cell in the middle of a text of the screen.
  private func place(_ text: String, _ learner: Viewer) throws -> Point {
    let rows = learner.canvas.text(trimming: false).split(separator: "\n").map(String.init)
    let row = try #require(rows.firstIndex { $0.contains(text) }, "\(text) is not there")
    let found = try #require(rows[row].firstRange(of: text))
    let column = rows[row].distance(from: rows[row].startIndex, to: found.lowerBound)
    return Point(column + text.count / 2, row)
  }

  @Test("choose pages and activations", arguments: Size.three)
  func names(_ size: Size) throws {
    let learner = try learner("", size)
    #expect(click(learner, try place("2 side by side", learner)).activations.page == .sideBySide)
    #expect(click(learner, try place("3 at work", learner)).activations.page == .atWork)
    var hidden = 0
    for activation in Activation.all where activation != .sigmoid {
      guard learner.canvas.text(trimming: false).contains(" \(activation.name)") else {
        hidden += 1
        continue
      }
      let point = try place(" \(activation.name)", learner)
      #expect(click(learner, point).activations.activation == activation, "\(activation.name)")
    }
    // Where there is little room the row of names scrolls with the one that is chosen.
    #expect(hidden == 0 || size.columns < 120 && hidden < 4)
  }

  @Test("move the marker to where they are, in both plots", arguments: Size.three)
  func plots(_ size: Size) throws {
    let learner = try learner("", size)
    let axis = try place("└", learner)
    for row in [4, axis.row - 1] {
      for column in stride(from: axis.column + 1, to: axis.column + 36, by: 5) {
        let state = click(learner, Point(column, row))
        #expect(state.activations.z.magnitude <= 6)
        let shown = ScreenView().draw(state, size: size)
        #expect(shown[Point(column, axis.row - 1)].glyph != .space, "the marker's line is there")
      }
    }
    #expect(click(learner, Point(axis.column + 1, 4)).activations.z <= -5.9)
  }

  @Test("choose a panel, and in the chosen one a z")
  func panels() throws {
    let learner = try learner("2")
    #expect(click(learner, try place("relu", learner)).activations.activation == .relu)
    let name = try place("▶sigmoid", learner)
    let left = Point(name.column + 2, name.row + 2)
    #expect(click(learner, left).activations.z < 0)
    #expect(click(learner, left).activations.activation == .sigmoid)
  }

  @Test("choose a layer")
  func layers() throws {
    let learner = try learner("3")
    #expect(click(learner, try place("2 output", learner)).activations.layer == 1)
    #expect(click(learner, try place("stuck units", learner)).activations.layer == 0)
  }

  @Test("on the footer do what the key does")
  func footer() throws {
    let learner = try learner("jjj")
    let row = learner.size.rows - 1
    let text = learner.canvas.text(ofRow: row)
    let found = try #require(text.firstRange(of: "- + s"))
    let column = text.distance(from: text.startIndex, to: found.lowerBound)
    #expect(
      click(learner, Point(column, row)).activations.activation == .leakyReLU(slope: 0))
    #expect(
      click(learner, Point(column + 2, row)).activations.activation == .leakyReLU(slope: 0.1))
  }
}
