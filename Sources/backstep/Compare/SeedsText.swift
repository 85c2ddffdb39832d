import Comparison
import Derivation
import Experiments

/// How far final costs lie apart that only a seed tells from each other.
struct SeedsText {
  private let outcome: CompareOutcome
  private let names: [(letter: Character, name: String)]

  /// The text of a comparison over seeds.
  init(_ outcome: CompareOutcome, names: [(letter: Character, name: String)]) {
    self.outcome = outcome
    self.names = names
  }

  /// The table, and whether seeds can matter at all.
  var lines: [String] {
    if outcome.entries.allSatisfy(\.seeds.isEmpty) {
      return ["No run with another seed came to its end."]
    }
    var table = Table(columns: [.left, .left, .right, .right, .right, .right])
    table.add(["", "contender", "lowest", "median", "highest", "diverged"])
    for (name, entry) in zip(names, outcome.entries) {
      let lost = entry.seeds.filter { $0.divergence != nil }.count
      let spread = Spread(entry.seeds.map { $0.divergence == nil ? $0.final : .infinity })
      table.add(
        [String(name.letter), String(name.name.prefix(30))]
          + [spread?.low, spread?.median, spread?.high].map(text) + ["\(lost)"])
    }
    return ["final cost with the seeds 1 to \(outcome.plan.seedCount)"] + table.lines + remark
  }

  private func text(_ value: Double?) -> String {
    guard let value else { return "-" }
    return value.isFinite ? NumberFormat.short.text(value) : "diverged"
  }

  private var remark: [String] {
    let draws = outcome.drawsFromSeed
    if draws { return [] }
    return [
      "Nothing here is drawn from a seed, neither weights nor an order of rows:",
      "every seed gives the same run.",
    ]
  }
}

/// The ends and the middle of some numbers.
struct Spread: Equatable {
  let low: Double
  let median: Double
  let high: Double

  /// Nil for no numbers; none may be NaN.
  init?(_ numbers: [Double]) {
    let sorted = numbers.sorted()
    guard let low = sorted.first, let high = sorted.last else { return nil }
    self.low = low
    self.high = high
    let (below, above) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    median = below == above ? below : below / 2 + above / 2
  }
}
