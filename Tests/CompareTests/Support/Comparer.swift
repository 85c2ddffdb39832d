import App
import Compare
import Comparison
import Engine
import ScreenKit
import TestSupport
import Text

/// Someone who compares, with contenders who do their work at once.
struct Comparer {
  private(set) var learner: Learner
  private let crew = ImmediateCrew()

  /// A comparison of a built-in experiment, after keys.
  init(_ name: String, _ keys: String = "", display: Display = Display()) throws {
    let opened = try Sample.builtIn(name)
    learner = try Learner(name, display: display)
    learner.state = State(
      title: name, experiment: opened, source: .builtIn(name), display: display)
    type("c" + keys)
  }

  /// A comparison of settings that came from no file, after keys.
  init(_ setup: Setup, _ keys: String = "") {
    learner = Learner(setup)
    type("c" + keys)
  }

  var state: State { learner.state }
  var sweep: CompareSweep? { state.comparison.map { CompareSweep($0, state.comparisons.around) } }
  var seeds: CompareSeeds? { state.comparison.map { CompareSeeds($0, state.comparisons.around) } }

  /// Presses keys, each character one, and lets everyone do their work.
  mutating func type(_ text: String) {
    for character in text { press(character == "\n" ? .enter : .character(character)) }
  }

  mutating func press(_ key: Key) {
    ask(key)
    follow()
  }

  /// Presses a key; nobody does what it asks for.
  mutating func ask(_ key: Key) { learner.press(key) }

  mutating func frame() {
    _ = learner.state.update(.frameDue)
    follow()
  }

  private mutating func follow() { crew.work(for: &learner.state) }
}
