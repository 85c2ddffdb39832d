import Comparison
import Derivation
import Engine
import Experiments

extension Comparison {
  /// Contenders that were left, by what they differed in and what they walked on.
  struct Field: Hashable {
    let dimension: ContenderDimension
    let ground: Ground
  }

  /// Whether contenders can walk on surfaces: there is no network there to be another one.
  var canLeaveNetwork: Bool { varies == .optimizer || varies == .learningRate }

  /// Whether all contenders are compared by the errors of their outputs, since their costs are not
  /// in the same units.
  var comparesErrors: Bool { varies == .loss }

  /// Whether something of the contenders comes from a seed.
  var drawsFromSeed: Bool {
    rivals.contains { rival in
      guard let change = rival.change else { return experiment.drawsFromSeed }
      return experiment.changed(by: change).drawsFromSeed
    }
  }

  /// Whether weights that the experiment gives are left out by all contenders.
  var dropsGiven: Bool {
    switch varies {
    case .depth: opened.network.hasGivenWeights
    case .initializer: opened.network.hasGivenParameters
    case .optimizer, .activation, .loss, .batch, .learningRate: false
    }
  }

  /// The network of a contender.
  func network(of rival: Rival) -> Network { setup(of: rival).network }

  /// What an experiment is where contenders differ in something: given weights fit one depth
  /// alone, so there all weights are drawn.
  static func experiment(_ opened: Experiment, by dimension: ContenderDimension) -> Experiment {
    guard dimension == .depth, opened.network.hasGivenWeights else { return opened }
    var drawn = opened
    drawn.network = opened.network.drawingAll
    return drawn
  }

  /// Compares by something else: with the contenders that were there, or else the usual ones.
  ///
  /// Throws why no contender of that kind fits the experiment; then nothing has changed.
  mutating func vary(by dimension: ContenderDimension) throws(ContenderProblem) {
    var next = self
    next.others[Field(dimension: varies, ground: ground)] = rivals
    next.varies = dimension
    next.experiment = Self.experiment(opened, by: dimension)
    next.base = next.experiment.setup
    if !next.canLeaveNetwork { next.ground = .network }
    try next.takeContenders()
    if comparesErrors != next.comparesErrors { next.goal = nil }
    if next.comparesErrors {
      next.measure = .squaredError
    } else if !next.has(measure) || comparesErrors {
      next.measure = .training
    }
    next.chosen = 0
    (next.weight, next.column, next.map) = (0, 0, nil)
    if !next.ground.isMap { next.movesStart = false }
    next.playback.direction = nil
    self = next
    restart()
  }

  /// The contenders that were on a ground, or else the usual ones.
  mutating func takeContenders() throws(ContenderProblem) {
    if let known = others[Field(dimension: varies, ground: ground)] {
      rivals = known
    } else if case .surface(let surface) = ground {
      rivals = []
      for optimizer in surface.contenders(by: varies) {
        add(Rival(id: makeID(), varies, optimizer: optimizer, batch: .full))
      }
    } else if ground.isMap, let known = others[Field(dimension: varies, ground: .network)] {
      rivals = known
    } else {
      let contenders = try UsualContenders(experiment: experiment).all(varies)
      rivals = contenders.map { Rival(id: makeID(), $0) }
    }
  }
}

extension Surface {
  /// The contenders that one meets on it: optimizers, or learning rates of plain descent.
  fileprivate func contenders(by dimension: ContenderDimension) -> [Optimizer] {
    guard dimension == .learningRate else { return optimizers }
    return [0.1, 0.3, 1, 2].map { Optimizer(.gradientDescent, learningRate: $0 * rate) }
  }
}

extension ContenderDimension {
  /// What contenders are compared by, after "by".
  var comparedBy: String {
    switch self {
    case .optimizer: "optimizer"
    case .activation: "activation"
    case .loss: "loss"
    case .batch: "batch size"
    case .learningRate: "learning rate"
    case .depth: "depth"
    case .initializer: "start"
    }
  }

  /// What is the same for all, and what is not.
  fileprivate var explanation: String {
    switch self {
    case .optimizer: "the same network and data, another rule of updating each."
    case .activation: "the same weights and data, another f in the hidden layers."
    case .loss: "the same network and data; ranked by squared error, the same yardstick."
    case .batch: "the same network and data, other rows an update."
    case .learningRate: "the same rule, other steps."
    case .depth: "all from the same seed."
    case .initializer: "the same network and data, other weights to begin with."
    }
  }
}

extension State {
  /// Begins a comparison by something, from where the run stands; on the compare screen the
  /// comparison that is there goes on by that.
  mutating func compare(by dimension: ContenderDimension) -> [Effect] {
    if screen == .compare {
      vary(by: [dimension])
      return []
    }
    if screen == .home, let effects = openToCompare(by: dimension) { return effects }
    var race = comparisonFromHere
    do throws(ContenderProblem) {
      try race.vary(by: dimension)
      begin(race)
      sayVaried(race)
    } catch {
      notice = Notice(error.description, .warning)
    }
    return []
  }

  /// Compares by the next thing that this experiment can be compared by.
  mutating func varyNext(_ offset: Int = 1) {
    guard let race = comparison else { return }
    let all = ContenderDimension.allCases
    let place = all.firstIndex(of: race.varies) ?? 0
    vary(
      by: (1..<all.count).map { all[(place + offset * $0 + all.count * all.count) % all.count] })
  }

  /// Compares by the first of these that is possible; says why those before it are not.
  private mutating func vary(by dimensions: [ContenderDimension]) {
    guard var race = comparison else { return }
    var problems: [ContenderProblem] = []
    for dimension in dimensions {
      do throws(ContenderProblem) {
        try race.vary(by: dimension)
        comparison = race
        sayVaried(race, skipping: problems)
        return
      } catch {
        problems.append(error)
      }
    }
    if let problem = problems.first { notice = Notice(problem.description, .warning) }
  }

  private mutating func sayVaried(_ race: Comparison, skipping problems: [ContenderProblem] = []) {
    let skipped = problems.map { " Not by \($0.dimension.comparedBy): \($0.reason)." }.joined()
    let dropped =
      race.dropsGiven
      ? race.origin != nil || race.opened.network.hasGivenWeights
        ? " Given weights are left out: all are drawn." : " Given biases are left out: all are 0."
      : ""
    notice = Notice(
      "By \(race.varies.comparedBy): \(race.varies.explanation)\(dropped)\(skipped)", .done)
  }
}
