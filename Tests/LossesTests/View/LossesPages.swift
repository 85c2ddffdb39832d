import App
import Drawing
import ScreenKit
import TestSupport
import Testing
import Text

/// The screen of losses after some keys, trained to the end, as it is drawn.
struct LossesPages {
  var state: State

  /// Keys on the screen of losses; a line break is Enter, a tab Tab.
  init(_ keys: String = "", display: Display = Display()) throws {
    state = State(title: "A test", setup: try Sample.builtIn("xor").setup, display: display)
    press(.function(6))
    for character in keys {
      switch character {
      case "\n": press(.enter)
      case "\t": press(.tab)
      default: press(.character(character))
      }
    }
    train()
  }

  mutating func press(_ key: Key) {
    for effect in state.update(.keyPressed(key)) {
      guard case .preview(let source) = effect, case .builtIn(let name) = source,
        let experiment = try? Sample.builtIn(name)
      else { continue }
      _ = state.update(.previewed(source, experiment))
    }
  }

  private mutating func train() {
    var frames = 0
    while state.interval != nil, frames < 1000 {
      _ = state.update(.frameDue)
      frames += 1
    }
  }

  func canvas(_ size: Size = .standard, theme: Theme = Theme()) -> Canvas {
    ScreenView(theme: theme).draw(state, size: size)
  }

  func text(_ size: Size = .standard, theme: Theme = Theme()) -> String {
    canvas(size, theme: theme).text()
  }
}
