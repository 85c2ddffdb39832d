import App
import Drawing
import ScreenKit
import TestSupport
import Testing
import Text

/// The screen of vanishing gradients after some keys, as the whole program draws it.
struct VanishingPage {
  let canvas: Canvas
  let state: State

  /// The keys come after the one that leads to the screen; `⏎` is Enter, `\t` is Tab.
  ///
  /// What is measured frame by frame is there.
  init(
    _ keys: String, _ size: Size = .standard, display: Display = Display(), theme: Theme = Theme()
  ) throws {
    var state = State(
      title: "xor", setup: try Sample.builtIn("xor").setup, display: display)
    _ = state.update(.keyPressed(.function(7)))
    for key in keys {
      let press: Key = key == "⏎" ? .enter : key == "\t" ? .tab : .character(key)
      _ = state.update(.keyPressed(press))
    }
    while state.interval == 0 { _ = state.update(.frameDue) }
    self.state = state
    canvas = ScreenView(theme: theme).draw(state, size: size)
  }

  /// The rows as text.
  var text: String { canvas.text() }
}
