import Drawing
import Engine
import Testing
import Text
import Views
import Workbench

/// A page of the compare screen after some keys, as the whole program draws it.
struct ComparePage {
  let canvas: Canvas
  let state: State

  /// Keys of the step screen of a setup; `c` leads to the comparison.
  init(
    _ setup: Setup, title: String = "A test", keys: [Key], size: Size = .standard,
    display: Display = Display(), theme: Theme = Theme()
  ) throws {
    var terminal = MemoryTerminal(size: size, keys: keys)
    var loop = ScreenLoop(
      State(title: title, setup: setup, display: display), view: ScreenView(theme: theme))
    #expect(loop.run(on: &terminal) == .terminalGone)
    canvas = try #require(terminal.canvas)
    state = loop.state
  }

  /// The same of a built-in experiment.
  init(
    _ name: String, keys: [Key], size: Size = .standard, display: Display = Display(),
    theme: Theme = Theme()
  ) throws {
    let experiment = try Sample.builtIn(name)
    try self.init(
      experiment.setup, title: experiment.title ?? name, keys: keys, size: size,
      display: display, theme: theme)
  }

  /// Each character as a key; `\t` is Tab.
  static func keys(_ text: String) -> [Key] { text.map { $0 == "\t" ? .tab : .character($0) } }

  /// The rows as text.
  var text: String { canvas.text() }
}

extension Size {
  /// A small, a middle and a large terminal.
  static let three = [
    standard, Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
  ]
}
