import Derivation
import Engine

/// Where a run stopped making finite numbers.
public struct Divergence: Hashable, Sendable {
  /// The iteration that diverged, the last of the run.
  public let iteration: Int
  /// The first step whose number is not finite; side roads do not count.
  public let address: StepAddress?
  /// That step's moment; without one the iteration's last.
  public let moment: Moment
}

extension Timeline {
  /// Where the run diverged; nil if it has not yet.
  ///
  /// The first use replays the last iteration and looks through its steps.
  public var divergence: Divergence? {
    if let knownDivergence { return knownDivergence }
    guard let lastIteration, let limit else { return nil }
    let steps = steps(of: lastIteration)
    let address = steps.firstNotFinite()
    let index = address.flatMap { steps.plan.index(of: $0) } ?? limit.index
    knownDivergence = Divergence(
      iteration: lastIteration, address: address,
      moment: plan.moment(iteration: lastIteration, index: index))
    return knownDivergence
  }
}
