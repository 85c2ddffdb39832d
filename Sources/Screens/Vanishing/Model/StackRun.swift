import Derivation
import Engine
import Session

/// A stack that trains: its settings, its iterations, and what is shown of one of them.
public struct StackRun {
  /// What is looked at of an iteration, kept because every picture needs it.
  public struct Moment {
    /// The numbers, layer by layer.
    public let ledger: LayerLedger
    /// What became of the gradient.
    public let report: GradientReport

    init(_ timeline: Timeline, iteration: Int) {
      ledger = LayerLedger(timeline.steps(of: iteration))
      report = GradientReport(ledger)
    }
  }

  /// The settings; others begin another run.
  public internal(set) var stack: Stack {
    didSet {
      guard stack != oldValue else { return }
      timeline = Timeline(stack.experiment.setup)
      (kept, sizes) = (nil, [:])
    }
  }

  private var timeline: Timeline
  private var kept: (iteration: Int, moment: Moment)?
  /// The sizes of ∂L/∂w layer by layer, of the iterations that were looked at for the map.
  package private(set) var sizes: [Int: [Double]] = [:]

  init(_ stack: Stack) {
    self.stack = stack
    timeline = Timeline(stack.experiment.setup)
  }

  /// The last iteration, where the run is known to diverge there.
  var lastIteration: Int? { timeline.lastIteration }

  /// An iteration, or the last one where the run diverged before it.
  public func moment(_ iteration: Int) -> Moment {
    let wanted = min(iteration, lastIteration ?? iteration)
    if let kept, kept.iteration == wanted { return kept.moment }
    return Moment(timeline, iteration: iteration)
  }

  /// Trains up to an iteration, or replays back to it, and keeps what is looked at.
  mutating func look(at iteration: Int) {
    let wanted = min(iteration, lastIteration ?? iteration)
    guard kept?.iteration != wanted else { return }
    let moment = Moment(timeline, iteration: iteration)
    kept = (moment.ledger.steps.record.iteration, moment)
    sizes[moment.ledger.steps.record.iteration] = moment.report.gradients
  }

  /// Measures an iteration for the map; returns whether that was to be done.
  mutating func measure(_ iteration: Int) -> Bool {
    if let last = lastIteration, iteration > last { return false }
    guard sizes[iteration] == nil else { return false }
    let ledger = LayerLedger(timeline.steps(of: iteration))
    sizes[ledger.steps.record.iteration] = (1...ledger.depth).map {
      (ledger.value(of: .gradient, layer: $0) ?? .nan).magnitude
    }
    return true
  }

  /// Forgets what is measured of iterations that the map has no column for any more.
  mutating func keepOnly(_ iterations: [Int]) {
    guard sizes.count > 4 * iterations.count else { return }
    let wanted = Set(iterations)
    sizes = sizes.filter { wanted.contains($0.key) }
  }
}
