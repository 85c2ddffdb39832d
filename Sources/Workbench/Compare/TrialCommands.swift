import Derivation
import Engine
import Text

extension State {
  /// Does what a command of the pages with trials says.
  mutating func tryOut(_ command: CompareCommand) {
    switch command {
    case .sweepOne: turnSweep()
    case .takeRate: takeRate()
    case .takeRates: takeRates()
    case .moreSeeds: comparison?.trials.seedCount += 1
    case .fewerSeeds: comparison?.trials.seedCount -= 1
    default: break
    }
  }

  /// Takes a key that means something else on these pages than on others; returns whether it did.
  mutating func pressInTrials(_ key: Key) -> Bool {
    let meant: CompareCommand
    switch (comparison?.page, key) {
    case (.sweep?, _) where keys.command(for: key, on: .compare) == .compare(.openContender):
      meant = .takeRate
    case (.seeds?, .character("+")), (.seeds?, .character("=")): meant = .moreSeeds
    case (.seeds?, .character("-")): meant = .fewerSeeds
    default: return false
    }
    return choose(.compare(meant)).isEmpty
  }

  private mutating func turnSweep() {
    guard let race = comparison else { return }
    let sweepsAll = !race.trials.sweepsAll
    comparison?.trials.sweepsAll = sweepsAll
    notice = Notice(
      sweepsAll
        ? "All contenders are swept."
        : "\(name(of: race.rival)) alone is swept; \(key(.compare(.nextPanel))) takes the next.",
      .done)
  }

  private mutating func takeRate() {
    guard var race = comparison, let best = Sweeps(race).best(race.chosen) else { return }
    let old = race.rival.optimizer.learningRate
    race.setRate(best.rate, at: race.chosen)
    comparison = race
    notice = Notice(
      "\(Comparison.letter(race.chosen)) \(name(of: race.rival)) has the learning rate "
        + "\(NumberFormat.short.text(best.rate)) now, not \(NumberFormat.short.text(old)).", .done)
  }

  private mutating func takeRates() {
    guard var race = comparison else { return }
    let sweeps = Sweeps(race)
    let changed = race.rivals.indices.filter { place in
      guard let best = sweeps.best(place) else { return false }
      return race.setRate(best.rate, at: place)
    }
    comparison = race
    notice = Notice(
      "New learning rates for \(changed.map(Comparison.letter).joined(separator: ", ")); "
        + "\(key(.compare(.page(.table)))) ranks all at their best.", .done)
  }

  // MARK: Why not

  /// Why a command of the pages with trials does nothing here and now; nil if it does something.
  func whyNotInTrials(_ command: CompareCommand, _ race: Comparison) -> String? {
    switch command {
    case .moreSeeds, .fewerSeeds: whyNoOtherSeeds(command, race)
    case .sweepOne, .takeRate, .takeRates:
      race.page == .sweep
        ? whyNotInSweep(command, race)
        : "That works on the sweep page; \(key(.compare(.sweep))) leads there."
    case .logarithmic where race.page == .sweep || race.page == .seeds:
      "This page takes a logarithmic axis where costs differ more than a hundredfold."
    default: nil
    }
  }

  private func whyNotInSweep(_ command: CompareCommand, _ race: Comparison) -> String? {
    if let reason = CompareSweep.reason(race, self) { return reason }
    let sweeps = Sweeps(race)
    func isBest(_ place: Int) -> Bool {
      sweeps.best(place)?.rate == race.rivals[place].optimizer.learningRate
    }
    switch command {
    case .sweepOne: return race.rivals.count > 1 ? nil : "There is only one."
    case .takeRate:
      let name = name(of: race.rival)
      if !sweeps.isDone(race.chosen) { return "The sweep of \(name) is not done yet." }
      if sweeps.best(race.chosen) == nil { return "\(name) diverges at every learning rate." }
      return isBest(race.chosen) ? "\(name) has its best learning rate already." : nil
    case .takeRates:
      guard race.rivals.indices.allSatisfy(sweeps.isDone) else {
        return race.trials.sweepsAll
          ? "The sweep is not done yet."
          : "Only one contender is swept; \(key(.compare(.sweepOne))) sweeps all."
      }
      let places = race.rivals.indices.filter { sweeps.best($0) != nil }
      if places.isEmpty { return "All diverge at every learning rate." }
      return places.allSatisfy(isBest) ? "All have their best learning rate already." : nil
    default: return nil
    }
  }

  private func whyNoOtherSeeds(_ command: CompareCommand, _ race: Comparison) -> String? {
    guard race.page == .seeds else {
      return "That works on the seeds page; \(key(.compare(.page(.seeds)))) leads there."
    }
    if let reason = CompareSeeds.reason(race) { return reason }
    let counts = Trials.seedCounts
    switch command {
    case .moreSeeds:
      return race.trials.seedCount < counts.upperBound ? nil : "Thirty seeds are enough."
    default:
      return race.trials.seedCount > counts.lowerBound
        ? nil : "Fewer than three seeds say nothing."
    }
  }
}

extension Comparison {
  /// Gives a contender another learning rate; returns whether it is another.
  @discardableResult
  fileprivate mutating func setRate(_ rate: Double, at place: Int) -> Bool {
    guard rivals[place].optimizer.learningRate != rate else { return false }
    rivals[place].optimizer.learningRate = rate
    rivals[place].id = makeID()
    return true
  }
}
