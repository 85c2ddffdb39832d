import Derivation
import Engine
import Formulas

/// A search for the next iteration in which a condition holds, gone in pieces.
///
/// Iterations are looked at when they are done, each once and in order.
public struct Search: Sendable {
  /// What is looked for.
  public let condition: Formula
  /// The first iteration that is looked at.
  public let first: Int
  /// The last iteration that is looked at.
  public let last: Int
  /// The iteration that is looked at next.
  public internal(set) var next: Int

  /// A search from where one stands in a run, over at most `maximumIterations`, at least 1.
  ///
  /// It begins with the iteration that one stands in, or with the next one from its last step: so
  /// the same search goes on from what it found. `condition` must be a condition.
  public init(_ condition: Formula, from run: Run, maximumIterations: Int = 1_000_000) {
    precondition(condition.isCondition, "only a condition can be searched for")
    self.condition = condition
    let isAtEnd = run.moment == run.timeline.plan.end(run.moment.iteration)
    first = run.moment.iteration + (isAtEnd ? 1 : 0)
    last = min(first + max(1, maximumIterations), RunPlan.endOfIterations) - 1
    next = first
  }
}

/// How far a search came.
public enum SearchResult: Hashable, Sendable {
  /// The condition holds in the iteration of this moment, its last step.
  case found(Moment)
  /// There is more to look at.
  case running
  /// It held in no iteration that was to be looked at.
  case limit
  /// The run diverged before it held; the first step that is not finite.
  case diverged(Moment)
  /// The condition names what the run does not have.
  case problem(FormulaError)
}

extension Run {
  /// Looks at some more iterations, about `work` multiply–adds, at least one.
  ///
  /// Changes nothing that is shown: where the search found something one can go there.
  public func advance(_ search: inout Search, work: Int) -> SearchResult {
    var left = work
    repeat {
      if let limit = timeline.limit, search.next > limit.iteration {
        return .diverged(timeline.divergence?.moment ?? limit)
      }
      guard search.next <= search.last else { return .limit }
      let owner = timeline.owner(of: search.next)
      do throws(FormulaError) {
        if try owner.holds(search.condition, at: search.next) {
          search.next += 1
          return .found(timeline.plan.end(search.next - 1))
        }
      } catch {
        return .problem(error)
      }
      left -= owner.workOfLook(search.condition)
      search.next += 1
    } while left > 0
    return search.next > search.last && timeline.limit == nil ? .limit : .running
  }
}

extension Timeline {
  /// About as many multiply–adds as looking at an iteration takes.
  fileprivate func workOfLook(_ condition: Formula) -> Int {
    isOfTrainer(condition) ? work.multiplyAdds + 300 : 3 * work.multiplyAdds + 10_000
  }

  /// Whether a condition is about what the trainer keeps, so that nothing need be recorded.
  private func isOfTrainer(_ condition: Formula) -> Bool {
    condition.quantities.allSatisfy { quantity in
      switch quantity {
      case .cost, .loss: true
      case .parameter(let parameter), .updated(let parameter), .gradient(let parameter):
        setup.network.has(parameter)
      case .constant(.learningRate): true
      default: false
      }
    }
  }

  /// Whether a condition holds in an iteration of this timeline.
  fileprivate func holds(_ condition: Formula, at iteration: Int) throws(FormulaError) -> Bool {
    let trainer = stand(after: iteration - 1)
    guard isOfTrainer(condition) else {
      let record = trainer.recordStep()
      note()
      return try condition.holds(in: IterationSteps(record))
    }
    var used: [Quantity: Double] = [:]
    for case .parameter(let parameter) in condition.quantities {
      used[.parameter(parameter)] = trainer.value(of: parameter)
    }
    trainer.step()
    note()
    let samples = schedule.places(of: iteration).count
    return try condition.holds(
      FormulaNumbers(
        iteration: iteration, epoch: schedule.epoch(of: iteration),
        hasDiverged: trainer.hasDiverged
      ) { quantity in
        switch quantity {
        case .cost: .success(trainer.cost)
        case .loss: .success(trainer.loss(sample: samples))
        case .updated(let parameter): .success(trainer.value(of: parameter))
        case .gradient(let parameter): .success(trainer.gradient(of: parameter))
        case .constant: .success(trainer.setup.optimizer.learningRate)
        default: used[quantity].map { .success($0) } ?? .failure(.notInThisRun)
        }
      })
  }
}
