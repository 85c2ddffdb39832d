import Comparison
import Derivation
import Engine
import Session
import ScreenKit

/// The final costs of every contender from several seeds, which tell what is luck.
public struct CompareSeeds: Sendable {
  /// A contender.
  public struct Row: Hashable, Sendable {
    /// The contender's place among all, which decides its colour.
    public let place: Int
    /// Its letter and name.
    public let name: String
    /// Whether it is chosen.
    public let isChosen: Bool
    /// The least, the median and the greatest final cost, as text.
    public let cells: [String]
    /// The final costs of the seeds that ended with a finite one, by seed.
    public let costs: [Double]
    /// The median, of an even number the lower of the two in the middle; nil while a seed is open.
    public let median: Double?
    /// How many seeds diverged.
    public let divergedCount: Int
    /// The final cost of each seed as text, from seed 1 on.
    public let bySeed: [String]
  }

  /// What is shown.
  public let title: String
  /// How much of it is done.
  public let progress: String
  /// The contenders.
  public let rows: [Row]
  /// The axis of costs.
  public let scale: CostScale
  /// What to make of it; where there is no spread, why.
  public let notes: [String]
  /// Whether there is anything to draw.
  public let hasSpread: Bool

  /// The seeds of a comparison.
  public init(_ model: CompareModel, _ context: CompareContext) {
    let count = model.seedCount
    let keys = model.contenders.map { model.runs.seedKeys(of: $0, count: count) }
    let outcomes = keys.map { $0.map(model.runs.trials.outcome) }
    let reason = Self.reason(model)
    hasSpread = reason == nil
    title = "seeds 1 to \(count): \(model.comparedName) \(model.trialLength)"
    let (done, all) = (
      model.runs.trials.doneCount(keys.flatMap(\.self)), count * model.contenders.count
    )
    progress = reason != nil ? "" : done == all ? "all \(all) done" : "\(done) of \(all) done"
    let pending = context.pending
    rows = model.contenders.indices.map { place in
      Row(place, model, outcomes[place], context, pending: pending)
    }
    scale = CostScale(rows.flatMap(\.costs), start: model.startCost, showsStart: false)
    notes =
      reason.map { [$0] + Self.advice(model, context) }
      ?? Self.verdict(rows, outcomes, model.chosen)
  }

  // MARK: No spread

  /// Why all seeds would give the same; nil if they do not.
  static func reason(_ model: CompareModel) -> String? {
    if model.runs.landscape.isMap {
      return "A surface has one start for all and no data: nothing is drawn from a seed."
    }
    return model.runs.drawsFromSeed
      ? nil
      : "Nothing here comes from a seed: all weights are given and rows are not shuffled. "
        + "From every seed each contender gives the same, so there is no luck to see."
  }

  private static func advice(_ model: CompareModel, _ context: CompareContext) -> [String] {
    model.runs.landscape.isMap
      ? [
        "\(context.key(.moveStart)) moves the start; "
          + "\(context.key(.landscape)) changes the ground, the network comes after the "
          + "surfaces."
      ]
      : [
        "Leave `weights` out of a layer of the experiment file, and they are drawn; or let "
          + "`training` have `shuffle: true` with a `batch` of fewer than all rows.",
        "Of those that come with Backstep, iris draws its weights.",
      ]
  }

  // MARK: What the spread says

  /// How the one with the lowest median compares with the chosen one, or with the next, seed by
  /// seed.
  private static func verdict(
    _ rows: [Row], _ outcomes: [[TrialOutcome?]], _ chosen: Int
  ) -> [String] {
    let ranked = rows.filter { $0.median != nil }.sorted {
      ($0.median ?? .infinity, $0.place) < ($1.median ?? .infinity, $1.place)
    }
    guard ranked.count == rows.count, rows.count > 1 else { return [] }
    func cost(_ outcome: TrialOutcome?) -> Double {
      outcome.map { $0.hasDiverged ? .infinity : $0.cost } ?? .infinity
    }
    let first = ranked[0]
    let second = ranked.first { $0.place == chosen && chosen != first.place } ?? ranked[1]
    let (one, two) = (outcomes[first.place].map(cost), outcomes[second.place].map(cost))
    let (a, b) = (Contender.letter(first.place), Contender.letter(second.place))
    let order = ranked.map { Contender.letter($0.place) }.joined(separator: ", ")
    return [
      "By the median, the lowest first: \(order).",
      luck(a, b, wins: zip(one, two).count { $0 < $1 }, losses: zip(one, two).count { $0 > $1 }),
    ]
  }

  /// How often chance alone would part two contenders as clearly.
  private static func luck(_ a: String, _ b: String, wins: Int, losses: Int) -> String {
    let count = wins + losses
    guard count > 0 else { return "\(a) and \(b) end alike from every seed." }
    let chance = NumberFormat.significant(2).text(
      100 * SignTest.chance(of: max(wins, losses), among: count))
    return "\(a) ends lower than \(b) from \(wins) of \(count) seeds; luck alone parts them so in "
      + "\(chance) % of tries."
  }
}

/// How likely chance alone is to part two that are alike; the sign test of Arbuthnot, 1710.
enum SignTest {
  /// The share of tries in which `count` fair coins fall at least `most` times on the same side.
  static func chance(of most: Int, among count: Int) -> Double {
    var ways = 1.0
    var (all, these) = (0.0, 0.0)
    for heads in 0...max(0, count) {
      all += ways
      if heads >= most || count - heads >= most { these += ways }
      ways = ways * Double(count - heads) / Double(heads + 1)
    }
    return these / all
  }
}

extension CompareSeeds.Row {
  fileprivate init(
    _ place: Int, _ model: CompareModel, _ outcomes: [TrialOutcome?], _ context: CompareContext,
    pending: String
  ) {
    let format = NumberFormat.significant(3)
    self.place = place
    name = "\(Contender.letter(place)) \(context.name(of: model.contenders[place]))"
    isChosen = place == model.chosen
    let known = outcomes.compactMap(\.self)
    costs = known.filter { !$0.hasDiverged }.map(\.cost)
    divergedCount = known.count - costs.count
    let isDone = known.count == outcomes.count && !known.isEmpty
    // Who diverged is worse than all others.
    let sorted = known.map { $0.hasDiverged ? .infinity : $0.cost }.sorted()
    let middle = isDone ? sorted[(sorted.count - 1) / 2] : nil
    median = middle
    func text(_ cost: Double?) -> String {
      cost.map { $0.isFinite ? format.text($0) : "diverged" } ?? pending
    }
    cells = [text(sorted.first), text(middle), text(sorted.last)]
    bySeed = outcomes.map { outcome in
      text(outcome.map { $0.hasDiverged ? .infinity : $0.cost })
    }
  }
}
