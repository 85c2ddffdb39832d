import Comparison
import Derivation
import Text
import ScreenKit

extension CompareModel {
  /// What a key means on the pages with trials, where it means something else than on others.
  func trialCommand(_ key: Key, _ context: CompareContext) -> CompareCommand? {
    if page == .sweep, context.command(for: key) == .openContender { return .takeRate }
    guard page == .seeds else { return nil }
    return switch key {
    case .character("+"), .character("="): .moreSeeds
    case .character("-"): .fewerSeeds
    default: nil
    }
  }

  mutating func turnSweep(_ context: CompareContext) -> [CompareEffect] {
    sweepsAll.toggle()
    return [
      .said(
        sweepsAll
          ? "All contenders are swept."
          : "\(context.name(of: contender)) alone is swept; \(context.key(.nextPanel)) takes the next."
      )
    ]
  }

  mutating func takeRate(_ context: CompareContext) -> [CompareEffect] {
    guard let best = Sweeps(self).best(chosen) else { return [] }
    let old = contender.optimizer.learningRate
    runs.setRate(best.rate, of: chosen)
    return [
      .said(
        "\(Contender.letter(chosen)) \(context.name(of: contender)) has the learning rate "
          + "\(NumberFormat.short.text(best.rate)) now, not \(NumberFormat.short.text(old)).")
    ]
  }

  mutating func takeRates(_ context: CompareContext) -> [CompareEffect] {
    let sweeps = Sweeps(self)
    let changed = contenders.indices.filter { place in
      guard let best = sweeps.best(place) else { return false }
      return runs.setRate(best.rate, of: place)
    }
    return [
      .said(
        "New learning rates for \(changed.map(Contender.letter).joined(separator: ", ")); "
          + "\(context.key(.page(.table))) ranks all at their best.")
    ]
  }

  // MARK: Why not

  /// Why a command of the pages with trials does nothing here and now; nil if it does something.
  func whyNotInTrials(_ command: CompareCommand, _ context: CompareContext) -> String? {
    switch command {
    case .moreSeeds: whyNoOtherSeeds(seedCount < Self.seedCounts.upperBound, Self.many, context)
    case .fewerSeeds: whyNoOtherSeeds(seedCount > Self.seedCounts.lowerBound, Self.few, context)
    case .sweepOne:
      whyNotInSweep(context) { _ in contenders.count > 1 ? nil : "There is only one." }
    case .takeRate: whyNotInSweep(context) { whyNotTakeRate($0, context) }
    case .takeRates: whyNotInSweep(context) { whyNotTakeRates($0, context) }
    case .compareHere, .show, .earlier, .by, .tenOn, .tenBack, .toStart, .toEnd, .goTo, .nextPanel,
      .previousPanel, .openContender, .nextPage, .page, .sweep, .add, .change, .remove, .twin,
      .measure, .logarithmic, .answers, .varies, .landscape, .pace, .seed, .moveStart, .goal, .zoom,
      .nextWeight, .previousWeight, .longerMemory, .shorterMemory, .averages, .settings,
      .firstDifference:
      nil
    }
  }

  private static let many = "Thirty seeds are enough."
  private static let few = "Fewer than three seeds say nothing."

  private func whyNotInSweep(
    _ context: CompareContext, _ whyNot: (Sweeps) -> String?
  ) -> String? {
    guard page == .sweep else {
      return "That works on the sweep page; \(context.key(.sweep)) leads there."
    }
    return CompareSweep.reason(self, context) ?? whyNot(Sweeps(self))
  }

  private func isBest(_ place: Int, _ sweeps: Sweeps) -> Bool {
    sweeps.best(place)?.rate == contenders[place].optimizer.learningRate
  }

  private func whyNotTakeRate(_ sweeps: Sweeps, _ context: CompareContext) -> String? {
    let name = context.name(of: contender)
    if !sweeps.isDone(chosen) { return "The sweep of \(name) is not done yet." }
    if sweeps.best(chosen) == nil { return "\(name) diverges at every learning rate." }
    return isBest(chosen, sweeps) ? "\(name) has its best learning rate already." : nil
  }

  private func whyNotTakeRates(_ sweeps: Sweeps, _ context: CompareContext) -> String? {
    guard contenders.indices.allSatisfy(sweeps.isDone) else {
      return sweepsAll
        ? "The sweep is not done yet."
        : "Only one contender is swept; \(context.key(.sweepOne)) sweeps all."
    }
    let places = contenders.indices.filter { sweeps.best($0) != nil }
    if places.isEmpty { return "All diverge at every learning rate." }
    return places.allSatisfy { isBest($0, sweeps) }
      ? "All have their best learning rate already." : nil
  }

  private func whyNoOtherSeeds(
    _ isThere: Bool, _ reason: String, _ context: CompareContext
  ) -> String? {
    guard page == .seeds else {
      return "That works on the seeds page; \(context.key(.page(.seeds))) leads there."
    }
    return CompareSeeds.reason(self) ?? (isThere ? nil : reason)
  }
}
