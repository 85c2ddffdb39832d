import Derivation
import Session

extension State {
  /// Why a command does nothing here and now; nil if it does something.
  public func whyNot(_ command: Command) -> String? {
    guard let entry = CommandTable.entry(command), entry.screens.contains(screen) else {
      return whyNotOnThisScreen
    }
    if let reason = whyNotInLesson(command) { return reason }
    if screen == .compare { return whyNotInComparison(command) }
    if let exhibit = screen.exhibit, let reason = whyNot(command, in: exhibit) { return reason }
    switch command {
    case .forward, .nextPhase, .laterIteration, .play:
      return run.moment == run.timeline.limit ? whyNot(.forward as Move) : nil
    case .back, .playBackward, .previousPhase:
      return run.moment == run.timeline.plan.start ? whyNot(.back as Move) : nil
    case .earlierIteration:
      return run.moment.iteration == 1 ? whyNot(.earlierIteration as Move) : nil
    case .iterationStart: return run.moment.index == 0 ? whyNot(.iterationStart as Move) : nil
    case .iterationEnd:
      return run.moment == run.timeline.plan.end(run.moment.iteration)
        ? whyNot(.iterationEnd as Move) : nil
    case .latest: return run.latest == run.moment ? "This is the latest moment." : nil
    case .runStart: return run.moment == run.timeline.plan.start ? whyNot(.runStart as Move) : nil
    default: return whyNotOther(command)
    }
  }

  private var whyNotOnThisScreen: String {
    switch screen {
    case .home: "That works on the step screen; open an experiment first."
    case .lessons: "That works on the step screen; open a lesson or an experiment first."
    case .compare: "That works on the step screen; \(key(.compare(.openContender))) leads there."
    case .step: "That works on the home screen, or where contenders are compared."
    case .activations, .losses, .vanishing:
      "That works on the step screen; \(key(.stepScreen)) leads there."
    }
  }

  private func whyNotOther(_ command: Command) -> String? {
    switch command {
    case .coarser:
      return Granularity(rawValue: run.granularity.rawValue + 1) == nil
        ? "Steps are already of one \(run.granularity.name), the coarsest." : nil
    case .finer:
      return Granularity(rawValue: run.granularity.rawValue - 1) == nil
        ? "Steps are already of one \(run.granularity.name), the finest." : nil
    case .returnFromJump: return run.canReturn ? nil : "There is no jump to go back from."
    case .firstNotFinite:
      return run.timeline.divergence != nil
        ? nil
        : "Every number is finite in the \(run.timeline.iterationCount) iterations so far."
    case .findNext, .findPrevious:
      return wanted == nil ? "Nothing was looked for yet; \(key(.find)) finds." : nil
    case .practice: return whyNotPractise
    case .practiceAgain: return practice == nil ? whyNotPractise : nil
    case .act: return lit == nil ? "No number is lit; \(key(.nextNumber)) lights one." : nil
    case .undo: return run.canUndo ? nil : "Nothing was changed that could be undone."
    case .redo: return run.canRedo ? nil : "Nothing was undone that could be done again."
    case .save: return experiment == nil ? "There is no experiment to save." : nil
    case .faster:
      return playback.isFastest ? "\(playback.speed) steps a second is the fastest." : nil
    case .slower:
      return playback.isSlowest ? "\(playback.speed) steps a second is the slowest." : nil
    case .home: return home.entries.isEmpty ? "There is no list of experiments here." : nil
    case .tour: return home.entries.isEmpty ? "The tour's experiment is not there." : nil
    case .earlierComparison: return whyNoEarlierComparison
    case .stepScreen: return screen == .step ? "This is the step screen." : nil
    case .compareScreen where screen == .home, .compareBy where screen == .home:
      return home.entry?.source == nil ? "Choose an experiment first." : nil
    default: return whyNotAtHome(command)
    }
  }

  /// The chosen row of the list that is shown, and how many it has.
  private var place: (chosen: Int, count: Int) {
    screen == .lessons
      ? (lessons?.chosen ?? 0, lessons?.entries.count ?? 0) : (home.chosen, home.entries.count)
  }

  private func whyNotAtHome(_ command: Command) -> String? {
    switch command {
    case .lessons where screen == .lessons: "This is the list of lessons."
    case .choosePrevious: place.chosen == 0 ? "This is the first." : nil
    case .chooseNext: place.chosen + 1 >= place.count ? "This is the last." : nil
    case .open where screen == .lessons: whyNotOpenLesson
    case .open: home.entry == nil ? "There is nothing to open." : nil
    case .forget:
      home.entry.map { [.guide, .builtIn].contains($0.group) } ?? true
        ? "Only files and kept runs can be taken off the list." : nil
    default: nil
    }
  }
}
