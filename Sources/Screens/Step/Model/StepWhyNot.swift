import Derivation
import ScreenKit
import Session

extension Scene<StepModel> {
  /// Why a command does nothing here and now; nil if it does something.
  func whyNot(_ command: StepCommand) -> String? {
    if let reason = whyNotWhileAsked(command) { return reason }
    let (moment, plan) = (run.moment, run.timeline.plan)
    switch command {
    case .show: return context.screen == .step ? "This is the step screen." : nil
    case .tour: return context.hasExperiments ? nil : "The tour's experiment is not there."
    case .nextPhase, .laterIteration:
      return moment == run.timeline.limit ? whyNot(.forward as Move) : nil
    case .previousPhase: return moment == plan.start ? whyNot(.back as Move) : nil
    case .earlierIteration: return moment.iteration == 1 ? whyNot(.earlierIteration as Move) : nil
    case .iterationStart: return moment.index == 0 ? whyNot(.iterationStart as Move) : nil
    case .iterationEnd:
      return moment == plan.end(moment.iteration) ? whyNot(.iterationEnd as Move) : nil
    case .latest: return run.latest == moment ? "This is the latest moment." : nil
    case .runStart: return moment == plan.start ? whyNot(.runStart as Move) : nil
    case .coarser, .finer: return whyNotGranularity(command)
    case .returnFromJump, .firstNotFinite, .findNext, .findPrevious, .act, .undo, .redo, .save,
      .practice, .practiceAgain:
      return whyNotWithout(command)
    case .granularity, .goTo, .runUntil, .find, .nextNumber, .previousNumber, .blank, .names,
      .edit, .settings, .nudgeUp, .nudgeDown, .nextPane, .pane, .zoom, .zoomNext, .copyEquation,
      .beginTour:
      return nil
    }
  }

  /// Why a command about time does nothing here and now; nil if it does something.
  func whyNot(_ command: TimeCommand) -> String? {
    switch command {
    case .forward, .play:
      run.moment == run.timeline.limit ? whyNot(.forward as Move) : nil
    case .back, .playBackward:
      run.moment == run.timeline.plan.start ? whyNot(.back as Move) : nil
    case .faster:
      playback.isFastest ? "\(playback.speed) steps a second is the fastest." : nil
    case .slower:
      playback.isSlowest ? "\(playback.speed) steps a second is the slowest." : nil
    }
  }

  private func whyNotGranularity(_ command: StepCommand) -> String? {
    let (now, isCoarser) = (run.granularity, command == .coarser)
    guard Granularity(rawValue: now.rawValue + (isCoarser ? 1 : -1)) == nil else { return nil }
    return "Steps are already of one \(now.name), the \(isCoarser ? "coarsest" : "finest")."
  }

  /// Why a command does nothing that needs something to begin with.
  private func whyNotWithout(_ command: StepCommand) -> String? {
    if command == .returnFromJump {
      return run.canReturn ? nil : "There is no jump to go back from."
    }
    if command == .firstNotFinite {
      return run.timeline.divergence != nil
        ? nil : "Every number is finite in the \(run.timeline.iterationCount) iterations so far."
    }
    if [.findNext, .findPrevious].contains(command) {
      return wanted == nil ? "Nothing was looked for yet; \(key(.find)) finds." : nil
    }
    if command == .act {
      return selected == nil ? "No number is lit; \(key(.nextNumber)) lights one." : nil
    }
    if command == .undo { return run.canUndo ? nil : "Nothing was changed that could be undone." }
    if command == .redo {
      return run.canRedo ? nil : "Nothing was undone that could be done again."
    }
    if command == .save { return experiment == nil ? "There is no experiment to save." : nil }
    return command == .practice || practice == nil ? whyNotPractise : nil
  }

  /// Why a command does nothing while a question is open: it would change what is asked, or tell it.
  private func whyNotWhileAsked(_ command: StepCommand) -> String? {
    switch command {
    case .zoom, .zoomNext, .nextPane, .pane:
      practice == nil
        ? nil : "Practice has the room of that pane; \(key(.close)) leaves it."
    case .edit, .settings, .undo, .redo, .runUntil, .nudgeUp, .nudgeDown, .save:
      withheld == nil ? nil : "A question is open: answer it first, or type skip."
    case .show, .coarser, .finer, .granularity, .nextPhase, .previousPhase, .earlierIteration,
      .laterIteration, .iterationStart, .iterationEnd, .goTo, .runStart, .firstNotFinite, .latest,
      .returnFromJump, .find, .findNext, .findPrevious, .nextNumber, .previousNumber, .act, .blank,
      .names, .copyEquation, .practice, .practiceAgain, .tour, .beginTour:
      nil
    }
  }
}
