import Comparison
import ScreenKit

extension CompareModel {
  /// Why a command about time does nothing here and now; nil if it does something.
  func whyNot(_ command: TimeCommand, _ context: CompareContext) -> String? {
    if page == .average { return whyNotOnAverage(command, context) }
    switch command {
    case .forward: return runs.isOver ? Self.allDiverged : nil
    case .back, .playBackward: return runs.position == 0 ? Self.atStart : nil
    case .play: return runs.isOver && !playback.isPlaying ? Self.allDiverged : nil
    case .faster:
      return playback.isFastest ? "\(playback.speed) steps a second is the fastest." : nil
    case .slower:
      return playback.isSlowest ? "\(playback.speed) steps a second is the slowest." : nil
    }
  }

  private static let allDiverged = "Everyone has diverged."
  private static let atStart = "All are at the start."

  /// Why a command of this screen does nothing here and now; nil if it does something.
  func whyNot(_ command: CompareCommand, _ context: CompareContext) -> String? {
    if page == .average {
      if let reason = whyNotOnAverage(command, context) { return reason }
      if Self.isOfAverage(command) { return nil }
    }
    return whyNotOnOthers(command, context)
  }

  private func whyNotOnOthers(_ command: CompareCommand, _ context: CompareContext) -> String? {
    let onMap = "On a surface there is no network: \(context.key(.landscape)) changes the ground."
    switch command {
    case .tenBack, .toStart: return runs.position == 0 ? Self.atStart : nil
    case .by(let dimension):
      return dimension == runs.dimension ? "Contenders differ in that already." : nil
    case .firstDifference: return whyNotToFirstDifference
    case .toEnd: return runs.end == nil ? "Nothing says where this ends." : nil
    case .openContender:
      if runs.landscape.isMap { return onMap }
      return runs.report(of: contender) == nil ? "It is on its way still." : nil
    case .pace: return runs.landscape.isMap ? onMap : nil
    case .answers:
      if runs.landscape.isMap { return onMap }
      return canDrawAnswers ? nil : "Only networks of one or two inputs can be drawn."
    case .seed:
      if runs.landscape.isMap { return onMap }
      return runs.drawsFromSeed
        ? nil : "Nothing here comes from a seed: weights are given, rows are not shuffled."
    case .moveStart:
      return runs.landscape.isMap
        ? nil : "A network starts where its file says; \(context.key(.seed)) takes another seed."
    case .add: return whyNotAdd
    case .landscape: return whyNotLandscape(context)
    case .twin: return whyNotTwin ?? whyNotAdd
    case .remove: return contenders.count > 1 ? nil : "One has to stay."
    case .longerMemory, .shorterMemory, .averages:
      return page == .average
        ? nil : "That is for the page about averages; \(context.key(.page(.average))) shows it."
    case .nextPanel, .previousPanel: return contenders.count > 1 ? nil : "There is only one."
    case .logarithmic where page == .sweep || page == .seeds:
      return "This page takes a logarithmic axis where costs differ more than a hundredfold."
    case .sweepOne, .takeRate, .takeRates, .moreSeeds, .fewerSeeds:
      return whyNotInTrials(command, context)
    case .compareHere, .show, .earlier, .tenOn, .goTo, .nextPage, .page, .sweep, .change, .measure,
      .logarithmic, .varies, .goal, .zoom, .nextWeight, .previousWeight, .settings:
      return nil
    }
  }

  private var whyNotToFirstDifference: String? {
    guard page == .autopsy else { return "That works on the page autopsy." }
    if case .at = firstDifference { return nil }
    return "Nothing is known of where these two part."
  }

  private var whyNotAdd: String? {
    contenders.count < ComparedRuns.most ? nil : "Eight are enough; take one away first."
  }

  private func whyNotLandscape(_ context: CompareContext) -> String? {
    runs.canLeaveNetwork
      ? nil
      : "A surface has no network that could have another \(runs.dimension.comparedBy): "
        + "\(context.key(.varies)) compares by something else."
  }

  private var whyNotTwin: String? {
    if runs.dimension != .optimizer {
      return "Forms are of optimizers, and here contenders differ in \(runs.dimension.comparedBy)."
    }
    let kind = contender.optimizer.kind
    if kind == .gradientDescent { return "Plain descent has one form only." }
    return kind.forms.count == 1 ? "\(kind.name) has one form only." : nil
  }
}
