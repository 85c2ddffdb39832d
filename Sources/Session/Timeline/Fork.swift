import Derivation
import Engine

/// Where a segment of a run begins, and what was changed there.
public struct Fork {
  /// What the segment goes on from.
  public let parent: Timeline
  /// What was changed.
  public let change: Change
  /// The first iteration of the segment.
  public let firstIteration: Int
  /// The segment's number, above that of its parent.
  public let segment: Int
  /// What a changed parameter was before.
  public let oldValue: Double?
  /// The settings after the change.
  let setup: Setup

  /// A change at the start of an iteration of `parent`.
  ///
  /// Throws what stands against the change.
  init(
    _ change: Change, of parent: Timeline, at firstIteration: Int, segment: Int
  ) throws(ChangeProblem) {
    self.parent = parent
    self.change = change
    self.firstIteration = firstIteration
    self.segment = segment
    setup = try change.applied(to: parent.setup)
    guard case .parameter(let parameter, let value) = change else {
      oldValue = nil
      return
    }
    let old = parent.snapshot(before: firstIteration)
      .value(of: parameter, in: parent.setup.network)
    guard old.bitPattern != value.bitPattern else { throw .noChange }
    oldValue = old
  }

  /// The iteration before the first, where there is one: it made what was not changed.
  ///
  /// Where several changes follow each other at one iteration, what passed all of them.
  var previousIteration: PreviousIteration? {
    guard firstIteration > 1 else { return nil }
    var steps: [(change: Change, old: Network)] = [(change, parent.setup.network)]
    var keepsMemory = change.keepsMemory(parent.setup, setup)
    var last = parent
    while let fork = last.fork, fork.firstIteration == firstIteration {
      steps.append((fork.change, fork.parent.setup.network))
      keepsMemory = keepsMemory && fork.change.keepsMemory(fork.parent.setup, fork.setup)
      last = fork.parent
    }
    let iteration = firstIteration - 1
    return PreviousIteration(
      segment: parent.plan.segment(of: iteration), plan: parent.plan.steps(of: iteration),
      keepsMemory: keepsMemory
    ) { [steps] parameter in
      var parameter: Parameter? = parameter
      for step in steps {
        parameter = parameter.flatMap { step.change.origin(of: $0, in: step.old) }
      }
      return parameter
    }
  }
}

extension Timeline {
  /// The curve as it was before an iteration.
  func curve(before iteration: Int) -> LossCurve {
    guard iteration <= iterationCount else { return curve }
    let last = iteration - 1
    return curve.cut(after: last, cost: last == 0 ? 0 : steps(of: last).record.cost)
  }
}
