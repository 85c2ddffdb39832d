import Derivation
import Lessons
import Session

// What the step screen has to do for `Screen.setUp`, in this order, each problem told and the rest done
// all the same; not converted yet.
//
//   if let iteration = show.iteration, !goToShown(iteration: iteration) {
//     fail("the run has no iteration \(iteration)")
//   }
//   if let step = show.step, let problem = goToShown(step) { fail(problem) }
//   if let granularity = show.granularity { run.setGranularity(granularity) }
//   if let pane = show.pane { lower = LowerPaneKind(pane) }
//   if show.page != nil { fail("this screen has no pages") }

extension State {
  private mutating func goToShown(iteration: Int) -> Bool {
    run.perform(.iteration(iteration))
    return run.moment.iteration == iteration
  }

  /// Goes to a step of the iteration; returns why there is none.
  private mutating func goToShown(_ step: Show.Step) -> String? {
    let place = run.current
    switch step {
    case .number(let number):
      guard number <= place.steps.count else {
        return "there is no step \(number); allowed: 1 to \(place.steps.count)"
      }
      run.perform(.step(number - 1))
    case .making(let name):
      let sample = place.address.sample ?? 1
      guard let quantity = name.quantity(names: Names(place.steps.record.setup.network)),
        let address = place.steps.address(of: quantity, sample: sample),
        let index = place.steps.plan.index(of: address)
      else { return "no step of this iteration makes \(name.text)" }
      run.perform(.step(index))
    }
    return nil
  }
}

extension LowerPaneKind {
  /// The pane of a lesson's word.
  init(_ pane: Show.Pane) {
    self =
      switch pane {
      case .context: .context
      case .parameters: .parameters
      case .cost: .curve
      case .history: .history
      case .matrices: .matrix
      case .check: .check
      case .nudge: .nudge
      }
  }
}
