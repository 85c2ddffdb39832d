import Comparison
import Derivation
import Engine
import Session
import ScreenKit

/// The final cost of every contender at many learning rates: what each could do at its best.
public struct CompareSweep: Sendable {
  /// A contender at a learning rate.
  public struct Point: Hashable, Sendable {
    /// The contender's place among all, which decides its letter and colour.
    public let place: Int
    /// Its letter.
    public let letter: String
    /// The learning rate.
    public let rate: Double
    /// The final cost; nil where it diverged.
    public let cost: Double?
    /// Whether the contender has this learning rate now.
    public let isOwn: Bool
  }

  /// A contender in the table.
  public struct Row: Hashable, Sendable {
    /// The contender's place among all.
    public let place: Int
    /// Its letter and name.
    public let name: String
    /// What stands in the columns.
    public let cells: [String]
    /// Whether it is chosen.
    public let isChosen: Bool
  }

  /// What is shown.
  public let title: String
  /// How much of it is done.
  public let progress: String
  /// The points that are known, the chosen contender's last.
  public let points: [Point]
  /// The axis of costs.
  public let scale: CostScale
  /// The least and the greatest learning rate.
  public let rates: ClosedRange<Double>
  /// The learning rates that contenders have now; the chosen contender's last.
  public let ownRates: [(rate: Double, isChosen: Bool)]
  /// The columns of the table, the most important first.
  public let columns: [CompareTable.Column]
  /// The contenders.
  public let rows: [Row]
  /// What to make of it, the most important first.
  public let notes: [String]

  /// Whether there is anything to draw; else the notes say why not.
  public let hasPoints: Bool

  /// The sweep of a comparison.
  public init(_ model: CompareModel, _ context: CompareContext) {
    let sweeps = Sweeps(model)
    let reason = Self.reason(model, context)
    hasPoints = reason == nil
    let isASCII = context.isASCII
    let eta = isASCII ? "eta" : "η"
    title = "\(model.comparedName) \(model.trialLength) by \(eta)"
    progress = reason == nil ? sweeps.progress : ""
    points = sweeps.points
    scale = CostScale(points.compactMap(\.cost), start: model.startCost)
    let all = model.contenders.map(\.optimizer.learningRate)
    let fixed = sweeps.fixedRates
    rates = min(fixed.lowerBound, all.min() ?? 1)...max(fixed.upperBound, all.max() ?? 1)
    ownRates = model.sweepers.reversed().map { (all[$0], $0 == model.chosen) }
    let cost = model.comparedWord
    columns = [
      CompareTable.Column(title: "\(eta) now", width: 9),
      CompareTable.Column(title: cost, width: 11),
      CompareTable.Column(title: "best \(eta)", width: 9),
      CompareTable.Column(title: "\(cost) then", width: max(11, cost.count + 7)),
      CompareTable.Column(title: "diverges", width: 9),
      CompareTable.Column(title: isASCII ? "first D" : "first Δ", width: 10),
    ]
    rows = model.contenders.indices.map { place in
      Row(
        place: place,
        name: "\(Contender.letter(place)) \(context.name(of: model.contenders[place]))",
        cells: sweeps.cells(place, isASCII ? "..." : "…"), isChosen: place == model.chosen)
    }
    notes = reason.map { [$0] } ?? SweepNotes(model, sweeps, context).all
  }

  /// Why a sweep would say nothing new here; nil where it does.
  static func reason(_ model: CompareModel, _ context: CompareContext) -> String? {
    guard model.runs.dimension == .learningRate else { return nil }
    return "Contenders are learning rates here, so the race itself is the sweep: "
      + "\(context.key(.page(.curves))) has their curves, "
      + "\(context.key(.page(.table))) ranks them, "
      + "\(context.key(.varies)) compares by something else."
  }
}

/// The sweeps of all contenders, as far as they are done.
struct Sweeps {
  let model: CompareModel
  /// The contenders' trials, by their places, ascending in the learning rate.
  let keys: [[TrialKey]]
  private let own: [TrialKey?]

  init(_ model: CompareModel) {
    self.model = model
    keys = model.contenders.indices.map(model.sweepKeys)
    own = model.contenders.map(model.runs.ownKey)
  }

  /// The learning rates of every sweep.
  var fixedRates: ClosedRange<Double> {
    let rates = LearningRateSweep.rates
    return (rates.first ?? 1e-5)...(rates.last ?? 10)
  }

  /// How much is done of what is asked.
  var progress: String {
    let wanted = model.sweepers.flatMap { keys[$0] }
    let done = model.runs.trials.doneCount(wanted)
    return done == wanted.count && done > 0
      ? "all \(done) done" : "\(done) of \(wanted.count) done"
  }

  func isDone(_ place: Int) -> Bool {
    !keys[place].isEmpty && model.runs.trials.doneCount(keys[place]) == keys[place].count
  }

  func outcome(_ key: TrialKey) -> TrialOutcome? { model.runs.trials.outcome(key) }

  /// What came of a contender as it is.
  func own(_ place: Int) -> TrialOutcome? { own[place].flatMap(outcome) }

  /// The learning rate with the lowest finite cost, of equal ones the least; nil while it is not
  /// known, and where all diverged.
  func best(_ place: Int) -> (rate: Double, cost: Double)? {
    guard isDone(place) else { return nil }
    let finite = keys[place].compactMap { key in
      outcome(key).flatMap { $0.hasDiverged ? nil : (key.optimizer.learningRate, $0.cost) }
    }
    return finite.min { $0.1 < $1.1 }
  }

  /// The least learning rate from which on all diverge; nil where the greatest does not.
  func divergence(_ place: Int) -> Double? {
    keys[place].reversed().prefix { outcome($0)?.hasDiverged == true }.last?
      .optimizer.learningRate
  }

  /// The largest change that the first update of a contender makes; nil while it is not known.
  func firstChange(_ place: Int) -> Double? {
    model.report(place)?.firstChange ?? own(place)?.firstChange
  }

  var points: [CompareSweep.Point] {
    model.sweepers.reversed().flatMap { place in
      keys[place].compactMap { key in
        outcome(key).map { outcome in
          CompareSweep.Point(
            place: place, letter: Contender.letter(place), rate: key.optimizer.learningRate,
            cost: outcome.hasDiverged ? nil : outcome.cost, isOwn: key == own[place])
        }
      }
    }
  }

  /// The sign of a best learning rate that is the least or the greatest of all.
  private func edge(_ rate: Double) -> String {
    rate >= fixedRates.upperBound ? "≥" : rate <= fixedRates.lowerBound ? "≤" : ""
  }

  func cells(_ place: Int, _ pending: String) -> [String] {
    let format = NumberFormat.short
    let cost = own(place).map { $0.hasDiverged ? "diverged" : format.text($0.cost) }
    let best = best(place)
    let none = isDone(place) ? "none" : pending
    return [
      format.text(model.contenders[place].optimizer.learningRate), cost ?? pending,
      best.map { edge($0.rate) + format.text($0.rate) } ?? none,
      best.map { format.text($0.cost) } ?? none,
      isDone(place) ? divergence(place).map { "≥" + format.text($0) } ?? "never" : pending,
      firstChange(place).map(format.text) ?? pending,
    ]
  }
}

extension CompareModel {
  /// How long trials are, in words.
  var trialLength: String {
    let counts = Set(contenders.compactMap { runs.trials.iterations[$0.id] }).sorted()
    guard let least = counts.first, let most = counts.last else { return "at the end" }
    let range = least == most ? "\(least)" : "\(least) to \(most)"
    let end = runs.landscape.isMap ? "" : " (all epochs)"
    return "after \(range) iterations" + (runs.trials.isAtEnd ? end : "")
  }

  /// The cost where all start; nil while it is not known.
  var startCost: Double? { runs.startKey.flatMap(runs.trials.outcome)?.cost }
}
