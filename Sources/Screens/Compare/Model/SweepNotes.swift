import Derivation
import Engine

/// What makes learning rates comparable, computed, so that nobody is fooled.
struct SweepNotes {
  private let model: CompareModel
  private let sweeps: Sweeps
  private let isASCII: Bool
  private let isAtBest: Bool

  init(_ model: CompareModel, _ sweeps: Sweeps, _ context: CompareContext) {
    (self.model, self.sweeps) = (model, sweeps)
    isASCII = context.isASCII
    isAtBest = model.contenders.indices.allSatisfy { place in
      sweeps.best(place)?.rate == model.contenders[place].optimizer.learningRate
    }
  }

  private var eta: String { isASCII ? "eta" : "η" }
  private var beta: String { isASCII ? "beta" : "β" }

  /// All of them, the most important first.
  var all: [String] {
    [order].compactMap(\.self) + [scales].compactMap(\.self) + [signs] + forms
      + [edges].compactMap(\.self)
  }

  private let signs = "* several contenders; ▲ the learning rates of now; ↑ ↓ beyond the axis."

  // MARK: Who is ahead

  /// The order now and at the best learning rates.
  private var order: String? {
    let places = model.contenders.indices
    guard places.count > 1 else { return nil }
    let now = places.compactMap { sweeps.own($0) }.map { $0.hasDiverged ? .infinity : $0.cost }
    let best = places.compactMap { sweeps.best($0)?.cost }
    guard now.count == places.count else { return nil }
    guard best.count == places.count else { return "Now: \(chain(now))" }
    return isAtBest
      ? "All at their best \(eta): \(chain(now))"
      : "Now: \(chain(now))   at the best \(eta): \(chain(best))"
  }

  /// Letters by cost, the lowest first.
  private func chain(_ costs: [Double]) -> String {
    let places = costs.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
    return places.enumerated().map { rank, place in
      let letter = Contender.letter(place)
      guard rank > 0 else { return letter }
      return (costs[places[rank - 1]] == costs[place] ? " = " : " < ") + letter
    }.joined()
  }

  /// Contenders whose best learning rate is the least or the greatest of the sweep.
  private var edges: String? {
    let fixed = sweeps.fixedRates
    let places = model.contenders.indices.filter { place in
      sweeps.best(place).map { !(fixed.lowerBound < $0.rate && $0.rate < fixed.upperBound) }
        ?? false
    }
    guard !places.isEmpty else { return nil }
    let letters = places.map(Contender.letter).joined(separator: ", ")
    return "≤ ≥ at the edge of the sweep: for \(letters) the best may lie beyond."
  }

  // MARK: What a learning rate means

  /// How far the first update goes for each unit of the learning rate.
  private var scales: String? {
    let format = NumberFormat.significant(3)
    let parts = model.contenders.indices.compactMap { place -> String? in
      guard let change = sweeps.firstChange(place), change.isFinite else { return nil }
      let rate = model.contenders[place].optimizer.learningRate
      return "\(Contender.letter(place)) \(format.text(change / rate))"
    }
    guard parts.count == model.contenders.count else { return nil }
    let first = isASCII ? "First D" : "First Δ"
    return "\(first) counted in \(eta): " + parts.joined(separator: "  ")
  }

  /// What the learning rates of momentum are in the other form.
  private var forms: [String] {
    // Elsewhere all have the same rule, and would say the same.
    guard model.runs.dimension == .optimizer else { return [] }
    return model.contenders.indices.compactMap { place in
      let optimizer = model.contenders[place].optimizer
      guard case .momentum(let factor, nesterov: false) = optimizer.kind, factor < 1 else {
        return nil
      }
      let (rate, share) = (optimizer.learningRate, 1 - factor)
      let isLecture = optimizer.form == .lecture
      let other = isLecture ? rate * share : rate / share
      let (mine, others) = isLecture ? ("lecture", "standard") : ("standard", "lecture")
      let way = isLecture ? "\(eta)(1-\(beta))" : "\(eta)/(1-\(beta))"
      return
        "\(Contender.letter(place)): \(mine) \(eta) \(text(rate)) \(beta) \(text(factor)) is "
        + "\(others) \(eta) \(text(other)), \(way)."
    }
  }

  /// A setting as one would type it: 0.1·(1−0.9) is 0.01 but for the last bits.
  private func text(_ value: Double) -> String {
    NumberFormat.short.text(Double(NumberFormat.significant(12).text(value)) ?? value)
  }
}
