import ScreenKit
import Derivation
import Session

extension Scene<StepModel> {
  /// Moves as a command says, from where one stands; playing stops.
  mutating func move(_ command: StepCommand) {
    playback.direction = nil
    switch command {
    case .nextPhase: perform(Move.nextPhase)
    case .previousPhase: perform(Move.previousPhase)
    case .earlierIteration: perform(Move.earlierIteration)
    case .laterIteration: perform(Move.laterIteration)
    case .iterationStart: perform(Move.iterationStart)
    case .iterationEnd: perform(Move.iterationEnd)
    case .runStart: perform(Move.runStart)
    case .latest: perform(.moment(run.latest))
    case .firstNotFinite: goToDivergence()
    case .returnFromJump: returnFromJump()
    case .show, .coarser, .finer, .granularity, .goTo, .runUntil, .find, .findNext, .findPrevious,
      .nextNumber, .previousNumber, .act, .blank, .names, .edit, .settings, .undo, .redo, .save,
      .nudgeUp, .nudgeDown, .nextPane, .pane, .zoom, .zoomNext, .copyEquation, .practice,
      .practiceAgain, .tour, .beginTour:
      break
    }
  }

  /// A step on or back, as long as the granularity says; playing stops.
  mutating func go(_ move: Move) {
    playback.direction = nil
    perform(move)
  }

  private mutating func returnFromJump() {
    var earlier = run
    earlier.returnFromJump()
    if mayGo(to: earlier.moment) { run = earlier }
  }

  /// Goes to a step of this iteration, by its place from 0.
  mutating func chooseStep(_ index: Int) {
    guard index != run.moment.index else { return }
    playback.direction = nil
    notice = nil
    perform(.step(index))
  }

  mutating func sayIfDiverged() {
    guard let divergence = run.timeline.divergence,
      divergence.iteration == run.moment.iteration
    else { return }
    notice = Notice(
      "This run diverges here: step \(divergence.moment.index + 1) is the first that is not"
        + " finite.", .warning)
  }

  func whyNot(_ move: Move) -> String {
    switch move {
    case .back, .previousPhase: "This is the first step of the run."
    case .earlierIteration: "This is the first iteration."
    case .forward, .nextPhase, .laterIteration:
      "The run ends here: a number is not finite any more. \(key(.back)) goes back."
    case .iterationStart: "This is the first step of the iteration."
    case .iterationEnd: "This is the last step of the iteration."
    case .step, .iteration, .epochStart, .epochEnd, .runStart, .moment: "You are there already."
    }
  }

  mutating func setGranularity(_ granularity: Granularity) {
    run.setGranularity(granularity)
    notice = Notice("Each step is now one \(granularity.name).", .done)
  }

  mutating func nextNames() {
    let schemes = Names.Scheme.allCases
    let place = schemes.firstIndex(of: display.scheme) ?? 0
    display.scheme = schemes[(place + 1) % schemes.count]
    let name: String
    switch display.scheme {
    case .indexed: name = "layer, unit and input"
    case .mazur: name = "number, as Mazur does"
    case .notes: name = "layer and unit, as the lecture notes do"
    }
    notice = Notice("Named by \(name).", .done)
  }

  mutating func show(_ kind: LowerPaneKind) {
    lower = kind
    notice = Notice(
      "The lower pane shows \(kind.name); \(key(.nextPane)) shows the next, \(key(.zoom)) zooms"
        + " it.", .done)
  }

  /// Gives the next pane the room, and after the last all of them.
  mutating func zoomNext() {
    let panes = ZoomedPane.allCases
    guard
      let next = zoom.flatMap({ panes.firstIndex(of: $0) }).map({ $0 + 1 }) ?? panes.indices.first,
      next < panes.count
    else {
      zoom = nil
      return
    }
    zoom = panes[next]
    notice = Notice(
      "The \(panes[next].name) has the room; \(key(.zoomNext)) the next, \(key(.close)) all panes.",
      .done)
  }

  mutating func goToDivergence() {
    if let divergence = run.timeline.divergence {
      perform(.moment(divergence.moment))
    }
  }
}
