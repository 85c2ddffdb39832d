import Comparison
import Engine
import Experiments
import Session

extension Comparison {
  /// Decides what is to be tried out for the page that is shown.
  ///
  /// While time runs trials keep the length they have: else none would ever be done.
  mutating func planTrials() {
    guard page == .sweep || page == .seeds else { return }
    let known = trials.iterations
    let keeps = playback.isPlaying && rivals.allSatisfy { known[$0.id] != nil }
    if !keeps {
      let pairs = rivals.compactMap { rival in trialIterations(of: rival).map { (rival.id, $0) } }
      trials.set(
        iterations: Dictionary(pairs, uniquingKeysWith: { first, _ in first }),
        isAtEnd: position == 0)
    }
    let wanted = wantedTrials
    var trials = trials
    trials.name(wanted) { makeID() }
    self.trials = trials
  }

  /// How many iterations a contender is tried out for: as many as it does up to where the race
  /// stands, or up to the end of the epochs while it stands at the start.
  private func trialIterations(of rival: Rival) -> Int? {
    let rows = RowCount(of: rival, in: self)
    switch pace {
    case .iterations: return position > 0 ? position : end
    case .rows: return rows.iterations(within: position > 0 ? position : end ?? 0)
    case .time:
      if position > 0 { return report(of: rival)?.iteration }
      let (count, isTooMany) = experiment.training.epochs.multipliedReportingOverflow(
        by: rows.iterationsOfEpoch)
      return isTooMany ? Self.farthest : min(count, Self.farthest)
    }
  }

  /// What is tried out for this page, the most important first.
  var wantedTrials: [TrialKey] {
    let start = startOfTrials
    switch page {
    case .sweep:
      // Contenders that are learning rates would all be swept alike.
      if varies == .learningRate { return [] }
      let first = startKey.map { [$0] } ?? []
      return first + sweepers.flatMap { place in sweepKeys(of: rivals[place], from: start) }
    case .seeds:
      guard drawsFromSeed, !ground.isMap else { return [] }
      let first = startKey.map { [$0] } ?? []
      return first + rivals.flatMap(seedKeys)
    default: return []
    }
  }

  /// Where trials start on a surface; nil on the network.
  var startOfTrials: SurfacePoint? { ground.isMap ? startPoint : nil }

  /// The contenders that the sweep tries out, the chosen one first.
  var sweepers: [Int] {
    let others = rivals.indices.filter { $0 != chosen }
    return [min(chosen, rivals.count - 1)] + (trials.sweepsAll ? others : [])
  }

  /// The trial that tells the cost where all start.
  var startKey: TrialKey? {
    rivals.first.map { rival in
      TrialKey(rival, iterations: 0, ground: ground, start: startOfTrials, seed: seed)
    }
  }

  /// The learning rates that every contender is tried out with, ascending.
  static let sweptRates = LearningRateSweep.rates

  /// The learning rates that a contender is tried out with: those of every sweep, and its own.
  func rates(of rival: Rival) -> [Double] {
    Set(Self.sweptRates + [rival.optimizer.learningRate]).sorted()
  }

  /// The trial of a contender as it is; nil where its length is not known.
  func ownKey(of rival: Rival, from start: SurfacePoint?) -> TrialKey? {
    trials.iterations[rival.id].map { iterations in
      TrialKey(rival, iterations: iterations, ground: ground, start: start, seed: seed)
    }
  }

  /// The trials of a contender at all learning rates, ascending.
  func sweepKeys(of rival: Rival, from start: SurfacePoint?) -> [TrialKey] {
    guard let own = ownKey(of: rival, from: start) else { return [] }
    return rates(of: rival).map { rate in
      var key = own
      key.optimizer.learningRate = rate
      return key
    }
  }

  /// The trials of a contender from all seeds.
  func seedKeys(of rival: Rival) -> [TrialKey] {
    guard let own = ownKey(of: rival, from: nil) else { return [] }
    return (1...trials.seedCount).map { seed in
      var key = own
      key.seed = UInt64(seed)
      return key
    }
  }

  /// What is to be tried out now.
  var openTrials: [RaceTrial] {
    let open = trials.open(wantedTrials)
    guard !open.isEmpty else { return [] }
    let landscape = landscape
    return open.map { id, key in
      RaceTrial(id: id, course: course(of: key, landscape), .cost(atIteration: key.iterations))
    }
  }

  private func course(
    of key: TrialKey, _ landscape: RaceEntry.Landscape?
  ) -> RaceEntry.Course {
    if let landscape, let start = key.start {
      return .surface(landscape, start: start, optimizer: key.optimizer)
    }
    var race = self
    race.seed = key.seed
    let rival = Rival(id: 0, varies, key.change, optimizer: key.optimizer, batch: key.batch)
    return race.network(rival, heldOut: nil)
  }
}
