import Derivation
import Session

extension State {
  /// Whether an open question lets one go to a moment; if not, says so.
  mutating func mayGo(to target: Moment?) -> Bool {
    guard let withheld, let target, !withheld.allows(target) else { return true }
    notice = Notice("That is what is asked: answer it first, or type skip.", .warning)
    return false
  }

  /// Why a command does nothing while a question is open: it would change what is asked, or tell it.
  func whyNotWhileAsked(_ command: Command) -> String? {
    if practice != nil {
      switch command {
      case .zoom, .zoomNext, .nextPane, .pane:
        return "Practice has the room of that pane; \(key(.close)) leaves it."
      default: break
      }
    }
    guard withheld != nil else { return nil }
    switch command {
    case .edit, .settings, .undo, .redo, .runUntil, .nudgeUp, .nudgeDown, .save, .compareHere,
      .compareScreen, .compareBy:
      return "A question is open: answer it first, or type skip."
    default: return nil
    }
  }
}

extension State {
  /// Withholds the number of the step that one stands on, as a question for it does.
  package mutating func withholdThisStep() {
    let place = run.current
    withheld = Withheld(place.steps, asked: place.moment.index)
  }
}

extension StepContext {
  /// Whether an open question keeps the number of a step of this iteration.
  func hides(_ index: Int) -> Bool {
    guard let withheld = state.withheld, withheld.iteration == moment.iteration else {
      return false
    }
    return withheld.hidden.contains(index)
  }

  /// Whether the number of this step is not shown.
  var isResultHidden: Bool { state.display.isBlank || hides(moment.index) }

  /// When a number that a step made came to be; `other` where there is no such step.
  func freshness(of address: StepAddress, or other: Figure.Freshness) -> Figure.Freshness {
    steps.plan.index(of: address).map { freshness(of: $0) } ?? other
  }

  /// The numbers of an equation that an open question keeps.
  func withheldNumbers(of equation: Equation) -> Set<Quantity> {
    guard state.withheld != nil else { return [] }
    return Set(
      equation.expression.leaves.filter { freshness(of: $0.source) == .withheld }.map(\.quantity))
  }

  /// Whether the curve of costs must not show an iteration: it would run ahead of what is asked.
  func keepsCost(of iteration: Int) -> Bool {
    guard let withheld = state.withheld, iteration >= withheld.iteration else { return false }
    guard iteration == moment.iteration, iteration == withheld.iteration else { return true }
    return !freshness(of: StepAddress(.loss, .cost), or: .pending).isKnown
  }

  /// Whether a number is computed without a step of its own, which an open question must not tell.
  func isComputedAhead(_ quantity: Quantity) -> Bool {
    guard state.withheld != nil else { return false }
    switch quantity {
    case .effectiveRate, .change, .largestLogit: return true
    default: return false
    }
  }

  // MARK: What is lit

  /// Whether any number is lit: by the number cursor, or by a lesson.
  var hasLight: Bool { state.lit != nil || !state.highlight.isEmpty }

  /// Whether a number is lit, wherever it stands.
  func isLit(_ quantity: Quantity) -> Bool {
    quantity == state.lit || state.highlight.contains(quantity)
  }
}

extension State {
  /// What a lesson lights.
  var highlight: Set<Quantity> { isInLesson ? lesson?.highlight ?? [] : [] }
}
