import Derivation

/// What an open question keeps from who is asked: numbers, and the steps behind them.
///
/// Withheld is not the same as not computed: `?`, not `…`.
public struct Withheld: Hashable, Sendable {
  /// The iteration that is asked about.
  public let iteration: Int
  /// Its steps, from 0, whose numbers are hidden; none for a question that is about no number.
  public let hidden: Range<Int>
  /// The last step of it that one can stand on.
  public let limit: Int

  /// Steps of an iteration.
  init(iteration: Int, hidden: Range<Int>, limit: Int) {
    self.iteration = iteration
    self.hidden = hidden
    self.limit = limit
  }

  /// The number that a step makes, with all that is made of its inputs on the way to it.
  ///
  /// What stands between the inputs and the number, such as the products of a sum, would give it away.
  init(_ steps: IterationSteps, asked index: Int) {
    let address = steps.plan.address(at: index)
    let sources = steps.equation(of: address).expression.leaves.compactMap(\.source)
    let iteration = steps.record.iteration
    let last = sources.filter { $0.iteration == iteration }.map(\.index).max()
    let group = steps.plan.location(of: index).group(.unit)
    let first = max(group.lowerBound, (last ?? -1) + 1)
    self.init(iteration: iteration, hidden: min(first, index)..<index + 1, limit: index)
  }

  /// The steps that a question for the number of a step hides.
  package static func hiddenSteps(of steps: IterationSteps, asked index: Int) -> Range<Int> {
    Withheld(steps, asked: index).hidden
  }

  /// Whether the number of a step is hidden.
  public func hides(_ moment: Moment) -> Bool {
    moment.iteration == iteration && hidden.contains(moment.index)
  }

  /// Whether the number that a moment makes is hidden, or comes after what is asked.
  func keeps(_ moment: Moment) -> Bool { hides(moment) || !allows(moment) }

  /// Whether one may stand there.
  func allows(_ moment: Moment) -> Bool {
    moment.iteration < iteration || moment.iteration == iteration && moment.index <= limit
  }
}
