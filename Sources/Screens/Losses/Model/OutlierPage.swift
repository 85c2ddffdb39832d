import ScreenKit
import Derivation
import Engine
import Experiments

/// The page of an outlier that is dragged: the rows, which of them is dragged, and Huber's d.
public struct OutlierPage: LossesPage {
  /// Which rows are shown.
  public enum Rows: Hashable, Sendable {
    /// Points around a line.
    case line
    /// The days of a chemical plant.
    case stackLoss
  }

  /// Where the days of the plant come from.
  static let source = ExperimentSource.builtIn("stackloss")
  /// The farthest a target goes.
  static let reach = 1000.0

  /// Which rows are shown.
  public private(set) var rows = Rows.line
  /// Huber's d.
  public private(set) var delta = 1.0
  private(set) var line: DraggedRows
  private(set) var stackLoss: DraggedRows?
  /// The names of the inputs of the days of the plant.
  private(set) var inputNames: [String] = []
  /// Why the days of the plant cannot be had.
  private(set) var problem: String?
  private var isAsked = false

  init() {
    line = DraggedRows(Self.lineData, chosen: 12, delta: delta)
    line.drag(to: Self.firstTarget)
  }

  /// Points around the line y = 2x + 1, from left to right.
  private static let lineData: Dataset = {
    let toy = ToyData(.linear, samples: 15, noise: 0.3, seed: 1).dataset
    let order = (0..<toy.rowCount).sorted { toy.inputs[$0] < toy.inputs[$1] }
    return Dataset(
      rows: order.map { (x: Array(toy.input(row: $0)), y: Array(toy.target(row: $0))) })
  }()

  /// Where the dragged row stands at first: far enough that one sees what it does.
  private static let firstTarget = 9.0

  /// The rows that are shown; nil while they are being read.
  var shown: DraggedRows? { rows == .line ? line : stackLoss }

  // MARK: Time

  /// Milliseconds to the next frame; nil while nothing moves.
  var interval: Int? { shown?.isRunning == true ? 33 : nil }

  /// A frame is due.
  mutating func frame() { change { $0.advance() } }

  private mutating func change(_ body: (inout DraggedRows) -> Void) {
    switch rows {
    case .line: body(&line)
    case .stackLoss:
      guard var rows = stackLoss else { return }
      body(&rows)
      stackLoss = rows
    }
  }

  // MARK: Reading

  /// What has to be read now, once.
  mutating func requests() -> [Effect] {
    guard rows == .stackLoss, stackLoss == nil, !isAsked else { return [] }
    isAsked = true
    problem = nil
    return [.preview(Self.source)]
  }

  /// An experiment was read.
  mutating func hear(_ source: ExperimentSource, _ experiment: Experiment) {
    let data = experiment.setup.data
    guard source == Self.source, stackLoss == nil, data.targetCount == 1 else { return }
    if case .csv(let csv) = experiment.data { inputNames = csv.settings.inputs }
    stackLoss = DraggedRows(data, chosen: data.rowCount - 1, delta: delta)
  }

  /// An experiment could not be read.
  mutating func hear(_ source: ExperimentSource, problem: String) {
    guard source == Self.source, stackLoss == nil, isAsked else { return }
    self.problem = problem
    isAsked = false
  }

  // MARK: Commands

  /// How far a key drags.
  private var step: Double { rows == .line ? 0.5 : 1 }

  mutating func perform(_ command: LossesCommand) -> String? {
    switch command {
    case .up: drag(by: step)
    case .down: drag(by: -step)
    case .farRight: drag(by: 10 * step)
    case .farLeft: drag(by: -10 * step)
    case .left, .previous: change { $0.choose(-1) }
    case .right, .next: change { $0.choose(1) }
    case .more, .less:
      guard let next = HuberSlider.next(delta, up: command == .more) else { return nil }
      delta = next
      line.setDelta(next)
      stackLoss?.setDelta(next)
    case .turn: rows = rows == .line ? .stackLoss : .line
    case .reset: change { $0.reset() }
    case .show, .nextPage, .page, .type: break
    }
    return nil
  }

  /// The target lands on whole steps, whatever it was before.
  private mutating func drag(by distance: Double) {
    let step = step
    change { rows in
      let scaled = rows.targets[rows.chosen] / step
      let start = distance > 0 ? (scaled + 1e-9).rounded(.down) : (scaled - 1e-9).rounded(.up)
      let target = start * step + distance
      rows.drag(to: min(Self.reach, max(-Self.reach, target)) + 0)
    }
  }

  func whyNot(_ command: LossesCommand) -> String? {
    if command == .turn { return nil }
    guard let shown else { return problem ?? "The rows are still being read." }
    let reach = NumberFormat.all.text(Self.reach)
    let target = shown.targets[shown.chosen]
    return switch command {
    case .up, .farRight: target >= Self.reach ? "\(reach) is as high as a target goes." : nil
    case .down, .farLeft: target <= -Self.reach ? "-\(reach) is as low as a target goes." : nil
    case .more, .less: HuberSlider.whyNot(delta, up: command == .more)
    case .reset: shown.isDragged ? nil : "Every row is at its own place."
    case .show, .nextPage, .page, .left, .right, .next, .previous, .turn, .type: nil
    }
  }

  func name(of command: LossesCommand) -> String? {
    switch command {
    case .up, .down: "drag"
    case .farLeft, .farRight: "far"
    case .left, .right, .next: "row"
    case .turn: rows == .line ? "stack loss" : "points"
    case .more, .less: "Huber's d"
    case .type: "type y"
    case .reset: "own places"
    case .show, .nextPage, .page, .previous: nil
    }
  }

  var footer: [LossesCommand] {
    [.up, .down, .farLeft, .farRight, .left, .right, .turn, .reset, .more, .less, .type]
  }

  var question: String { "Target y of row \((shown?.chosen ?? 0) + 1)" }

  mutating func take(_ text: String) throws(TypedProblem) {
    guard let number = Double(text), abs(number) <= Self.reach else {
      let reach = NumberFormat.all.text(Self.reach)
      throw TypedProblem(allowed: "a number from -\(reach) to \(reach)")
    }
    change { $0.drag(to: number + 0) }
  }
}
