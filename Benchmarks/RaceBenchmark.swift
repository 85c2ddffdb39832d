import App
import Comparison
import Drawing
import Engine
import Experiments
import Ncurses
import ScreenKit
import Session
import Step
import Synchronization
import Text

/// How many frames a second eight racing contenders leave, and how soon keys are answered meanwhile,
/// at the terminal that the process runs in.
struct RaceBenchmark {
  /// Prints frames, gaps between them and answers, for panels of answers and for curves.
  func printAtTerminal() throws(TerminalError) {
    var reports: [String] = []
    for (name, view) in [("answers", ""), ("curves", "w")] {
      for speed in [0, 6] {
        var terminal = RaceTerminal(try NcursesTerminal(), keys: keys(view, speed: speed))
        var loop = ScreenLoop(
          state, crew: ConcurrentCrew(now: now, wake: terminal.wakeUp.callAsFunction))
        _ = loop.run(on: &terminal)
        reports.append(
          "\(name), \(speed == 0 ? "25" : "250,000") steps a second: "
            + terminal.report(Int(loop.state.screenNumber(of: .compare(.iteration)) ?? 0)))
      }
    }
    for report in reports { print(report) }
  }

  private var state: State {
    let data = ToyData(.moons, samples: 200)
    let setup = Setup(
      network: Network(
        inputs: 2,
        layers: [
          DenseLayer(units: 8, activation: .tanh), DenseLayer(units: 8, activation: .tanh),
          DenseLayer(units: 1, activation: .sigmoid),
        ]), data: data.made, loss: .binaryCrossEntropy,
      optimizer: Optimizer(.gradientDescent, learningRate: 0.1),
      training: Training(batch: .rows(16), shuffle: true, epochs: 1_000_000))
    return State(title: "A race", setup: setup)
  }

  /// Two more contenders, what panels show, the speed, then a key every tenth of a second.
  private func keys(_ view: String, speed: Int) -> [Key] {
    let contenders = ["momentum:nesterov=true", "adam:form=lecture"].flatMap {
      [Key.character("a")] + $0.map { .character($0) } + [.enter]
    }
    let start =
      [Key.character("c")] + contenders + view.map { .character($0) }
      + Array(repeating: .character(">"), count: speed) + [.character(" ")]
    return start + Array(repeating: .tab, count: RaceTerminal.presses)
  }

  private let now: @Sendable () -> Int = {
    let passed = RaceTerminal.begin.duration(to: .now).components
    return Int(passed.seconds) * 1_000_000_000 + Int(passed.attoseconds / 1_000_000_000)
  }
}

/// A terminal at which someone presses a key every tenth of a second and looks at the clock.
private struct RaceTerminal: ~Copyable, Terminal {
  static let presses = 80
  static let begin = ContinuousClock.now
  private static let pause = Duration.milliseconds(100)

  private var inner: NcursesTerminal
  private var keys: ArraySlice<Key>
  private let clock = ContinuousClock()
  private var nextKey = ContinuousClock.now
  private var pressed: ContinuousClock.Instant?
  private var paints: [ContinuousClock.Instant] = []
  private var answers: [Duration] = []

  init(_ inner: consuming NcursesTerminal, keys: [Key]) {
    self.inner = inner
    self.keys = keys[...]
  }

  var size: Size { inner.size }
  var wakeUp: WakeUp { inner.wakeUp }

  mutating func paint(_ canvas: Canvas) {
    inner.paint(canvas)
    guard keys.count < Self.presses else { return }
    paints.append(clock.now)
    if let pressed { answers.append(clock.now - pressed) }
    pressed = nil
  }

  mutating func redraw() { inner.redraw() }
  mutating func suspend() {}
  mutating func captureMouse(_ isOn: Bool) {}
  mutating func copy(_ text: String) -> Bool { false }

  mutating func nextEvent(within timeout: Duration?) -> Event? {
    guard !keys.isEmpty else { return .endOfInput }
    let rest = nextKey - clock.now
    if rest <= .zero {
      nextKey = nextKey.advanced(by: Self.pause)
      pressed = nextKey.advanced(by: .zero - Self.pause)
      return keys.popFirst().map { .key($0) }
    }
    if let timeout, timeout < rest { return inner.nextEvent(within: timeout) }
    // A key comes before the time is over.
    if let event = inner.nextEvent(within: rest) { return event }
    return nextEvent(within: timeout.map { $0 - rest })
  }

  /// What was seen of frames and answers.
  func report(_ position: Int) -> String {
    guard let first = paints.first, let last = paints.last, first < last else { return "no frames" }
    let gaps = zip(paints, paints.dropFirst()).map { Self.milliseconds($1 - $0) }.sorted()
    let waits = answers.map(Self.milliseconds).sorted()
    func part(_ sorted: [Double], _ share: Double) -> String {
      sorted.isEmpty
        ? "-" : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))].decimals(1)
    }
    let rate = Double(gaps.count) * 1000 / Self.milliseconds(last - first)
    return
      "\(size.columns)x\(size.rows), \(rate.decimals(1)) frames a second, gaps p50 \(part(gaps, 0.5)) p99 "
      + "\(part(gaps, 0.99)) max \(part(gaps, 1)) ms; \(waits.count) of \(Self.presses) keys answered, "
      + "p50 \(part(waits, 0.5)) p99 \(part(waits, 0.99)) max \(part(waits, 1)) ms; iteration \(position)"
  }

  private static func milliseconds(_ time: Duration) -> Double {
    Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) * 1e-15
  }
}
