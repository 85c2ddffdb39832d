import Session

extension State {
  /// Why a command of the compare screen does nothing here and now; nil if it does something.
  func whyNotInRace(_ command: Command) -> String? {
    guard let race = comparison else { return "Nothing is compared yet." }
    if let reason = whyNotOnAverage(command) { return reason }
    if isOfAverage(command) { return nil }
    switch command {
    case .forward: return race.isOver ? "Everyone has diverged." : nil
    case .back, .playBackward, .compare(.tenBack), .compare(.toStart):
      return race.position == 0 ? "All are at the start." : nil
    case .play: return race.isOver && !race.playback.isPlaying ? "Everyone has diverged." : nil
    case .faster:
      return race.playback.isFastest ? "\(race.playback.speed) steps a second is the fastest." : nil
    case .slower:
      return race.playback.isSlowest ? "\(race.playback.speed) steps a second is the slowest." : nil
    case .compareScreen: return "This is the compare screen."
    case .compareBy(let dimension):
      return dimension == race.varies ? "Contenders differ in that already." : nil
    case .home: return home.entries.isEmpty ? "There is no list of experiments here." : nil
    case .tour: return home.entries.isEmpty ? "The tour's experiment is not there." : nil
    case .compare(let command): return whyNotInRace(command, race)
    default: return nil
    }
  }

  private func whyNotInRace(_ command: CompareCommand, _ race: Comparison) -> String? {
    let onMap = "On a surface there is no network: \(key(.compare(.ground))) changes the ground."
    switch command {
    case .parting:
      guard race.page == .autopsy else { return "That works on the page autopsy." }
      if case .at = race.parting { return nil }
      return "Nothing is known of where these two part."
    case .toEnd: return race.end == nil ? "Nothing says where this ends." : nil
    case .openContender:
      if race.ground.isMap { return onMap }
      return race.report(of: race.rival) == nil ? "It is on its way still." : nil
    case .pace: return race.ground.isMap ? onMap : nil
    case .answers:
      if race.ground.isMap { return onMap }
      return race.canDrawAnswers ? nil : "Only networks of one or two inputs can be drawn."
    case .seed:
      if race.ground.isMap { return onMap }
      return race.drawsFromSeed
        ? nil : "Nothing here comes from a seed: weights are given, rows are not shuffled."
    case .moveStart:
      return race.ground.isMap
        ? nil : "A network starts where its file says; \(key(.compare(.seed))) takes another seed."
    case .add:
      return race.rivals.count < Comparison.most ? nil : "Eight are enough; take one away first."
    case .twin, .ground: return whyNotHere(command, race)
    case .remove: return race.rivals.count > 1 ? nil : "One has to stay."
    case .measure:
      return nil
    case .longerMemory, .shorterMemory, .averages:
      return race.page == .average
        ? nil : "That is for the page about averages; \(key(.compare(.page(.average)))) shows it."
    case .nextPanel, .previousPanel: return race.rivals.count > 1 ? nil : "There is only one."
    default: return whyNotInTrials(command, race)
    }
  }

  /// Why a command has no meaning for what contenders differ in.
  private func whyNotHere(_ command: CompareCommand, _ race: Comparison) -> String? {
    if command == .ground {
      return race.canLeaveNetwork
        ? nil
        : "A surface has no network that could have another \(race.varies.comparedBy): "
          + "\(key(.compare(.varies))) compares by something else."
    }
    if race.varies != .optimizer {
      return "Forms are of optimizers, and here contenders differ in \(race.varies.comparedBy)."
    }
    let kind = race.rival.optimizer.kind
    if kind == .gradientDescent { return "Plain descent has one form only." }
    if kind.forms.count == 1 { return "\(kind.name) has one form only." }
    return whyNotInRace(.add, race)
  }
}
