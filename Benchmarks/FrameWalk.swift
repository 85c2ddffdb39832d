import App
import Derivation
import Drawing
import Engine
import ScreenKit
import Step
import Text

/// Someone who goes through a run and looks at every frame, with a watch.
struct FrameWalk {
  /// What one waited for, in milliseconds, by what was pressed.
  struct Times {
    let name: String
    private(set) var milliseconds: [Double] = []

    init(_ name: String) { self.name = name }

    mutating func add(_ time: Duration) {
      milliseconds.append(
        Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) * 1e-15)
    }

    /// The lesser time of each press; the presses are the same.
    mutating func keepBest(_ other: Times) {
      milliseconds = zip(milliseconds, other.milliseconds).map(min)
    }

    /// The time that a part of the presses did not exceed.
    func quantile(_ part: Double) -> Double {
      let sorted = milliseconds.sorted()
      return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]
    }
  }

  private(set) var times: [Times] = []
  private var state: State
  private var generator = SplitMix64(seed: 5)
  private let view = ScreenView()
  private let visits: Int

  init(_ setup: Setup, visits: Int) {
    state = State(title: "A benchmark", setup: setup)
    self.visits = visits
  }

  /// Presses everything and keeps the times.
  mutating func run<Screen: Terminal & ~Copyable>(on terminal: inout Screen) {
    let time = ContinuousClock().measure { paint(on: &terminal) }
    add("the first frame", time)
    for kind in LowerPaneKind.allCases {
      visit(kind == .context ? nil : "all keys, \(kind) pane", &terminal)
      if kind == .nudge {
        for key in "+++---" { press(.character(key), "+ - nudge", &terminal) }
      }
      press(.character("v"), "v to another pane", &terminal)
    }
    press(.character("d"), "d all digits", &terminal)
    visit("all keys, all digits", &terminal)
    press(.character("d"), "d all digits", &terminal)
    coarse(&terminal)
  }

  /// Looks at the surroundings of steps of all phases: products, what they add up to, and what
  /// comes after.
  ///
  /// All times go under one name if there is one, else each kind of key has its own.
  private mutating func visit<Screen: Terminal & ~Copyable>(
    _ name: String?, _ terminal: inout Screen
  ) {
    for _ in 0..<visits {
      goSomewhere(name, &terminal)
      for _ in 0..<4 { press(.right, name ?? "→ term", &terminal) }
      for _ in 0..<2 { press(.left, name ?? "← term", &terminal) }
      press(.character("2"), name ?? "1 … 7 granularity", &terminal)
      press(.right, name ?? "→ unit", &terminal)
      press(.left, name ?? "← unit", &terminal)
      press(.right, name ?? "→ unit", &terminal)
      press(.character("1"), name ?? "1 … 7 granularity", &terminal)
      for _ in 0..<2 { press(.left, name ?? "← term", &terminal) }
      press(.right, name ?? "→ term", &terminal)
      press(.character("]"), name ?? "]", &terminal)
      press(.character("["), name ?? "[", &terminal)
    }
  }

  /// To a step of any phase, as the menu goes there.
  private mutating func goSomewhere<Screen: Terminal & ~Copyable>(
    _ name: String?, _ terminal: inout Screen
  ) {
    let plan = state.step.open.run.current.steps.plan
    let phases = Phase.allCases.map(plan.range).filter { !$0.isEmpty }
    let phase = phases[generator.below(phases.count)]
    for key in "g\(phase.lowerBound + generator.below(phase.count) + 1)" {
      press(.character(key), name ?? "g and a number", &terminal)
    }
    press(.enter, name ?? "Enter, to a step", &terminal)
  }

  private mutating func coarse<Screen: Terminal & ~Copyable>(_ terminal: inout Screen) {
    for (key, name) in [("3", "layer"), ("4", "sample"), ("5", "phase"), ("6", "iteration")] {
      press(.character(Character(key)), "1 … 7 granularity", &terminal)
      for _ in 0..<visits { press(.right, "→ \(name)", &terminal) }
      for _ in 0..<visits { press(.left, "← \(name)", &terminal) }
    }
    press(.character("7"), "1 … 7 granularity", &terminal)
    for _ in 0..<8 { press(.right, "→ epoch", &terminal) }
    for _ in 0..<8 { press(.left, "← epoch", &terminal) }
  }

  private mutating func press<Screen: Terminal & ~Copyable>(
    _ key: Key, _ name: String, _ terminal: inout Screen
  ) {
    take(.keyPressed(key), name, &terminal)
    // What trains for long goes on in pieces, a frame each.
    while state.hasWork { take(.frameDue, "a frame while it trains", &terminal) }
  }

  private mutating func take<Screen: Terminal & ~Copyable>(
    _ message: Message, _ name: String, _ terminal: inout Screen
  ) {
    let clock = ContinuousClock()
    let start = clock.now
    _ = state.update(message)
    paint(on: &terminal)
    add(name, start.duration(to: clock.now))
  }

  private func paint<Screen: Terminal & ~Copyable>(on terminal: inout Screen) {
    terminal.paint(view.draw(state, size: terminal.size))
  }

  private mutating func add(_ name: String, _ time: Duration) {
    let place = times.firstIndex { $0.name == name } ?? times.count
    if place == times.count { times.append(Times(name)) }
    times[place].add(time)
  }
}
