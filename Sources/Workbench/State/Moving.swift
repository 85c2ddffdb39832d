import Derivation
import Session

extension State {
  mutating func move(_ command: Command) {
    playback.direction = nil
    if command == .returnFromJump {
      returnFromJump()
    } else if let move = Self.move(of: command, latest: run.latest) {
      perform(move)
    }
  }

  private static func move(of command: Command, latest: Moment) -> Move? {
    switch command {
    case .forward: .forward
    case .back: .back
    case .nextPhase: .nextPhase
    case .previousPhase: .previousPhase
    case .earlierIteration: .earlierIteration
    case .laterIteration: .laterIteration
    case .iterationStart: .iterationStart
    case .iterationEnd: .iterationEnd
    case .runStart: .runStart
    case .latest: .moment(latest)
    default: nil
    }
  }

  private mutating func returnFromJump() {
    var earlier = run
    earlier.returnFromJump()
    if mayGo(to: earlier.moment) { run = earlier }
  }

  /// Goes to a step of this iteration, by its place from 0.
  mutating func chooseStep(_ index: Int) {
    guard screen == .step, index != run.moment.index else { return }
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
    default: "You are there already."
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
