import App
import Compare
import Drawing
import ScreenKit
import TestSupport
import Testing
import Text

/// Someone who compares: keys in, the screen out, through the loop of the program.
struct CompareViewer {
  let experiment: String
  var size = Size.standard
  var display = Display()

  /// The terminal after keys on the step screen of the experiment; each `.insert` is a frame.
  func terminal(_ keys: [Key]) throws -> (MemoryTerminal, State) {
    let events = keys.map { key -> Event? in key == .insert ? nil : .key(key) }
    var terminal = MemoryTerminal(size: size, events: events)
    let opened = try Sample.builtIn(experiment)
    let state = State(
      title: opened.title ?? experiment, experiment: opened, source: .builtIn(experiment),
      display: display)
    var loop = ScreenLoop(state)
    #expect(loop.run(on: &terminal) == .terminalGone)
    return (terminal, loop.state)
  }

  /// The screen after typing, as a canvas.
  func canvas(_ text: String, _ more: Key...) throws -> Canvas {
    let (terminal, _) = try terminal(text.map { .character($0) } + more)
    return try #require(terminal.canvas)
  }

  /// The screen after typing, as text.
  func text(_ text: String, _ more: Key...) throws -> String {
    let (terminal, _) = try terminal(text.map { .character($0) } + more)
    return try #require(terminal.canvas).text()
  }
}
