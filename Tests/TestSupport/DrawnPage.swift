import App
import Drawing
import Engine
import ScreenKit
import Testing
import Text

/// A page after some keys, as the whole program draws it.
package struct DrawnPage {
  package let canvas: Canvas
  package let state: State

  /// Keys of the step screen of a setup, which lead to the page.
  package init(
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
  package init(
    _ name: String, keys: [Key], size: Size = .standard, display: Display = Display(),
    theme: Theme = Theme()
  ) throws {
    let experiment = try Sample.builtIn(name)
    try self.init(
      experiment.setup, title: experiment.title ?? name, keys: keys, size: size,
      display: display, theme: theme)
  }

  /// Each character as a key; `\t` is Tab.
  package static func keys(_ text: String) -> [Key] {
    text.map { $0 == "\t" ? .tab : .character($0) }
  }

  /// The rows as text.
  package var text: String { canvas.text() }
}

extension Size {
  /// A small, a middle and a large terminal.
  package static let three = [
    standard, Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
  ]
}
