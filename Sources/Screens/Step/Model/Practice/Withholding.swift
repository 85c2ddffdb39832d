import ScreenKit
import Derivation
import Session

extension Scene<StepModel> {
  /// Whether an open question lets one go to a moment; if not, says so.
  ///
  /// The one gate of all moves.
  mutating func mayGo(to target: Moment?) -> Bool {
    guard let withheld, let target, !withheld.allows(target) else { return true }
    notice = Notice("That is what is asked: answer it first, or type skip.", .warning)
    return false
  }
}

extension StepContext {
  /// Whether an open question keeps the number of a step of this iteration.
  func hides(_ index: Int) -> Bool {
    guard let withheld = scene.withheld, withheld.iteration == moment.iteration else {
      return false
    }
    return withheld.hidden.contains(index)
  }

  /// Whether the number of this step is not shown.
  var isResultHidden: Bool { scene.display.isBlank || hides(moment.index) }

  /// When a number that a step made came to be; `other` where there is no such step.
  func freshness(of address: StepAddress, or other: Figure.Freshness) -> Figure.Freshness {
    steps.plan.index(of: address).map { freshness(of: $0) } ?? other
  }

  /// The numbers of an equation that an open question keeps.
  func withheldNumbers(of equation: Equation) -> Set<Quantity> {
    guard scene.withheld != nil else { return [] }
    return Set(
      equation.expression.leaves.filter { freshness(of: $0.source) == .withheld }.map(\.quantity))
  }

  /// Whether the curve of costs must not show an iteration: it would run ahead of what is asked.
  func keepsCost(of iteration: Int) -> Bool {
    guard let withheld = scene.withheld, iteration >= withheld.iteration else { return false }
    guard iteration == moment.iteration, iteration == withheld.iteration else { return true }
    return !freshness(of: StepAddress(.loss, .cost), or: .pending).isKnown
  }

  /// Whether a number is computed without a step of its own, which an open question must not tell.
  func isComputedAhead(_ quantity: Quantity) -> Bool {
    guard scene.withheld != nil else { return false }
    switch quantity {
    case .effectiveRate, .change, .largestLogit: return true
    default: return false
    }
  }

  // MARK: What is selected

  /// Whether any number is selected: by the number cursor, or by a lesson.
  var hasSelection: Bool { scene.selected != nil || !scene.context.highlight.isEmpty }

  /// Whether a number is selected, wherever it stands.
  func isSelected(_ quantity: Quantity) -> Bool {
    quantity == scene.selected || scene.context.highlight.contains(quantity)
  }
}
