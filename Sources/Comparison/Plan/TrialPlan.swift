import Engine
import Experiments

extension ComparedRuns {
  /// Decides how long trials are: for each contender as many iterations as it does up to where the
  /// comparison stands, or up to the end of the epochs while it stands at the start.
  ///
  /// With `keeping` those of everyone stay where they are known.
  public mutating func setTrialLengths(keeping: Bool = false) {
    let known = trials.iterations
    if keeping, contenders.allSatisfy({ known[$0.id] != nil }) { return }
    let pairs = contenders.compactMap { contender in
      trialIterations(of: contender).map { (contender.id, $0) }
    }
    trials.set(
      iterations: Dictionary(pairs, uniquingKeysWith: { first, _ in first }),
      isAtEnd: position == 0)
  }

  private func trialIterations(of contender: Contender) -> Int? {
    let rows = RowCount(of: contender, in: self)
    switch pace {
    case .iterations: return position > 0 ? position : end
    case .rows: return rows.iterations(within: position > 0 ? position : end ?? 0)
    case .time:
      if position > 0 { return report(of: contender)?.iteration }
      let (count, isTooMany) = experiment.training.epochs.multipliedReportingOverflow(
        by: rows.iterationsOfEpoch)
      return isTooMany ? Self.farthest : min(count, Self.farthest)
    }
  }

  /// Where trials start on a surface; nil on the network.
  private var startOfTrials: SurfacePoint? { landscape.isMap ? startPoint : nil }

  /// The trial that tells the cost where all start.
  public var startKey: TrialKey? {
    contenders.first.map { contender in
      TrialKey(contender, iterations: 0, landscape: landscape, start: startOfTrials, seed: seed)
    }
  }

  /// The trial of a contender as it is; nil where its length is not known.
  public func ownKey(of contender: Contender) -> TrialKey? {
    trials.iterations[contender.id].map { iterations in
      TrialKey(
        contender, iterations: iterations, landscape: landscape, start: startOfTrials, seed: seed)
    }
  }

  /// The trials of a contender at some learning rates.
  public func sweepKeys(of contender: Contender, at rates: [Double]) -> [TrialKey] {
    guard let own = ownKey(of: contender) else { return [] }
    return rates.map { rate in
      var key = own
      key.optimizer.learningRate = rate
      return key
    }
  }

  /// The trials of a contender from so many seeds, from 1 on.
  public func seedKeys(of contender: Contender, count: Int) -> [TrialKey] {
    guard count > 0, let own = ownKey(of: contender) else { return [] }
    return (1...count).map { seed in
      var key = own
      key.seed = UInt64(seed)
      return key
    }
  }

  /// The settings that a trial trains with.
  public func setup(of key: TrialKey) -> Setup {
    guard case .network(let setup, _, _) = course(of: key) else { return base }
    return setup
  }

  /// What is to be tried out now.
  var openTrials: [Trial] {
    trials.open(asked.trials).map { id, key in
      var request = ContenderRequest(.iteration(key.iterations))
      // Whoever is not asked for it on the way does not need it of trials.
      request.firstChange = asked.firstChangeLimit == .max
      request.divergedStep = asked.divergedSteps
      return Trial(id: id, course: course(of: key), .cost(request))
    }
  }
}
