import Derivation
import Lessons
import ScreenKit
import Session

extension Scene<StepModel> {
  /// The step in lines: where it stands, what it makes, its equation, the same in words.
  var spoken: [String] {
    let step = StepContext(self)
    let equation = step.steps.equation(of: step.address)
    let place = step.header.position.dropLast().map(Spoken.joined).joined(separator: ", ")
    let number = "step \(step.moment.index + 1) of \(step.steps.count)"
    return [
      "On the screen: \(step.header.title), \(place), \(number).",
      "\(step.names.explain(equation.quantity)):",
      Spoken.text(
        EquationText(equation, step.style(equation)),
        value: step.isResultHidden ? "= ?" : nil),
      "In words: \(equation.spoken(step.names))",
    ]
  }

  /// The numbers of the step, for the glossary.
  var glossary: [ListPage.Item] {
    StepContext(self).numbersHere.map { quantity in
      ListPage.Item(
        name: names.symbol(quantity), summary: names.explain(quantity),
        action: .number(quantity))
    }
  }

  /// Goes to a step of the iteration that a lesson shows; returns why there is none.
  mutating func goToShown(_ step: Show.Step) -> String? {
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
