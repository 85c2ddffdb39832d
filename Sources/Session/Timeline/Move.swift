import Derivation
import Engine

/// Something that a key or a command does to where one stands in a run.
///
/// Iterations and epochs count from 1, the steps of an iteration from 0.
public enum Move: Hashable, Sendable {
  /// To the next place at the granularity.
  case forward
  /// To the previous place at the granularity.
  case back
  /// To the first step of this iteration.
  case iterationStart
  /// To the last step of this iteration.
  case iterationEnd
  /// To the first step of the next phase.
  case nextPhase
  /// To the first step of this phase or, from there, of the phase before.
  case previousPhase
  /// To the same step one iteration earlier.
  case earlierIteration
  /// To the same step one iteration later.
  case laterIteration
  /// To a step of this iteration.
  case step(Int)
  /// To the first step of an iteration.
  case iteration(Int)
  /// To the first step of an epoch.
  case epochStart(Int)
  /// To the last step of an epoch.
  case epochEnd(Int)
  /// To the first step of the run.
  case runStart
  /// To a moment, such as the one that made a number; its iteration and step count, not its
  /// segment.
  case moment(Moment)

  /// Whether it is a step at the granularity, which leaves the anchor where it is.
  public var isStep: Bool { self == .forward || self == .back }

  /// Whether one can go back from it as from a jump; steps and moves to a neighbour are not jumps.
  public var isJump: Bool {
    switch self {
    case .forward, .back, .nextPhase, .previousPhase, .earlierIteration, .laterIteration: false
    case .iterationStart, .iterationEnd, .step, .iteration, .epochStart, .epochEnd, .runStart,
      .moment:
      true
    }
  }
}

extension Cursor {
  /// Where a move leads; nil if there is no such place.
  ///
  /// `limit` is the last moment of a run that ends. A jump beyond it leads to it.
  public func destination(of move: Move, limit: Moment? = nil) -> Moment? {
    let target: Moment?
    switch move {
    case .forward: return next(limit: limit)
    case .back: return previous()
    case .nextPhase: target = nextPhase
    case .previousPhase: target = previousPhase
    case .laterIteration: target = sameStep(inIteration: moment.iteration + 1)
    case .earlierIteration: target = sameStep(inIteration: moment.iteration - 1)
    case .iterationStart, .iterationEnd, .step, .iteration, .epochStart, .epochEnd, .runStart,
      .moment:
      target = jumpTarget(move)
    }
    guard let target, let limit, limit < target else { return target }
    return move.isJump ? limit : nil
  }

  private func jumpTarget(_ move: Move) -> Moment? {
    let epochs = 1..<RunPlan.endOfIterations / plan.schedule.iterationsPerEpoch
    switch move {
    case .iterationStart: return at(moment.iteration, 0)
    case .iterationEnd: return end(ofIteration: moment.iteration)
    case .step(let index): return at(moment.iteration, index)
    case .iteration(let iteration): return at(iteration, 0)
    case .epochStart(let epoch):
      return epochs ~= epoch ? at(plan.iterations(ofEpoch: epoch).lowerBound, 0) : nil
    case .epochEnd(let epoch):
      return epochs ~= epoch
        ? end(ofIteration: plan.iterations(ofEpoch: epoch).upperBound) : nil
    case .moment(let moment): return at(moment.iteration, moment.index)
    case .forward, .back, .nextPhase, .previousPhase, .earlierIteration, .laterIteration, .runStart:
      return plan.start
    }
  }

  /// A moment of the run; nil if the run has no such moment.
  private func at(_ iteration: Int, _ index: Int) -> Moment? {
    guard (1..<RunPlan.endOfIterations).contains(iteration), index >= 0,
      index < plan.steps(of: iteration).count
    else { return nil }
    return plan.moment(iteration: iteration, index: index)
  }

  private func end(ofIteration iteration: Int) -> Moment? {
    at(iteration, plan.steps(of: iteration).count - 1)
  }

  private var nextPhase: Moment {
    plan.next(after: plan.group(at: moment, .phase).upperBound)
  }

  private var previousPhase: Moment? {
    let first = plan.group(at: moment, .phase).lowerBound
    guard first == moment else { return first }
    return plan.previous(before: first).map { plan.group(at: $0, .phase).lowerBound }
  }

  private func sameStep(inIteration iteration: Int) -> Moment? {
    iteration < 1 ? nil : plan.sameStep(as: moment, inIteration: iteration)
  }
}
