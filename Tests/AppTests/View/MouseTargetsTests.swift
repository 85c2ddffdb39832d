import App
import Derivation
import Drawing
import Engine
import TestSupport
import Testing

@Suite("What lies under the mouse")
struct MouseTargetsTests {
  /// The state after some events on the screen of a learner.
  private func state(_ learner: Viewer, _ events: [Event?]) -> State {
    var terminal = MemoryTerminal(size: learner.size, events: events)
    var loop = ScreenLoop(learner.state)
    #expect(loop.run(on: &terminal) == .terminalGone)
    return loop.state
  }

  private func click(_ learner: Viewer, _ column: Int, _ row: Int) -> State {
    state(learner, [.mouse(Mouse(.press, at: Point(column, row)))])
  }

  /// The cell where a text of the screen begins.
  private func place(_ text: String, _ learner: Viewer) throws -> Point {
    let rows = learner.canvas.text(trimming: false).split(separator: "\n").map(String.init)
    let row = try #require(rows.firstIndex { $0.contains(text) }, "\(text) is not there")
    let found = try #require(rows[row].range(of: text))
    return Point(rows[row].distance(from: rows[row].startIndex, to: found.lowerBound), row)
  }

  @Test("every row of the listing goes to its step", arguments: Size.tested)
  func listing(_ size: Size) throws {
    var learner = try Viewer("mazur", size: size)
    learner.go(toStep: 30)
    let area = learner.layout.listing
    for (place, row) in learner.screen.listing.rows.enumerated() {
      let clicked = click(learner, area.origin.column + 5, area.origin.row + place)
      #expect(clicked.run.moment.index == row.number - 1)
    }
  }

  @Test("every unit and every weight that is shown lights itself", arguments: Size.tested)
  func network(_ size: Size) throws {
    let learner = try Viewer("mazur", size: size)
    let units: [(String, Quantity)] = [
      (" x₁ ", .input(1)), (" x₂ ", .input(2)), (" h₁ ", .activation(layer: 1, unit: 1)),
      ("o₂ y", .activation(layer: 2, unit: 2)),
    ]
    for (text, quantity) in units {
      let point = try place(text, learner).moved(right: 1)
      #expect(click(learner, point.column, point.row).selected == quantity, "\(text)")
    }
    let weights: [(String, Parameter)] = [
      ("0.25", .weight(layer: 1, unit: 2, from: 1)), ("0.45", .weight(layer: 2, unit: 1, from: 2)),
      ("0.55", .weight(layer: 2, unit: 2, from: 2)),
    ]
    for (text, weight) in weights {
      let point = try place(text, learner)
      #expect(click(learner, point.column, point.row).selected == .parameter(weight), "\(text)")
    }
  }

  @Test("a line of the network is the weight that it stands for")
  func line() throws {
    let learner = try Viewer("mazur", size: .standard)
    let point = try place("━<0.15>", learner)
    #expect(
      click(learner, point.column, point.row).selected
        == .parameter(.weight(layer: 1, unit: 1, from: 1)))
  }

  @Test("every key of the footer does what it says", arguments: Size.tested)
  func footer(_ size: Size) throws {
    var learner = try Viewer("mazur", size: size)
    learner.go(toStep: 5)
    let row = size.rows - 1
    let space = try place("space play", learner)
    #expect(click(learner, space.column + 2, row).playback.isPlaying)
    let steps = try place("← → step by", learner)
    #expect(click(learner, steps.column, row).run.moment.index == 3)
    #expect(click(learner, steps.column + 2, row).run.moment.index == 5)
    let help = try place("? help", learner)
    #expect(click(learner, help.column, row).overlay != .none)
    #expect(click(learner, size.columns - 1, row).run.moment.index == 4, "nothing is there")
  }

  @Test("a click beside a list or a menu closes it, one on it chooses")
  func overlays() throws {
    var learner = try Viewer("mazur", size: .standard)
    learner.type("o")
    #expect(click(learner, 1, 3).overlay == .none)
    let row = try place("loss  ", learner)
    #expect(click(learner, row.column, row.row).overlay == .settings(chosen: 3))
    learner.press(.escape)
    learner.type("g")
    let iteration = try place("an iteration, by its number", learner)
    guard case .prompt = click(learner, iteration.column, iteration.row).overlay else {
      Issue.record("no prompt")
      return
    }
    learner.press(.escape)
    learner.type(":zoom")
    let twice = try place("zoom next", learner)
    let events = [Event?](repeating: .mouse(Mouse(.press, at: twice)), count: 2)
    #expect(state(learner, events).zoom == .lower)
  }

  @Test("a click on the key that closes a list closes nothing below it")
  func oneLevel() throws {
    var learner = try Viewer("mazur", size: .standard)
    learner.press(.tab)
    learner.type("?")
    let close = try place("Esc close", learner)
    let clicked = click(learner, close.column, close.row)
    #expect(clicked.overlay == .none && clicked.selected != nil)
  }

  @Test("the wheel steps on the screen and moves in lists")
  func wheel() throws {
    var learner = try Viewer("mazur", size: .standard)
    let down = Event.mouse(Mouse(.scrollDown, at: Point(5, 5)))
    let up = Event.mouse(Mouse(.scrollUp, at: Point(5, 5)))
    #expect(state(learner, [down, down, up]).run.moment.index == 1)
    learner.type("o")
    #expect(state(learner, [down, down]).overlay == .settings(chosen: 2))
  }

  @Test("nothing lies under it on a screen that is too small")
  func tooSmall() throws {
    let learner = try Viewer("mazur", size: Size(columns: 30, rows: 10))
    #expect(click(learner, 3, 9).run.moment.index == 0)
  }
}

extension Size {
  fileprivate static let tested = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
  ]
}
