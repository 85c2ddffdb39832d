import Comparison
import Experiments

/// What contenders are compared, and what became of each.
struct Comparison {
  /// A contender and its runs.
  struct Entry {
    /// Who ran.
    let contender: Contender
    /// Its run with the settings as they are.
    let result: Heat.Result
    /// Its final cost at each learning rate; empty without a sweep.
    let sweep: [Trial]
    /// Its final cost with each seed; empty where one alone was asked for.
    let seeds: [Trial]
  }

  /// A run with another learning rate or seed, that came to its end.
  struct Trial {
    /// The learning rate, or the seed.
    let value: Double
    /// The cost at the end.
    let final: Double
    /// Where it diverged.
    let divergence: TrainingRun.Divergence?
  }

  /// What is asked for.
  struct Plan {
    let dimension: ContenderDimension
    let contenders: [Contender]
    let epochs: Int
    /// The learning rates that each contender is run with as well.
    let rates: [Double]
    /// The seeds that each contender is run with as well.
    let seeds: [UInt64]
    let keepsParameters: Bool
  }

  let plan: Plan
  let entries: [Entry]
  /// Whether the person stopped it; contenders that had not begun are not among the entries.
  let isInterrupted: Bool

  /// Runs all that is planned.
  init(_ plan: Plan) {
    self.plan = plan
    let contenders = plan.contenders
    let heats =
      contenders.map {
        Heat(
          setup: $0.experiment.setup, epochs: plan.epochs,
          keeping: plan.keepsParameters ? .costsAndParameters : .costs)
      }
      + contenders.flatMap { contender in
        (plan.rates.map(contender.experiment.withLearningRate)
          + plan.seeds.map(contender.experiment.seeded))
          .map { Heat(setup: $0.setup, epochs: plan.epochs, keeping: .lastCost) }
      }
    let (results, isInterrupted) = Race.results(of: heats)
    self.isInterrupted = isInterrupted
    let trials = plan.rates + plan.seeds.map { Double($0) }
    entries = contenders.enumerated().compactMap { index, contender in
      guard let result = results[index] else { return nil }
      let first = contenders.count + index * trials.count
      let done = zip(trials, results[first..<first + trials.count]).map(Self.trial)
      return Entry(
        contender: contender, result: result,
        sweep: done.prefix(plan.rates.count).compactMap(\.self),
        seeds: done.suffix(plan.seeds.count).compactMap(\.self))
    }
  }

  private static func trial(_ value: Double, _ result: Heat.Result?) -> Trial? {
    guard let result, !result.isInterrupted else { return nil }
    return Trial(value: value, final: result.finalCost, divergence: result.divergence)
  }
}

extension Comparison.Entry {
  /// The lowest cost and the epoch after which it was; nil where none is a number.
  var best: (epoch: Int, cost: Double)? {
    result.history.enumerated().filter { !$0.element.isNaN }
      .min { $0.element < $1.element }.map { ($0.offset, $0.element) }
  }

  /// The trial of the sweep with the lowest final cost, the lowest rate if several have it.
  var bestRate: Comparison.Trial? {
    sweep.filter { $0.divergence == nil }.min { $0.final < $1.final }
  }
}
