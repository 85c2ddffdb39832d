import App
import Drawing
import ScreenKit
import Step
import Text

/// How long a key and its frame take on the screens that show one idea, without a terminal.
struct ConceptBenchmark {
  /// A page, how one comes there, and the keys that are pressed on it in turn.
  private struct Walk {
    let name: String
    let way: [Key]
    let keys: [Key]

    init(_ name: String, _ way: [Key], _ keys: [Key] = [.right, .left]) {
      (self.name, self.way, self.keys) = (name, way, keys)
    }
  }

  private static let presses = 60
  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)]

  private static let walks = [
    Walk("one activation", [.function(5)]),
    Walk("all activations", [.function(5), .character("2")]),
    Walk("activations at work", [.function(5), .character("3")]),
    Walk("residual", [.function(6)]),
    Walk("outlier", [.function(6), .character("2")], [.up, .down]),
    Walk("cross-entropy", [.function(6), .character("3")]),
    Walk("softmax", [.function(6), .character("4")]),
    Walk("stack of 5", [.function(7)]),
    Walk("stack of 50 by 16", [.function(7)] + typed),
    Walk("its training", [.function(7)] + typed + [.character("2")]),
    Walk("its factors", [.function(7)] + typed + [.character("3")]),
  ]
  private static let typed: [Key] =
    [.character("e")] + "depth=50 width=16".map { .character($0) } + [.enter]

  /// Prints the times of every page, at both sizes.
  func print() {
    let titles = Self.sizes.map { "\($0.columns)x\($0.rows)" + ": key" }
    let heading = titles.map { title in
      ([title] + ["frame", "piece", "max ms"]).map { $0.padded(before: 13) }.joined()
    }
    Swift.print("".padded(22) + heading.joined())
    for walk in Self.walks {
      let numbers = Self.sizes.map { times(walk, $0) }
      Swift.print(walk.name.padded(22) + numbers.joined())
    }
  }

  /// The middle time of a key, of drawing and of a piece of work, and the longest of all.
  private func times(_ walk: Walk, _ size: Size) -> String {
    let clock = ContinuousClock()
    var state = State(title: "A benchmark", setup: Workload.framed[0].setup)
    for key in walk.way { _ = state.update(.keyPressed(key)) }
    var keys: [Double] = []
    var frames: [Double] = []
    var pieces: [Double] = []
    for number in 0..<Self.presses {
      let key = walk.keys[number % walk.keys.count]
      keys.append(clock.measure { _ = state.update(.keyPressed(key)) }.milliseconds)
      frames.append(clock.measure { _ = ScreenView().draw(state, size: size) }.milliseconds)
      guard state.interval != nil else { continue }
      pieces.append(clock.measure { _ = state.update(.frameDue) }.milliseconds)
    }
    let all = [keys, frames, pieces].map { $0.sorted() }
    let middle = all.map { $0.isEmpty ? "-" : $0[$0.count / 2].decimals(2) }
    let longest = all.compactMap(\.last).max() ?? 0
    return (middle + [longest.decimals(2)]).map { $0.padded(before: 13) }.joined()
  }
}

extension Duration {
  /// The same in milliseconds.
  fileprivate var milliseconds: Double { self / .milliseconds(1) }
}
