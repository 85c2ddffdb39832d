import Derivation
import Experiments
import Lessons
import Questions
import ScreenKit
import Session
import Text

extension Scene<StepModel> {
  /// Does what a command of the screen says.
  mutating func perform(_ command: StepCommand) {
    switch command {
    case .show: ask(for: .go(.step))
    case .tour: startTour()
    case .beginTour: beginTour()
    case .practice: startPractice()
    case .practiceAgain: practiseAgain()
    case .copyEquation: ask(for: .effect(.copy(StepContext(self).equationText)))
    case .goTo, .settings, .edit, .runUntil, .find, .save: open(command)
    case .granularity, .coarser, .finer: setGranularity(command)
    case .findNext, .findPrevious: findAgain(forward: command == .findNext)
    case .nextNumber: lightNext(1)
    case .previousNumber: lightNext(-1)
    case .act: goToSelected()
    case .undo: undo()
    case .redo: redo()
    case .nudgeUp: nudge(1)
    case .nudgeDown: nudge(-1)
    case .blank, .names, .nextPane, .pane, .zoom, .zoomNext: changeView(command)
    case .nextPhase, .previousPhase, .earlierIteration, .laterIteration, .iterationStart,
      .iterationEnd, .runStart, .firstNotFinite, .latest, .returnFromJump:
      move(command)
    }
  }

  /// Does what a command about time says.
  mutating func perform(_ command: TimeCommand) {
    switch command {
    case .forward: go(.forward)
    case .back: go(.back)
    case .play: play(.forward)
    case .playBackward: play(.back)
    case .faster: changeSpeed(up: true)
    case .slower: changeSpeed(up: false)
    }
  }

  /// Opens what lies over the screen.
  private mutating func open(_ command: StepCommand) {
    playback.direction = nil
    if command == .goTo { overlay = .goToMenu }
    if command == .settings { overlay = .settings(chosen: 0) }
    if command == .edit { edit() }
    if command == .runUntil { askForCondition() }
    if command == .find { askForQuantity() }
    if command == .save { askForFile() }
  }

  private mutating func setGranularity(_ command: StepCommand) {
    let now = run.granularity.rawValue
    if case .granularity(let granularity) = command { setGranularity(granularity) }
    if command == .coarser { Granularity(rawValue: now + 1).map { setGranularity($0) } }
    if command == .finer { Granularity(rawValue: now - 1).map { setGranularity($0) } }
  }

  private mutating func changeView(_ command: StepCommand) {
    if command == .blank {
      display.isBlank.toggle()
      notice = Notice(
        display.isBlank
          ? "Results are hidden: say what comes, then \(key(TimeCommand.forward)) shows it."
          : "Results are shown.", .done)
    }
    if command == .names { nextNames() }
    if command == .nextPane { show(lower.next) }
    if case .pane(let kind) = command { show(kind) }
    if command == .zoom { zoom = zoom == nil ? .lower : nil }
    if command == .zoomNext { zoomNext() }
  }

  // MARK: What happens

  /// Takes a key before the table: one of practice, an arrow of the number cursor, Enter on the tour.
  mutating func press(_ key: Key) -> Bool {
    pressInPractice(key) || moveLight(key) || continueTour(key)
  }

  /// Takes in what was pointed at.
  mutating func point(at target: Target) {
    switch target {
    case .step(let index): chooseStep(index)
    case .number(let quantity): light(quantity)
    case .wheel(let rows): turnWheel(rows)
    case .command, .row, .place: break
    }
  }

  /// One level out: the selected number, then practice, then the tour, then the zoom.
  mutating func close() {
    if selected != nil {
      selected = nil
    } else if practice != nil {
      endPractice()
    } else if tour != nil {
      endTour()
    } else if zoom != nil {
      zoom = nil
    }
  }

  /// Another screen comes to be shown: time stands still, nothing is selected; going home ends practice.
  mutating func leave(for next: ScreenID) {
    playback.direction = nil
    selected = nil
    if next == .home { endPractice() }
  }

  /// A frame is due.
  mutating func frame() {
    if work != nil { advanceWork() } else { playFrame() }
  }

  /// What follows from any message.
  mutating func follow() {
    dropWhatIsGone()
    followTour()
  }

  /// A change, undone or not, may take a unit or a buffer away that a number belonged to.
  private mutating func dropWhatIsGone() {
    guard selected != nil || nudge.quantity != nil else { return }
    let context = StepContext(self)
    func exists(_ quantity: Quantity) -> Bool {
      context.steps.value(of: quantity, sample: context.sample) != nil
    }
    if let selected, !exists(selected) { self.selected = nil }
    if let quantity = nudge.quantity, !exists(quantity) { nudge = Nudge() }
  }

  /// Puts on the screen what a block of a lesson says of it; returns what cannot be.
  mutating func setUp(_ show: Show) -> [String] {
    var problems: [String] = []
    if let iteration = show.iteration {
      run.perform(.iteration(iteration))
      if run.moment.iteration != iteration {
        problems.append("the run has no iteration \(iteration)")
      }
    }
    if let step = show.step, let problem = goToShown(step) { problems.append(problem) }
    if let granularity = show.granularity { run.setGranularity(granularity) }
    if let pane = show.pane { lower = LowerPaneKind(pane) }
    if show.page != nil, context.screen == .step { problems.append("this screen has no pages") }
    return problems
  }
}
